import Content
import Diagnostics

extension Diagnostic {
  static func unknownObservation(
    _ id: String, _ asOf: String, dates: [String], at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "unknown-observation",
      Message(
        vi: "Số liệu “\(id)” không có lần ghi nhận \(asOf).",
        en: "The figure “\(id)” has no observation of \(asOf)."),
      at: place,
      fix: Message(
        vi: "Các lần ghi nhận: \(dates.joined(separator: ", ")).",
        en: "Observations: \(dates.joined(separator: ", "))."))
  }

  static func figureNotPinned(
    _ pinning: Pinning, _ id: String, latest: String, at place: SourceLocation
  ) -> Diagnostic {
    let what = pinning.noun
    return Diagnostic(
      id: "figure-not-pinned",
      Message(
        vi: "\(what.vi) phải ghim số liệu theo ngày, để số mới không sửa chữ cũ.",
        en: "\(what.en) must pin its figures, so that later values never rewrite it."),
      at: place,
      fix: Message(vi: "Viết `\(id)@\(latest)`.", en: "Write `\(id)@\(latest)`."))
  }

  /// `target` is what the link names: `id` or `id@date`.
  static func figureTextDiffers(
    _ text: String, _ quote: FigureQuote, target: String, at place: SourceLocation
  ) -> Diagnostic {
    let observed = quote.observation.text
    let other = quote.figure.observations.first { $0.text == text }.map { twin in
      let link = "[\(text)](so-lieu:\(quote.figure.id.id)@\(twin.asOf.iso))"
      return Message(
        vi: "Chữ này là của lần ghi nhận \(twin.asOf.iso): viết `\(link)`. ",
        en: "This is the text of \(twin.asOf.iso): write `\(link)`. ")
    }
    return Diagnostic(
      id: "figure-text-differs",
      Message(
        vi: "Viết “\(text)” nhưng số liệu là “\(observed)”.",
        en: "The text says “\(text)”, the figure says “\(observed)”."),
      at: place,
      fix: Message(
        vi: (other?.vi ?? "")
          + "Viết `[\(observed)](so-lieu:\(target))`, hoặc để trống `[](so-lieu:\(target))`.",
        en: (other?.en ?? "")
          + "Write `[\(observed)](so-lieu:\(target))`, or leave it empty, `[](so-lieu:\(target))`.")
    )
  }
}

extension Pinning {
  fileprivate var noun: Message {
    switch self {
    case .news: Message(vi: "Tin", en: "News")
    case .award: Message(vi: "Mục tôn vinh", en: "An award")
    case .quotation: Message(vi: "Lời trích", en: "A quotation")
    }
  }
}
