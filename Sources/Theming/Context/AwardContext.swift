/// One commendation.
package struct AwardContext: Sendable {
  /// The day on which it was given.
  package var date: DateText?
  package var recipients: [Organisation] = []
  /// The document by which it was given.
  package var decision: DocumentRow?
  package var campaign: Link?
  package var models: [LinkItem] = []
  package var body: TrustedHTML?

  package init() {}
}
