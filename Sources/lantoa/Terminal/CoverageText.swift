import Content
import Diagnostics
import Encoders
import SiteModel

/// The coverage board as lines of at most 80 columns, without colours; fewer on a narrow terminal.
struct CoverageText {
  private let language: Language
  private let width: Int

  init(_ language: Language, width: Int = 80) {
    self.language = language
    self.width = min(80, width)
  }

  func lines(_ coverage: Coverage) -> [String] {
    var lines = campaigns(coverage) + skills(coverage) + care(coverage) + waiting(coverage)
    if !lines.isEmpty { lines.insert(language.say("Bảng theo dõi nội dung", "Coverage"), at: 0) }
    return lines
  }
}

extension CoverageText {
  private func campaigns(_ coverage: Coverage) -> [String] {
    if coverage.campaigns.isEmpty { return [] }
    let heads = [
      language.say("trước", "before"), language.say("trong", "during"),
      language.say("sau", "after"),
      language.say("kết quả", "results"),
    ]
    let rows = coverage.campaigns.map { row in
      let results = row.goals == 0 ? "–" : "\(row.results)/\(row.goals)"
      return (row.title, row.phases.map(cell) + [results])
    }
    return table(
      language.say("Chiến dịch (số tin)", "Campaigns (news)"), heads, rows,
      column: width < 60 ? 8 : 9)
  }

  private func cell(_ cell: Coverage.Cell) -> String {
    switch cell {
    case .told(let count): String(count)
    case .missing: language.say("thiếu", "missing")
    case .later: "–"
    }
  }

  private func skills(_ coverage: Coverage) -> [String] {
    if coverage.skills.isEmpty || coverage.audiences.isEmpty { return [] }
    // Numbers stand for the audiences, whose names would not fit side by side.
    let heads = coverage.audiences.indices.map { "(\($0 + 1))" }
    let rows = coverage.skills.map { row in
      (row.title, row.lessons.map { $0 == 0 ? language.say("thiếu", "none") : String($0) })
    }
    let names = coverage.audiences.enumerated().map { "(\($0 + 1)) \(printable($1))" }
    return table(language.say("Kỹ năng (số bài học)", "Skills (lessons)"), heads, rows, column: 6)
      + wrapped(names, indent: 4)
  }

  private func care(_ coverage: Coverage) -> [String] {
    let open = coverage.campaigns.reduce(0) { $0 + $1.open.count }
    let counts = [
      (coverage.withoutSource.count, language.say("trang chưa ghi nguồn", "pages without source")),
      (coverage.unreviewed.count, language.say("bài học cần xem lại", "lessons to review")),
      (
        coverage.outdated.count, language.say("số liệu cũ hơn một năm", "figures older than a year")
      ),
      (open, language.say("mục tiêu chưa có kết quả", "goals without result")),
    ].filter { $0.0 > 0 }
    if counts.isEmpty { return [] }
    let texts = counts.map { "\($0.0) \($0.1)" }
    return [
      language.say("  Cần xem (chi tiết: lantoa report)", "  To look at (details: lantoa report)")
    ]
      + wrapped(texts, indent: 4)
  }

  private func waiting(_ coverage: Coverage) -> [String] {
    if coverage.waiting.isEmpty { return [] }
    return [language.say("  Chờ ngày đăng", "  Waiting for their day")]
      + coverage.waiting.map { item in
        let day = item.day.map { language == .vietnamese ? $0.vietnamese : $0.iso } ?? ""
        return "    \(day): \(printable(item.path))"
      }
  }

  /// A table with its name in the first column; names are cut where the line would be too long.
  private func table(
    _ name: String, _ heads: [String], _ rows: [(String, [String])], column: Int
  ) -> [String] {
    let most = max(12, width - 4 - heads.count * column)
    let longest = rows.map { printable($0.0).unicodeScalars.count }.max() ?? 0
    let first = min(most, max(longest, name.unicodeScalars.count))
    let head =
      "  " + padded(cut(name, first + 2), first + 2) + heads.map { leading($0, column) }.joined()
    return [head]
      + rows.map { title, cells in
        "    " + padded(cut(printable(title), first), first)
          + cells.map { leading($0, column) }.joined()
      }
  }

  private func wrapped(_ parts: [String], indent: Int) -> [String] {
    var lines: [String] = []
    for part in parts {
      if let last = lines.last,
        last.unicodeScalars.count + part.unicodeScalars.count + 3 <= width
      {
        lines[lines.count - 1] = "\(last) · \(part)"
      } else {
        lines.append(String(repeating: " ", count: indent) + part)
      }
    }
    return lines
  }

  private func cut(_ text: String, _ width: Int) -> String {
    let scalars = text.unicodeScalars
    if scalars.count <= width { return text }
    return String(String.UnicodeScalarView(scalars.prefix(width - 1))) + "…"
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.unicodeScalars.count))
  }

  private func leading(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(1, width - text.unicodeScalars.count)) + text
  }

  /// Masked before it is cut to its column: of a part nobody could tell what it is.
  private func printable(_ text: String) -> String {
    TerminalEncoder.escaped(PersonalNumber.masked(text))
  }
}
