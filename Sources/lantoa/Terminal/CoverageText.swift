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
    if !lines.isEmpty { lines.insert(say("Bảng theo dõi nội dung", "Coverage"), at: 0) }
    return lines
  }
}

extension CoverageText {
  private func campaigns(_ coverage: Coverage) -> [String] {
    if coverage.campaigns.isEmpty { return [] }
    let heads = [
      say("trước", "before"), say("trong", "during"), say("sau", "after"),
      say("kết quả", "results"),
    ]
    let rows = coverage.campaigns.map { row in
      let results = row.goals == 0 ? "–" : "\(row.results)/\(row.goals)"
      return (row.title, row.phases.map(cell) + [results])
    }
    return table(
      say("Chiến dịch (số tin)", "Campaigns (news)"), heads, rows, column: width < 60 ? 8 : 9)
  }

  private func cell(_ cell: Coverage.Cell) -> String {
    switch cell {
    case .told(let count): String(count)
    case .missing: say("thiếu", "missing")
    case .later: "–"
    }
  }

  private func skills(_ coverage: Coverage) -> [String] {
    if coverage.skills.isEmpty || coverage.audiences.isEmpty { return [] }
    // Numbers stand for the audiences, whose names would not fit side by side.
    let heads = coverage.audiences.indices.map { "(\($0 + 1))" }
    let rows = coverage.skills.map { row in
      (row.title, row.lessons.map { $0 == 0 ? say("thiếu", "none") : String($0) })
    }
    let names = coverage.audiences.enumerated().map { "(\($0 + 1)) \(printable($1))" }
    return table(say("Kỹ năng (số bài học)", "Skills (lessons)"), heads, rows, column: 6)
      + wrapped(names, indent: 4)
  }

  private func care(_ coverage: Coverage) -> [String] {
    let open = coverage.campaigns.reduce(0) { $0 + $1.open.count }
    let counts = [
      (coverage.withoutSource.count, say("trang chưa ghi nguồn", "pages without source")),
      (coverage.unreviewed.count, say("bài học cần xem lại", "lessons to review")),
      (coverage.outdated.count, say("số liệu cũ hơn một năm", "figures older than a year")),
      (open, say("mục tiêu chưa có kết quả", "goals without result")),
    ].filter { $0.0 > 0 }
    if counts.isEmpty { return [] }
    let texts = counts.map { "\($0.0) \($0.1)" }
    return [say("  Cần xem (chi tiết: lantoa report)", "  To look at (details: lantoa report)")]
      + wrapped(texts, indent: 4)
  }

  private func waiting(_ coverage: Coverage) -> [String] {
    if coverage.waiting.isEmpty { return [] }
    return [say("  Chờ ngày đăng", "  Waiting for their day")]
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

  private func printable(_ text: String) -> String { TerminalEncoder.escaped(text) }

  private func say(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}

/// What publishing would change in the permalink ledger, in a few lines.
struct LedgerText {
  private static let limit = 5
  private let language: Language

  init(_ language: Language) { self.language = language }

  func lines(_ changes: LedgerChanges) -> [String] {
    if changes.isEmpty {
      return [say("Sổ đường dẫn: không đổi.", "Permalink ledger: unchanged.")]
    }
    let counts = [
      (changes.added.count, say("địa chỉ mới", "new")),
      (changes.moved.count, say("chuyển chỗ", "moved")),
      (changes.changed.count, say("đổi đề mục", "with other headings")),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let head = say("Xuất bản sẽ ghi vào sổ đường dẫn: ", "Publishing would enter in the ledger: ")
    return [head + counts.joined(separator: ", ")]
      + list(changes.added.map { "+ \($0)" })
      + list(changes.moved.map { "\($0.from) → \($0.to)" })
      + list(changes.gone.map { say("đã gỡ ", "gone ") + "\($0.url): \($0.reason)" })
  }

  private func list(_ lines: [String]) -> [String] {
    let shown = lines.prefix(Self.limit).map { "  " + TerminalEncoder.escaped($0) }
    let rest = lines.count - shown.count
    return rest > 0 ? shown + [say("  … và \(rest) địa chỉ nữa", "  … and \(rest) more")] : shown
  }

  private func say(_ vietnamese: String, _ english: String) -> String {
    language == .vietnamese ? vietnamese : english
  }
}
