import Diagnostics
import Encoders
import SiteModel

/// What publishing would change in the permalink ledger, in a few lines.
struct LedgerText {
  private static let limit = 5
  private let language: Language

  init(_ language: Language) { self.language = language }

  func lines(_ changes: LedgerChanges) -> [String] {
    if changes.isEmpty {
      return [language.say("Sổ đường dẫn: không đổi.", "Permalink ledger: unchanged.")]
    }
    let counts = [
      (changes.added.count, language.say("địa chỉ mới", "new")),
      (changes.moved.count, language.say("chuyển chỗ", "moved")),
      (changes.changed.count, language.say("đổi đề mục", "with other headings")),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    let head = language.say(
      "Xuất bản sẽ ghi vào sổ đường dẫn: ", "Publishing would enter in the ledger: ")
    return [head + counts.joined(separator: ", ")]
      + list(changes.added.map { "+ \($0)" })
      + list(changes.moved.map { "\($0.from) → \($0.to)" })
      + list(changes.gone.map { language.say("đã gỡ ", "gone ") + "\($0.url): \($0.reason)" })
  }

  private func list(_ lines: [String]) -> [String] {
    let shown = lines.prefix(Self.limit).map { "  " + TerminalEncoder.escaped($0) }
    let rest = lines.count - shown.count
    return rest > 0
      ? shown + [language.say("  … và \(rest) địa chỉ nữa", "  … and \(rest) more")] : shown
  }
}
