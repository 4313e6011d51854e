/// A quoted figure: its value as written in the source, of what, as of when, from where.
package struct QuotedFigure: Sendable, Hashable {
  package var label: String
  /// The observation's own words: "1.891/1.891 Tổ", "trên 16.000".
  package var value: String
  package var unit: String?
  package var asOf: DateText?
  package var source: Link?
  package var note: String?
  /// Where the page of all figures tells of it.
  package var href: String?

  package init(label: String, value: String) {
    self.label = label
    self.value = value
  }
}
