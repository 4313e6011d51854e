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
    let name = language.say("Bảng theo dõi nội dung", "Coverage of content")
    put("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">\n")
    put("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
    put("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; ")
    put("style-src 'unsafe-inline'\">\n<title>")
    text("\(name) – \(title)")
    put("</title>\n<style>\n\(Self.style)</style>\n</head>\n<body>\n<main>\n")
    element("h1", name)
    put("<p class=\"site\">")
    text("\(title) · " + language.say("tính đến ", "as of ") + day(coverage.now.date))
    put("</p>\n")
    writeCampaigns()
    writeSkills()
    writeLists()
    write(changes)
    put("</main>\n</body>\n</html>\n")
  }

  private mutating func writeCampaigns() {
    if coverage.campaigns.isEmpty { return }
    element("h2", language.say("Chiến dịch theo chặng", "Campaigns by phase"))
    note(
      language.say(
        "Số tin đã đăng ở mỗi chặng; “thiếu” là chặng đã đến lúc mà chưa có tin.",
        "News of each phase; “missing”: its time has come and there is none."))
    let heads = [
      language.say("Chiến dịch", "Campaign"), language.say("Trước", "Before"),
      language.say("Trong", "During"),
      language.say("Sau", "After"), language.say("Mục tiêu có kết quả", "Goals with results"),
    ]
    openTable(heads)
    for row in coverage.campaigns {
      put("<tr><th scope=\"row\">")
      text(row.title)
      put("</th>")
      for (head, cell) in zip(heads.dropFirst(), row.phases) { write(cell, head) }
      if row.goals > 0 {
        bar(row.results, of: row.goals, as: "\(row.results)/\(row.goals)", heads.last)
      } else {
        cell("–", heads.last)
      }
      put("</tr>\n")
    }
    closeTable()
  }

  private mutating func write(_ phase: Coverage.Cell, _ head: String) {
    switch phase {
    case .told(let count): cell(String(count), head)
    case .missing: cell(language.say("thiếu", "missing"), head, className: "missing")
    case .later: cell(language.say("chưa đến lúc", "later"), head)
    }
  }

  private mutating func writeSkills() {
    if coverage.skills.isEmpty || coverage.audiences.isEmpty { return }
    element(
      "h2", language.say("Bài học theo kỹ năng và đối tượng", "Lessons by skill and audience"))
    note(
      language.say("Số bài học mỗi kỹ năng có cho từng đối tượng.", "How many lessons there are."))
    openTable([language.say("Kỹ năng", "Skill")] + coverage.audiences)
    let most = max(1, coverage.skills.flatMap(\.lessons).max() ?? 1)
    for row in coverage.skills {
      put("<tr><th scope=\"row\">")
      text(row.title)
      put("</th>")
      for (head, count) in zip(coverage.audiences, row.lessons) {
        if count == 0 {
          cell(language.say("thiếu", "none"), head, className: "missing")
        } else {
          bar(count, of: most, as: String(count), head)
        }
      }
      put("</tr>\n")
    }
    closeTable()
  }

  private mutating func writeLists() {
    let open = coverage.campaigns.flatMap { row in
      row.open.map { Coverage.Item(title: $0, path: row.path, day: nil) }
    }
    let lists = [
      (language.say("Trang chưa ghi nguồn", "Pages without source"), coverage.withoutSource),
      (
        language.say("Bài học chưa xem lại, hoặc xem lại đã hơn một năm", "Lessons to review"),
        coverage.unreviewed
      ),
      (language.say("Số liệu cũ hơn một năm", "Figures older than a year"), coverage.outdated),
      (language.say("Mục tiêu chưa có kết quả", "Goals without result"), open),
      (language.say("Chờ ngày đăng", "Waiting for their day"), coverage.waiting),
    ]
    for (name, items) in lists where !items.isEmpty { list(name, items) }
    let nothing = lists.filter { $0.1.isEmpty }.map { $0.0 }
    if nothing.isEmpty { return }
    element("h2", language.say("Những mục không còn gì phải làm", "Nothing to do"))
    put("<ul>\n")
    for name in nothing { element("li", name) }
    put("</ul>\n")
  }

  private mutating func list(_ name: String, _ items: [Coverage.Item]) {
    element("h2", "\(name): \(items.count)")
    put("<ul>\n")
    for item in items {
      put("<li>")
      text(item.title)
      if let date = item.day { text(", \(day(date))") }
      if item.path != item.title {
        put("<br><code>")
        text(item.path)
        put("</code>")
      }
      put("</li>\n")
    }
    put("</ul>\n")
  }

  private mutating func write(_ changes: LedgerChanges) {
    element("h2", language.say("Sổ đường dẫn", "Permalink ledger"))
    if changes.isEmpty {
      element(
        "p", language.say("Không có địa chỉ mới hay chuyển chỗ.", "No new or moved addresses."))
    }
    let lines =
      changes.added.map { "+ " + $0 } + changes.moved.map { "\($0.from) → \($0.to)" }
      + changes.gone.map { language.say("đã gỡ ", "gone ") + "\($0.url): \($0.reason)" }
    if lines.isEmpty { return }
    put("<ul>\n")
    for line in lines { element("li", line) }
    put("</ul>\n")
  }
}

// MARK: Pieces

extension ReportPage {
  /// A cell with its number and a bar of 80 by 12 pixels, which narrow screens leave out.
  private mutating func bar(_ part: Int, of whole: Int, as number: String, _ head: String?) {
    let width = 80 * min(part, whole) / max(1, whole)
    openCell(head, className: "count")
    put("<span>")
    text(number)
    put("</span><svg width=\"80\" height=\"12\" aria-hidden=\"true\">")
    put("<rect width=\"80\" height=\"12\" class=\"rest\"/>")
    put("<rect width=\"\(width)\" height=\"12\" class=\"part\"/></svg></td>")
  }

  private mutating func cell(_ content: String, _ head: String?, className: String? = nil) {
    openCell(head, className: className)
    text(content)
    put("</td>")
  }

  /// A cell says its column, because rows become cards on narrow screens.
  private mutating func openCell(_ head: String?, className: String?) {
    put("<td data-label=\"")
    text(head ?? "")
    put(className.map { "\" class=\"\($0)\">" } ?? "\">")
  }

  private mutating func note(_ words: String) {
    put("<p class=\"note\">")
    text(words)
    put("</p>\n")
  }

  private mutating func openTable(_ heads: [String]) {
    put("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
    text(heads.first ?? "")
    put("\"><table>\n<thead><tr>")
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
}
