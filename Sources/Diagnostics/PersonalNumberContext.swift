import VietnameseText

/// What the words around a number say it is.
enum PersonalNumberContext {
  private static let phoneWords = [
    "sdt", "dt", "dd", "tel", "lh", "zalo", "phone", "mobile", "goi",
  ]
  private static let otherWords = ["dien thoai", "lien he", "di dong", "hotline"]
  private static let taxWords = ["mst", "ma so thue", "tax"]

  /// Whether the text ends in a word that people glue to a phone number: `SĐT0912…`.
  static func endsInPhoneWord(_ before: ArraySlice<UInt8>) -> Bool {
    let words = folded(before).utf8.split { $0 < 0x61 || $0 > 0x7A }
    return words.last.map { phoneWords.contains(String(decoding: $0, as: UTF8.self)) } ?? false
  }

  /// Whether the last word before that names a kind of number names a tax code.
  static func namesTaxCode(_ before: ArraySlice<UInt8>) -> Bool {
    let text = Array((" " + folded(before) + " ").utf8.map { isLetter($0) ? $0 : 0x20 })
    guard let tax = taxWords.compactMap({ lastPlace(of: $0, in: text) }).max() else { return false }
    let phone = (phoneWords + otherWords).compactMap { lastPlace(of: $0, in: text) }.max()
    return phone.map { $0 < tax } ?? true
  }

  /// Whether a unit of money follows.
  static func beginsWithCurrency(_ after: ArraySlice<UInt8>) -> Bool {
    let text = String(decoding: after.prefix(16), as: UTF8.self)
    let word = Fold.fold(text).utf8.drop { $0 == 0x20 }
    return text.utf8.drop { $0 == 0x20 }.starts(with: "₫".utf8)
      || ["dong", "vnd", "d "].contains { word.starts(with: $0.utf8) }
  }

  /// The last words of the line, without marks.
  private static func folded(_ before: ArraySlice<UInt8>) -> String {
    let tail = before.suffix(64)
    let line = tail.lastIndex(of: 0x0A).map { tail[($0 + 1)...] } ?? tail
    return Fold.fold(String(decoding: line, as: UTF8.self))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

  private static func lastPlace(of word: String, in text: [UInt8]) -> Int? {
    let pattern = Array((" " + word + " ").utf8)
    guard text.count >= pattern.count else { return nil }
    return (0...(text.count - pattern.count)).last {
      text[$0..<$0 + pattern.count].elementsEqual(pattern)
    }
  }
}
