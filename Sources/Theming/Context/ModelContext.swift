/// A list of models or news.
package struct ListContext: Sendable {
  package var body: TrustedHTML?
  package var items: [LinkItem]
  package var pagination: Pagination?

  package init(items: [LinkItem]) { self.items = items }
}

/// One model (mô hình, cách làm hay).
package struct ModelContext: Sendable {
  package var place: Organisation?
  package var skills: [SkillLabel] = []
  /// "Thí điểm" or "Nhân rộng".
  package var stage: String?
  package var started: DateText?
  package var figures: [QuotedFigure] = []
  package var body: TrustedHTML
  package var documents: [DocumentRow] = []
  package var contact: Contact?
  package var news: [LinkItem] = []
  package var awards: [LinkItem] = []
  package var sources: [Link] = []
  package var previous: Link?
  package var next: Link?

  package init(body: TrustedHTML) { self.body = body }
}
