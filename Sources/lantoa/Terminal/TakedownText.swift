import Diagnostics
import Encoders
import SiteBuild

/// What a takedown will do and has done, for people.
struct TakedownText {
  private let takedown: TakedownPlan
  private let language: Language
  private let output: String

  init(_ plan: TakedownPlan, _ language: Language, output: String) {
    takedown = plan
    self.language = language
    self.output = output
  }
}

// MARK: Before

extension TakedownText {
  /// Every change, before it is made.
  var plan: String {
    var lines = [headline]
    lines += section(
      language.say("Tệp ảnh bị xóa, kể cả bản chép y hệt", "Picture files, with exact copies"),
      takedown.sources)
    lines += section(
      language.say("Chỗ dùng ảnh bị bỏ khỏi bài", "Uses taken out of texts"), takedown.uses.map(use)
    )
    lines += section(
      language.say(
        "Tệp bị xóa ngay khỏi trang ở \(output)", "Files deleted at once from the site at \(output)"
      ),
      takedown.released)
    if !takedown.cached.isEmpty {
      let count = takedown.cached.count
      lines.append(language.say("Bộ nhớ đệm: xóa \(count) tệp.", "Cache: \(count) files deleted."))
    }
    if takedown.removesEarlierReleases {
      lines.append(
        language.say(
          "Bản xuất bản trước: xóa hẳn, vì các trang cũ còn ảnh và lời chú thích. Chưa thể `rollback` cho đến lần xuất bản có thay đổi tiếp theo.",
          "The previous release: deleted, since its pages still show the picture and its caption. There is nothing to `rollback` to until the next change is published."
        ))
    }
    lines += section(
      language.say(
        "Nơi xuất bản khác: ảnh bị xóa ngay, các trang ở đó phải dựng lại",
        "Published elsewhere too: the picture is deleted, the pages there must be built anew"),
      takedown.others.map(\.path))
    lines += section(
      language.say(
        "Địa chỉ từ nay báo là đã gỡ (dòng `gone` trong duong-dan.lock)",
        "Addresses that will tell that they are gone (`gone` in duong-dan.lock)"),
      takedown.gone)
    if !takedown.recorded.isEmpty {
      let count = takedown.recorded.count
      lines.append(
        language.say(
          "da-go.yml: ghi mã nhận dạng (SHA-256) của \(count) tệp, gồm ảnh và các cỡ đã đăng, để không ai đăng lại được.",
          "da-go.yml: the SHA-256 of \(count) files (pictures and their published sizes), so that nobody can publish them again."
        ))
    }
    lines += section(
      language.say(
        "Xem lại bằng tay: những dòng này còn nhắc tên tệp ảnh",
        "To look at by hand: these lines still tell the picture's file name"),
      takedown.mentions.map(place))
    lines += section(
      language.say(
        "Xóa bằng tay: bản chép nằm ngoài Content và Themes, lantoa không đụng tới",
        "To delete by hand: copies outside of Content and Themes, which lantoa leaves alone"),
      takedown.elsewhere)
    if takedown.isPossible {
      lines.append(
        language.say("Xóa xong thì xuất bản lại cả trang.", "Then the site is published anew."))
    }
    return LineBreaks.text(lines, width: Console.width) + "\n"
  }

  /// What stands in the way; nothing was done.
  var mustEditFirst: String {
    var lines = [
      language.say(
        "lỗi: Chưa xóa gì. Có chỗ phải sửa tay trước, rồi chạy lại lệnh này.",
        "error: Nothing was deleted. Something must be done by hand first; then run this again.")
    ]
    lines += section(
      language.say(
        "Bỏ ảnh khỏi những dòng này (lantoa không tách được ảnh ra mà giữ nguyên phần còn lại)",
        "Take the picture out of these lines; the rest could not be kept as it is"),
      takedown.stuck.map(place))
    lines += section(
      language.say("Xóa hoặc thay những tệp này", "Delete or replace these files"),
      takedown.untouchable)
    return LineBreaks.text(lines, width: Console.errorWidth)
  }

  private var headline: String {
    switch takedown.subject {
    case .picture(let path):
      language.say("Gỡ ảnh \(Self.printable(path)):", "Taking down \(Self.printable(path)):")
    case .consent(let reference):
      language.say(
        "Gỡ mọi ảnh đăng theo hồ sơ đồng ý \(Self.printable(reference)):",
        "Taking down every picture shown under the consent \(Self.printable(reference)):")
    }
  }

