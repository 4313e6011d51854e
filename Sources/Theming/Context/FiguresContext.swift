/// The list of all figures.
package struct FiguresContext: Sendable {
  package var body: TrustedHTML?
  package var figures: [FigureSection]
  package var pagination: Pagination?

  package init(figures: [FigureSection]) { self.figures = figures }
}

/// A figure with everything that was observed of it.
package struct FigureSection: Sendable, Hashable {
  package var label: String
  package var anchor: String
  package var unit: String?
  package var place: Organisation?
  /// The date of the newest observation; an absolute date stays true on every copy.
  package var latest: DateText?
  /// Whether only samples quote it.
  package var isSample = false
  /// The newest first.
  package var observations: [ObservationRow] = []
  /// The pages that quote it.
  package var usedBy: [Link] = []

  package init(label: String, anchor: String) {
    self.label = label
    self.anchor = anchor
  }
}

/// What a source says of a figure, as of a date.
package struct ObservationRow: Sendable, Hashable {
  /// The observation's own words: "trên 16.000".
  package var value: String
  /// The unit where the words do not say it.
  package var unit: String?
  package var asOf: DateText
  package var source: Link?
  package var note: String?

  package init(value: String, asOf: DateText) {
    self.value = value
    self.asOf = asOf
  }
}
