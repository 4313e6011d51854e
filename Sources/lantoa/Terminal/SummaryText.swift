import Files
import Content
import Diagnostics
import Encoders
import SiteBuild
import SiteModel

/// What was built, skipped and why, for people.
struct SummaryText {
  private let report: BuildReport
  private let language: Language
  private let publishes: Bool

  init(_ report: BuildReport, _ language: Language, publishes: Bool) {
    self.report = report
    self.language = language
    self.publishes = publishes
  }

  var lines: [String] {
    var lines = [headline]
    if let summary = report.summary, !report.hasErrors {
      lines += contents(summary) + search(summary) + skipped(summary) + files() + later(summary)
    }
    if publishes || !report.hasErrors { lines.append(times) }
    return lines
  }

  private var headline: String {
    let errors = report.diagnostics.count { $0.severity == .error }
    let warnings = report.diagnostics.count { $0.severity == .warning }
    let found =
      errors + warnings == 0
      ? ""
      : language.say(
        "; \(errors) lỗi, \(warnings) cảnh báo", "; \(errors) errors, \(warnings) warnings")
    if errors > 0 {
      return language.say(
        "Chưa xuất bản gì, trang cũ vẫn nguyên\(found).",
        "Nothing was published, the old site is untouched\(found).")
    }
    let pages = report.summary.map { $0.kinds.reduce(2) { $0 + $1.count } + $0.listPages } ?? 0
    let place = TerminalEncoder.escaped(report.summary?.outputPath ?? "")
    return publishes
      ? language.say(
        "Đã xuất bản \(pages) trang vào \(place)\(found).",
        "Published \(pages) pages to \(place)\(found).")
      : language.say("Kiểm tra xong \(pages) trang\(found).", "Checked \(pages) pages\(found).")
  }

  private func contents(_ summary: SiteSummary) -> [String] {
    let kinds = summary.kinds.map { "\($0.count) \($0.noun.text(language))" }
    let lists = language.say(
      "\(summary.listPages) trang danh sách", "\(summary.listPages) list pages")
    return ["  " + (kinds + [lists]).joined(separator: " · ")]
  }

  private func search(_ summary: SiteSummary) -> [String] {
    guard let (entries, bytes) = summary.search else { return [] }
    let size = (bytes + 999) / 1000
    return [
      "  "
        + language.say(
          "Tìm kiếm: \(entries) mục, chỉ mục \(size) kB", "Search: \(entries) entries, \(size) kB")
    ]
  }

  private func skipped(_ summary: SiteSummary) -> [String] {
    summary.skipped.map { item in
      let path = TerminalEncoder.escaped(item.path)
      switch item.reason {
      case .draft:
        return "  " + language.say("Bỏ qua \(path): bản nháp", "Skipped \(path): a draft")
      case .embargo(let day):
        return "  "
          + language.say(
            "Bỏ qua \(path): chờ đến \(day.vietnamese)", "Skipped \(path): waits for \(day.iso)")
      }
    }
  }

  private func files() -> [String] {
    guard let published = report.published else { return [] }
    return [
      "  "
        + language.say(
          "Tệp: \(published.written) ghi mới, \(published.linked) giữ nguyên, \(published.retained) bản cũ giữ tạm",
          "Files: \(published.written) written, \(published.linked) unchanged, \(published.retained) old ones kept"
        )
    ]
  }

  private func later(_ summary: SiteSummary) -> [String] {
    var lines: [String] = []
    if let next = summary.nextChange {
      let path = TerminalEncoder.escaped(next.path)
      lines.append(
        "  "
          + language.say(
            "Cần dựng lại từ \(next.moment.date.vietnamese): \(reason(next.reason)) (\(path))",
            "Rebuild from \(next.moment.iso): \(reason(next.reason)) (\(path))"))
    }
    if let line = summary.robotsLine {
      lines.append(
        "  "
          + language.say(
            "Thêm vào robots.txt ở gốc máy chủ: \(line)", "Add to the host's robots.txt: \(line)"))
    }
    return lines
  }

  private func reason(_ reason: NextChange.Reason) -> String {
    switch reason {
    case .embargo: language.say("đến ngày đăng", "an embargo ends")
    case .expiry: language.say("trang hết hạn cập nhật", "a page expires")
    case .campaignStart: language.say("chiến dịch bắt đầu", "a campaign starts")
    case .campaignUpdate: language.say("chiến dịch được cập nhật", "a campaign is updated")
    case .campaignEnd: language.say("chiến dịch kết thúc", "a campaign ends")
    case .eventEnd: language.say("sự kiện kết thúc", "an event ends")
    case .tableRow: language.say("tên gọi hết hiệu lực", "a name ends")
    }
  }

  private var times: String {
    let parts = report.timings.map { stage, duration in
      let milliseconds = Int((duration / .milliseconds(1)).rounded())
      return "\(stage.message.text(language).lowercased()) \(milliseconds) ms"
    }
    return "  " + language.say("Thời gian: ", "Time: ") + parts.joined(separator: " · ")
  }
}
