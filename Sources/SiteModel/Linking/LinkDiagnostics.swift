import Content
import Diagnostics

/// What an id can stand for.
enum ReferencedThing {
  case skill, model, campaign, document, unit, organisation, audience, contact, figure

  /// The kind of content whose ids these are; empty for rows of tables.
  var kind: String {
    switch self {
    case .skill: "skill"
    case .model: "model"
    case .campaign: "campaign"
    case .document: "document"
    case .unit, .organisation, .audience, .contact, .figure: ""
    }
  }

  var noun: Message {
    switch self {
    case .skill: Message(vi: "kỹ năng", en: "skill")
    case .model: Message(vi: "mô hình", en: "model")
    case .campaign: Message(vi: "chiến dịch", en: "campaign")
    case .document: Message(vi: "văn bản", en: "document")
    case .unit: Message(vi: "địa phương (Content/dia-ban.csv)", en: "unit (Content/dia-ban.csv)")
    case .organisation:
      Message(vi: "cơ quan (Content/co-quan.yml)", en: "organisation (Content/co-quan.yml)")
    case .audience:
      Message(vi: "đối tượng (Content/doi-tuong.yml)", en: "audience (Content/doi-tuong.yml)")
    case .contact: Message(vi: "đầu mối liên hệ (site.yml)", en: "contact (site.yml)")
    case .figure: Message(vi: "số liệu (Content/so-lieu/)", en: "figure (Content/so-lieu/)")
    }
  }
}

extension Diagnostic {
  static func unknownID(
    _ thing: ReferencedThing, _ id: String, in known: some Sequence<String>,
    at place: SourceLocation
  ) -> Diagnostic {
    let near = Suggestion.nearest(3, to: id, in: known.sorted())
    return Diagnostic(
      id: "unknown-id",
      Message(
        vi: "Không có \(thing.noun.vi) nào mang mã “\(id)”.",
        en: "There is no \(thing.noun.en) with the id “\(id)”."),
      at: place, fix: .didYouMean(near))
  }