  private func section(_ title: String, _ items: [String]) -> [String] {
    if items.isEmpty { return [] }
    return ["\(title) (\(items.count)):"] + items.map { "  " + Self.printable($0) }
  }

  private func place(_ place: TakedownPlan.Place) -> String { "\(place.path):\(place.line)" }

  private func use(_ use: TakedownPlan.Use) -> String {
    let kind =
      switch use.kind {
      case .cover: language.say("ảnh ở đầu trang (`cover`)", "the cover")
      case .credit: language.say("thông tin ảnh ở `pictures`", "its entry in `pictures`")
      case .file: language.say("tệp đính kèm ở `file`", "the `file`")
      case .image: language.say("ảnh trong bài", "a picture in the text")
      case .link: language.say("liên kết, giữ lại chữ", "a link; its text stays")
      case .definition: language.say("dòng đặt tên cho địa chỉ", "a link definition")
      }
    return "\(place(use.place)): \(kind)"
  }
}

// MARK: After

extension TakedownText {
  /// What was done, and what no program here can reach.
  func outcome(isPublished: Bool) -> String {
    let done =
      isPublished
      ? language.say(
        "Đã gỡ xong: ảnh, những tệp làm từ nó và mọi chỗ dùng nó không còn trong dự án và trên trang.",
        "Done: the picture, what was made of it and every use of it are gone from project and site."
      )
      : language.say(
        "Tệp ảnh đã xóa hết, nhưng CÁC TRANG CHƯA ĐƯỢC XUẤT BẢN LẠI vì nội dung có lỗi nêu trên: trang đang đăng còn lời chú thích và chỗ trống của ảnh. Sửa lỗi rồi chạy lại đúng lệnh này.",
        "All picture files are gone, but THE PAGES WERE NOT PUBLISHED ANEW because of the errors above: they still carry the caption and an empty place. Mend the errors, then run this command again."
      )
    let rest = language.say(
      """
      Những nơi sau lantoa không với tới được, bạn làm tiếp:
        - Git: lịch sử còn giữ ảnh. Nhờ người quản trị kho xóa bằng git filter-repo rồi đẩy lên lại; ai có bản sao (clone) của kho cũng phải xóa bản ấy.
        - Bản sao lưu, USB, máy chủ khác, gói đã gửi cho xã, phường: xóa ảnh ở từng nơi.
        - Máy tìm kiếm, báo và trang đã chép lại: yêu cầu gỡ ảnh ở từng nơi; với Google thì gửi qua Google Search Console.
        - Ảnh đã cắt, thu nhỏ, chuyển qua Zalo hoặc lưu lại: lantoa không nhận ra. Chạy lệnh này cho từng tệp.
        - Tài liệu (PDF, Word, tệp nén) chứa ảnh đã thu nhỏ hoặc lưu lại: mở ra xem, thay tài liệu.
      """,
      """
      Out of lantoa's reach; please go on there:
        - Git: the picture is still in the history. Have it removed with git filter-repo and pushed; other clones must go too.
        - Backups, USB sticks, other servers, kits sent out: delete the picture in each.
        - Search engines and archives: ask for removal in Google Search Console and wherever it was copied.
        - Cropped, scaled or re-saved copies are not recognised: run this command for each file.
        - Documents and archives that hold such a copy: look into them and replace them.
      """)
    let lines = ["", done, ""] + rest.split(separator: "\n").map(String.init) + others
    return LineBreaks.text(lines, width: Console.width)
  }

  /// What is left to do in this project and at other places to which the site was published.
  private var others: [String] {
    let copies = takedown.elsewhere.map { path in
      language.say(
        "  - \(Self.printable(path)): bản chép y hệt, nằm ngoài Content và Themes. Xóa bằng tay.",
        "  - \(Self.printable(path)): an exact copy outside of Content and Themes. Delete it by hand."
      )
    }
    let outputs = takedown.others.map { other in
      language.say(
        "  - \(Self.printable(other.path)): ảnh đã xóa, nhưng trang ở đó còn lời chú thích. Dựng lại bằng đúng lệnh build đã dùng cho nơi này.",
        "  - \(Self.printable(other.path)): the picture is deleted, but pages there still carry its caption. Build anew with the command used for that folder."
      )
    }
    return copies + outputs
  }
}
