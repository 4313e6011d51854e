extension SampleProject {
  /// The project's files beside its documents, as small as they can be.
  static let tables = [
    "site.yml": """
    id: mau
    title: Trang mẫu
    description: Trang để kiểm tra.
    base_url: https://mau.example/
    publisher: {name: Dự án}
    contacts: [{id: duong-day, name: Đường dây}]
    page_size: 2
    """,
    "Content/dia-ban.csv": """
    id,code,name,level,parent,valid_from,valid_to,successor
    bac-giang,24,Bắc Giang,tinh,,,,
    lang-son,20,Lạng Sơn,tinh,,,,
    """,
    "Content/co-quan.yml": "- {id: so-khcn, name: Sở Khoa học và Công nghệ}",
    "Content/doi-tuong.yml": """
    - {id: nguoi-dan, name: Người dân}
    - {id: hoc-sinh, name: Học sinh}
    """,
  ]

  private static func text(_ lines: [String], _ extra: String, _ body: String) -> String {
    (["---"] + lines + (extra.isEmpty ? [] : [extra]) + ["---", body]).joined(separator: "\n")
  }

  /// A skill's `_index.md`.
  package static func skill(
    _ title: String = "Kỹ năng", order: Int = 1, _ extra: String = "", body: String = "Chữ."
  ) -> String {
    text(["title: \(title)", "summary: S.", "order: \(order)"], extra, body)
  }

  /// A lesson.
  package static func lesson(
    _ title: String = "Bài", date: String = "2026-01-01", _ extra: String = "",
    body: String = "Chữ."
  ) -> String {
    text(
      [
        "title: \(title)", "summary: S.", "date: \(date)", "audience: [nguoi-dan]", "minutes: 10",
        "outcomes: [O]", "safety: [A]",
      ], extra, body)
  }

  /// A campaign's `_index.md`.
  package static func campaign(
    _ title: String = "Chiến dịch", starts: String = "2026-03-01", ends: String = "2026-04-01",
    _ extra: String = "", body: String = "Chữ."
  ) -> String {
    text(
      [
        "title: \(title)", "summary: S.", "starts: \(starts)", "ends: \(ends)", "host: so-khcn",
        "contact: duong-day",
      ], extra, body)
  }

  /// A news item.
  package static func news(
    _ title: String = "Tin", date: String = "2026-01-01", _ extra: String = "",
    body: String = "Chữ."
  ) -> String {
    text(["title: \(title)", "summary: S.", "date: \(date)"], extra, body)
  }

  /// An event in Bắc Giang.
  package static func event(
    _ title: String = "Sự kiện", starts: String = "2026-07-01", _ extra: String = "",
    body: String = "Chữ."
  ) -> String {
    text(
      [
        "title: \(title)", "summary: S.", "date: 2026-01-01", "starts: \(starts)",
        "place: bac-giang",
      ], extra, body)
  }

  /// An award to a group.
  package static func award(
    _ title: String = "Tôn vinh", _ extra: String = "", body: String = "Chữ."
  ) -> String {
    text(
      ["title: \(title)", "summary: S.", "date: 2026-01-01", "recipients: [Tổ mẫu]"], extra, body)
  }

  /// A model of Bắc Giang.
  package static func model(
    _ title: String = "Mô hình", skills: String, _ extra: String = "", body: String = "Chữ."
  ) -> String {
    text(
      [
        "title: \(title)", "summary: S.", "date: 2026-01-01", "place: bac-giang",
        "skills: [\(skills)]",
      ], extra, body)
  }

  /// An official document.
  package static func document(
    number: String = "3240/BTTTT", _ extra: String = "", body: String = "Chữ."
  ) -> String {
    text(
      [
        "summary: S.", "number: \(number)", "type: cong-van", "issuer: so-khcn",
        "issued: 2024-08-08", "subject: Về việc",
      ], extra, body)
  }

  /// A standalone page.
  package static func page(
    _ title: String = "Trang", _ extra: String = "", body: String = "Chữ."
  ) -> String {
    text(["title: \(title)", "summary: S."], extra, body)
  }

  /// A figure with one observation for each date.
  package static func figure(_ id: String, _ observations: [(asOf: String, text: String)])
    -> String
  {
    let lines = observations.map { "  - {as_of: \"\($0.asOf)\", text: \"\($0.text)\"}" }
    return (["id: \(id)", "label: Số", "observations:"] + lines).joined(separator: "\n")
  }
}
