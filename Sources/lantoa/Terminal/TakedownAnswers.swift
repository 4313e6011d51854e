import Diagnostics
import Encoders
import Files

/// What is asked before a takedown, and what is said where none is done.
extension TakedownText {
  static let question = Message(
    vi: "Xóa những thứ trên? Gõ c (có) hoặc k (không): [c/K]", en: "Delete all this? [y/N]")
  static let nothingDone = Message(
    vi: "Không xóa gì, mọi thứ vẫn nguyên.", en: "Nothing was deleted.")
  static let needsYes = Message(
    vi: "Chưa xóa gì. Lệnh này phải được đồng ý: chạy trong cửa sổ dòng lệnh, hoặc thêm --yes.",
    en: "Nothing was deleted. Run it in a terminal to be asked, or add --yes.")

  /// Whether an answer says yes; anything else is no.
  static func isYes(_ answer: String) -> Bool {
    let word = answer.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    return ["c", "có", "co", "vâng", "y", "yes"].contains(word)
  }

  /// Nothing of that path or reference is in the project.
  static func nothing(_ subject: String, _ similar: [String], _ language: Language) -> String {
    let name = printable(subject)
    let list = similar.map { "  " + printable($0) + "\n" }.joined()
    let text = Message(
      vi: "lỗi: Không có ảnh nào ở “\(name)”, cũng không ảnh nào đăng theo hồ sơ mang số ấy.",
      en: "error: There is no picture at “\(name)”, and none is shown under such a consent.")
    let hint = Message(vi: "Có phải là:", en: "Did you mean:")
    return text.text(language) + "\n" + (list.isEmpty ? "" : hint.text(language) + "\n" + list)
  }

  /// It was taken down before, and nothing of it is left.
  static func alreadyDone(_ subject: String, _ language: Language) -> String {
    let name = printable(subject)
    return language.say(
      "“\(name)” đã được gỡ trước đây. Không còn gì để xóa.",
      "“\(name)” was taken down before. Nothing is left to delete.") + "\n"
  }

  /// The machine failed, before the first change or after it.
  static func unfinished(_ error: FileError) -> Message {
    if error.operation == .verifyUnchanged {
      return Message(
        vi: "lỗi: Dự án vừa thay đổi so với danh sách trên. Hãy chạy lại để xem danh sách mới.\n",
        en: "error: The project is no longer as listed above. Run again to see the new list.\n")
    }
    return Message(
      vi: "lỗi: \(error.message.vi)\nChưa gỡ xong. Sửa lỗi này rồi chạy lại đúng lệnh vừa rồi.\n",
      en: "error: \(error.message.en)\nThe takedown is not finished. Mend this and run it again.\n")
  }

  /// Somebody has stopped it.
  static let stopped = Message(
    vi: "Đã dừng, có thể chưa gỡ xong. Chạy lại đúng lệnh vừa rồi để gỡ nốt.\n",
    en: "Stopped, perhaps half done. Run the same command again to finish.\n")

  /// Why a reason cannot be written down; nil where it can.
  static func fault(inReason reason: String) -> Message? {
    let isLine = reason.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }
    if reason.utf8.allSatisfy({ $0 == 0x20 }) {
      return Message(vi: "chưa viết lý do", en: "the reason is empty")
    }
    if !isLine || reason.utf8.count > 300 {
      return Message(
        vi: "lý do phải nằm trên một dòng, không quá 300 byte",
        en: "the reason must be one line of 300 bytes at most")
    }
    if PersonalNumber.find(in: Array(reason.utf8)[...]).isEmpty { return nil }
    let shown = printable(reason)
    return Message(
      vi: "lý do có dữ liệu cá nhân (\(shown)); lý do được lưu cùng dự án, hãy viết lại",
      en: "the reason holds personal data (\(shown)); it is kept with the project, word it anew")
  }

  static func printable(_ text: String) -> String {
    TerminalEncoder.escaped(PersonalNumber.masked(text))
  }
}
