import Content

extension Placement.Entry {
  /// The finished page.
  func page(
    links: [ResolvedLink], relations: Relations, tags: [String]
  ) -> Page {
    let common = document.common
    let days =
      [document.fields.date, common.updated].compactMap { $0 } + document.fields.changeDates
    return Page(
      self, links: links, tags: tags, updated: days.max { $0.earliest < $1.earliest },
      relations: relations)
  }
}
