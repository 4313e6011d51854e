import Content
package import Diagnostics
import Encoders
import SiteModel

/// The coverage board as one HTML page that needs no other file and no script.
package struct ReportPage {
  private let coverage: Coverage
  private let language: Language
  private var html: [UInt8] = []

  /// The page; personal numbers are masked, as in everything that is printed.
  package static func html(_ summary: SiteSummary, _ language: Language) -> [UInt8] {
    html(summary.coverage, title: summary.title, changes: summary.ledgerChanges, language)
  }

  static func html(
    _ coverage: Coverage, title: String, changes: LedgerChanges, _ language: Language
  ) -> [UInt8] {
    var page = ReportPage(coverage: coverage, language: language)
    page.write(title, changes)
    return Array(PersonalNumber.masked(String(decoding: page.html, as: UTF8.self)).utf8)
  }

  private init(coverage: Coverage, language: Language) {
    self.coverage = coverage
    self.language = language
  }
}

extension ReportPage {
  private mutating func write(_ title: String, _ changes: LedgerChanges) {
    let name = say("Bảng phủ nội dung", "Coverage of content")
    put("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
    put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    put("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    put("style-src 'unsafe-inline'\">\n<title>")
    text("\(name) – \(title)")
    put("</title>\n<style>\n\(Self.style)</style>\n</head>\n<body>\n<main>\n")
    element("h1", "\(name): \(title)")
    element("p", say("Tính đến ", "As of ") + day(coverage.now.date))
    writeCampaigns()
    writeSkills()
    writeLists()
    write(changes)
    put("</main>\n</body>\n</html>\n")
  }

  private mutating func writeCampaigns() {
    if coverage.campaigns.isEmpty { return }
    element("h2", say("Chiến dịch theo chặng", "Campaigns by phase"))
    let heads = [
      say("Chiến dịch", "Campaign"), say("Trước", "Before"), say("Trong", "During"),
      say("Sau", "After"), say("Kết quả đã công bố", "Results published"),
    ]
    openTable(heads)
    for row in coverage.campaigns {
      put("<tr><th scope=\"row\">")
      text(row.title)
      put("</th>")
      for cell in row.phases { write(cell) }
      put("<td>")
      if row.goals > 0 {
        bar(row.results, of: row.goals)
        text(" \(row.results)/\(row.goals)")
      } else {
        text("–")
      }
      put("</td></tr>\n")
    }
    closeTable()
  }

  private mutating func write(_ cell: Coverage.Cell) {
    switch cell {
    case .told(let count): put("<td>\(count)</td>")
    case .missing:
      put("<td class=\"missing\">")
      text(say("thiếu", "missing"))
      put("</td>")
    case .later:
      put("<td>")
      text(say("chưa đến lúc", "later"))
      put("</td>")
    }
  }

  private mutating func writeSkills() {
    if coverage.skills.isEmpty || coverage.audiences.isEmpty { return }
    element("h2", say("Bài học theo kỹ năng và đối tượng", "Lessons by skill and audience"))
    openTable([say("Kỹ năng", "Skill")] + coverage.audiences)
    let most = max(1, coverage.skills.flatMap(\.lessons).max() ?? 1)
    for row in coverage.skills {
      put("<tr><th scope=\"row\">")
      text(row.title)
      put("</th>")
      for count in row.lessons {
        put(count == 0 ? "<td class=\"missing\">" : "<td>")
        if count == 0 { text(say("thiếu", "none")) } else { bar(count, of: most) }
        put(count == 0 ? "</td>" : " \(count)</td>")
      }
      put("</tr>\n")
    }
    closeTable()
  }

  private mutating func writeLists() {
    let open = coverage.campaigns.flatMap { row in
      row.open.map { Coverage.Item(title: $0, path: row.path, day: nil) }
    }
    list(say("Trang chưa ghi nguồn", "Pages without source"), coverage.withoutSource)
    list(
      say("Bài học chưa xem lại, hoặc xem lại đã hơn một năm", "Lessons to review"),
      coverage.unreviewed)
    list(say("Số liệu cũ hơn một năm", "Figures older than a year"), coverage.outdated)
    list(say("Mục tiêu chưa có kết quả", "Goals without result"), open)
    list(say("Chờ ngày đăng", "Waiting for their day"), coverage.waiting)
  }

  private mutating func list(_ name: String, _ items: [Coverage.Item]) {
    element("h2", "\(name): \(items.count)")
    if items.isEmpty { return }
    put("<ul>\n")
    for item in items {
      put("<li>")
      text(item.title)
      if let date = item.day { text(", \(day(date))") }
      if item.path != item.title {
        put(" <code>")
        text(item.path)
        put("</code>")
      }
      put("</li>\n")
    }
    put("</ul>\n")
  }

  private mutating func write(_ changes: LedgerChanges) {
    element("h2", say("Sổ đường dẫn", "Permalink ledger"))
    if changes.isEmpty {
      element("p", say("Không đổi.", "Unchanged."))
    }
    let lines =
      changes.added.map { "+ " + $0 } + changes.moved.map { "\($0.from) → \($0.to)" }
      + changes.gone.map { say("đã gỡ ", "gone ") + "\($0.url): \($0.reason)" }
    if lines.isEmpty { return }
    put("<ul>\n")
    for line in lines { element("li", line) }
    put("</ul>\n")
  }
}

// MARK: Pieces

extension ReportPage {
  /// A bar of 80 by 12 pixels; the number stands beside it.
  private mutating func bar(_ part: Int, of whole: Int) {
    let width = 80 * min(part, whole) / max(1, whole)
    put("<svg width=\"80\" height=\"12\" aria-hidden=\"true\">")
    put("<rect width=\"80\" height=\"12\" class=\"rest\"/>")
    put("<rect width=\"\(width)\" height=\"12\" class=\"part\"/></svg>")
  }

  private mutating func openTable(_ heads: [String]) {
    put("<div class=\"scroll\"><table>\n<thead><tr>")
    for head in heads {
      put("<th scope=\"col\">")
      text(head)
      put("</th>")
    }
    put("</tr></thead>\n<tbody>\n")
  }

  private mutating func closeTable() { put("</tbody>\n</table></div>\n") }

  private mutating func element(_ name: String, _ content: String) {
    put("<\(name)>")
    text(content)
    put("</\(name)>\n")
  }

  private mutating func put(_ markup: String) { html += markup.utf8 }
  private mutating func text(_ text: String) { HTMLEncoder.append(text, to: &html) }

  private func day(_ date: PartialDate) -> String {
    language == .vietnamese ? date.vietnamese : date.iso
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }

  private static let style = """
    body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1f; background: #fff; }
    main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
    .scroll { overflow-x: auto; }
    table { border-collapse: collapse; width: 100%; }
    th, td { padding: .4rem .6rem; border: 1px solid #8a857c; text-align: left; vertical-align: top; }
    thead th { background: #f3f1ec; }
    .missing { background: #fdeceb; color: #8c1d18; font-weight: bold; }
    svg { vertical-align: middle; }
    .rest { fill: #e2ded6; }
    .part { fill: #1f5f8b; }
    code { font-size: .85em; color: #45413b; overflow-wrap: anywhere; }

    """
}