  static func brokenLink(_ target: String, candidates: [String], at place: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      id: "broken-link",
      Message(vi: "Không có tệp “\(target)”.", en: "There is no file “\(target)”."), at: place,
      fix: .didYouMean(candidates)
        ?? Message(
          vi: "Sửa đường dẫn tới tệp .md, tính từ tệp này.",
          en: "Write the path to the .md file, relative to this one."))
  }

  static func brokenAnchor(
    _ anchor: String, candidates: [String], path: String, at place: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "broken-anchor",
      Message(
        vi: "“\(path)” không có đề mục #\(anchor).", en: "“\(path)” has no heading #\(anchor)."),
      at: place, fix: .didYouMean(candidates.map { "#" + $0 }))
  }

  static func linkToHidden(_ skipped: Skipped, at place: SourceLocation) -> Diagnostic {
    let state: Message
    switch skipped.reason {
    case .draft: state = Message(vi: "còn là bản nháp", en: "is a draft")
    case .embargo(let day):
      state = Message(vi: "chưa đăng trước \(day.vietnamese)", en: "is not out before \(day.iso)")
    }
    return Diagnostic(
      id: "link-to-hidden-page",
      Message(
        vi: "Liên kết tới “\(skipped.path)”, trang này \(state.vi).",
        en: "This links to “\(skipped.path)”, which \(state.en)."),
      at: place,
      fix: Message(
        vi: "Bỏ liên kết, hoặc đăng trang đó.", en: "Remove the link or publish that page."))
  }

  static func linkToExpired(_ path: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "link-to-expired-page", severity: .warning,
      Message(
        vi: "Liên kết tới “\(path)”, trang không còn được cập nhật.",
        en: "This links to “\(path)”, which is no longer kept up to date."),
      at: place, fix: Message(vi: "Trỏ tới trang mới hơn.", en: "Point to a newer page."))
  }

  static func linkOutOfProject(_ path: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "link-out-of-content",
      Message(
        vi: "“\(path)” dẫn ra ngoài thư mục Content.", en: "“\(path)” leads out of Content."),
      at: place,
      fix: Message(
        vi: "Chỉ liên kết tới tệp trong Content.", en: "Link to files in Content only."))
  }

  static func emptyLink(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "empty-link",
      Message(vi: "Liên kết chưa có địa chỉ.", en: "The link has no address."), at: place,
      fix: Message(
        vi: "Viết địa chỉ trong ngoặc tròn.", en: "Write the address in the parentheses."))
  }

  static func missingPhase(_ document: Document) -> Diagnostic {
    Diagnostic(
      id: "missing-key",
      Message(
        vi: "Tin trong chiến dịch phải có khóa “phase”.",
        en: "News inside a campaign needs the key “phase”."),
      at: document.location,
      fix: Message(
        vi: "Thêm `phase: truoc`, `phase: trong` hoặc `phase: sau`.",
        en: "Add `phase: truoc`, `phase: trong` or `phase: sau`."))
  }

  static func menuWithoutPage(_ target: String, candidates: [String], at place: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      id: "menu-without-page",
      Message(
        vi: "Mục trình đơn trỏ tới “\(target)” nhưng không có trang đó.",
        en: "The menu points to “\(target)”, where no page is."),
      at: place, fix: .didYouMean(candidates))
  }

  static func fileExpected(_ text: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "file-expected",
      Message(
        vi: "“\(text)” phải là một tệp nằm trong Content, ví dụ ảnh cạnh bài viết.",
        en: "“\(text)” must be a file in Content, such as a picture beside the text."),
      at: place,
      fix: Message(
        vi: "Tải tệp về, đặt cạnh tệp này rồi ghi tên tệp.",
        en: "Put the file beside this one and write its name."))
  }

  static func pictureExpected(_ path: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "picture-expected",
      Message(
        vi: "“\(path)” không phải là ảnh hay hình vẽ.", en: "“\(path)” is no picture."),
      at: place,
      fix: Message(
        vi:
          "Ảnh có đuôi jpg, png, webp, gif hoặc svg. Tệp khác thì dẫn bằng `[chữ](tệp)`, không có dấu `!`.",
        en:
          "Pictures end in jpg, png, webp, gif or svg; link other files by [text](file), without !."
      ))
  }

  static func attachmentCollision(_ path: String, _ other: String, at place: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      id: "attachment-collision",
      Message(
        vi: "“\(path)” và “\(other)” cùng tên nên sẽ đè lên nhau trên trang này.",
        en: "“\(path)” and “\(other)” have one name and would overwrite each other on this page."),
      at: place,
      fix: Message(vi: "Đổi tên một tệp.", en: "Rename one of the files."))
  }

  static func parentMissing(_ path: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "parent-missing",
      Message(
        vi: "Thư mục của tệp này chưa có trang “\(path)”.",
        en: "The folder of this file has no page “\(path)”."),
      at: place,
      fix: Message(
        vi: "Tạo “\(path)”, hoặc chuyển tệp sang thư mục khác.",
        en: "Write “\(path)” or move this file to another folder."))
  }

  static func pictureCreditUnused(_ file: String, candidates: [String], at place: SourceLocation)
    -> Diagnostic
  {
    Diagnostic(
      id: "picture-credit-unused", severity: .warning,
      Message(
        vi: "Bài không có ảnh “\(file)”, nên thông tin ghi ở đây không đi với ảnh nào.",
        en: "The text shows no picture “\(file)”, so what is said here belongs to none."),
      at: place,
      fix: .didYouMean(candidates)
        ?? Message(
          vi: "Ghi đúng đường dẫn như trong `![…](…)`, hoặc bỏ mục này.",
          en: "Write the path as it stands in `![…](…)`, or remove this entry."))
  }

  static func attachmentUnused(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "attachment-unused", severity: .warning,
      Message(
        vi: "Không trang nào dùng tệp này nên nó không được đăng.",
        en: "No page uses this file, so it is not published."),
      at: place,
      fix: Message(
        vi: "Dùng tệp này trong một bài, hoặc xóa nó.", en: "Use it on a page or delete it."))
  }
}

extension Message {
  fileprivate static func didYouMean(_ candidates: [String]) -> Message? {
    guard !candidates.isEmpty else { return nil }
    let list = candidates.map { "“\($0)”" }
    return Message(
      vi: "Có phải là \(list.joined(separator: ", hoặc "))?",
      en: "Did you mean \(list.joined(separator: " or "))?")
  }
}
