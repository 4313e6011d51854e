import Content
import Diagnostics

extension Diagnostic {
  static func newsOutsidePhase(
    _ phase: Phase, _ date: PartialDate, _ campaign: (PartialDate, PartialDate),
    possible: Set<Phase>, at place: SourceLocation
  ) -> Diagnostic {
    let words = Phase.allCases.filter(possible.contains).map { "`phase: \($0.rawValue)`" }
    return Diagnostic(
      id: "news-outside-phase", severity: .warning,
      Message(
        vi: "Tin ngày \(date.vietnamese) không nằm trong chặng “\(phase.vietnamese)”.",
        en: "News of \(date.iso) does not lie in the phase “\(phase.rawValue)”."),
      at: place,
      explanation: Message(
        vi: "Chiến dịch từ \(campaign.0.vietnamese) đến \(campaign.1.vietnamese).",
        en: "The campaign lasts from \(campaign.0.iso) to \(campaign.1.iso)."),
      fix: Message(
        vi: "Viết \(words.joined(separator: " hoặc ")), hoặc sửa `date`.",
        en: "Write \(words.joined(separator: " or ")), or correct `date`."))
  }

  static func newsWithoutFigure(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "news-without-figure", severity: .warning,
      Message(
        vi: "Tin chặng “sau” chưa dẫn số liệu nào có nguồn.",
        en: "News of the phase “sau” quotes no figure that has a source."),
      at: place,
      explanation: Message(
        vi: "Chặng sau nói về hiệu quả, kết quả đạt được; con số phải có nguồn.",
        en: "This phase tells what was achieved; its figures need a source."),
      fix: Message(
        vi: "Thêm `figures: [\"mã@ngày\"]`, hoặc dẫn trong bài bằng `[](so-lieu:mã@ngày)`.",
        en: "Add `figures: [\"id@date\"]`, or quote one in the text: `[](so-lieu:id@date)`."))
  }

  static func campaignWithoutFigure(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "campaign-without-figure", severity: .warning,
      Message(
        vi: "Chiến dịch đã kết thúc mà chưa có số liệu kết quả nào có nguồn.",
        en: "The campaign is over and gives no figure of its results that has a source."),
      at: place,
      fix: Message(
        vi:
          "Ghi kết quả vào Content/so-lieu/ kèm `source`, rồi dẫn ở mục tiêu hoặc ở tin chặng “sau”.",
        en: "Write the results into Content/so-lieu/ with their `source`, and quote them."))
  }

  static func campaignWithoutAfterNews(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "campaign-without-after-news", severity: .warning,
      Message(
        vi: "Chiến dịch đã kết thúc mà chưa có tin chặng “sau”.",
        en: "The campaign is over and has no news of the phase “sau”."),
      at: place,
      fix: Message(
        vi: "Viết một tin kết quả, ghi `phase: sau`, đặt cùng thư mục này.",
        en: "Write news of the results with `phase: sau` in this folder."))
  }

  static func goalWithoutResult(
    _ figure: String?, since starts: PartialDate?, at place: SourceLocation
  ) -> Diagnostic {
    let fix =
      figure.map { id in
        Message(
          vi:
            "Ghi vào số liệu “\(id)” một lần ghi nhận từ ngày \(starts?.vietnamese ?? "…") trở đi.",
          en: "Add an observation since \(starts?.iso ?? "…") to the figure “\(id)”.")
      }
      ?? Message(
        vi: "Thêm `figure: mã` của số liệu cho biết kết quả.",
        en: "Add `figure: id`, the figure that tells the result.")
    return Diagnostic(
      id: "goal-without-result", severity: .warning,
      Message(
        vi: "Chiến dịch đã kết thúc, mục tiêu này chưa có kết quả.",
        en: "The campaign is over and this goal has no result."),
      at: place,
      explanation: Message(
        vi: "Trang đang ghi “Chưa công bố kết quả”.",
        en: "The page says that no result was published."),
      fix: fix)
  }

  static func skillWithoutLesson(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "skill-without-lesson", severity: .warning,
      Message(vi: "Kỹ năng này chưa có bài học nào.", en: "This skill has no lesson."), at: place,
      fix: Message(
        vi: "Viết bài đầu tiên vào cùng thư mục, ví dụ `1-ten-bai.md`.",
        en: "Write the first one into this folder, such as `1-name.md`."))
  }

  static func lessonNotReviewed(_ last: PartialDate, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "lesson-not-reviewed", severity: .warning,
      Message(
        vi: "Bài học chưa được xem lại từ \(last.vietnamese), đã hơn một năm.",
        en: "The lesson was not reviewed since \(last.iso), more than a year ago."),
      at: place,
      explanation: Message(
        vi: "Ứng dụng đổi màn hình, nút bấm; bài cũ làm bà con bấm nhầm.",
        en: "Applications change; an old lesson misleads."),
      fix: Message(
        vi: "Làm thử từng bước, sửa chỗ đã khác, rồi ghi `reviewed: {on: ngày, by: \"đơn vị\"}`.",
        en: "Try each step, correct what has changed, then write `reviewed: {on: …, by: …}`."))
  }

  static func figureOutdated(_ label: String, _ asOf: PartialDate, at place: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      id: "figure-outdated", severity: .warning,
      Message(
        vi: "Lần ghi nhận mới nhất của “\(label)” là \(asOf.vietnamese), đã hơn một năm.",
        en: "The latest observation of “\(label)” is of \(asOf.iso), more than a year ago."),
      at: place,
      fix: Message(
        vi: "Có số mới thì thêm một lần ghi nhận; đừng sửa lần cũ.",
        en: "Add an observation where there is a newer one; leave the old one as it is."))
  }
}

extension Phase {
  fileprivate var vietnamese: String {
    switch self {
    case .before: "trước"
    case .during: "trong"
    case .after: "sau"
    }
  }
}
