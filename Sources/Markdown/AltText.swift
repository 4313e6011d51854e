/// What stands for a picture where it is not seen.
package enum AltText {
  /// Whether a text tells nothing of its picture: a word for pictures with a number at most, or the
  /// name of the file, unless that is a single letter.
  package static func saysNothing(_ text: String, file: String) -> Bool {
    let text = text.lowercased()
    let name = file.split(separator: "/").last?.lowercased() ?? ""
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    if text == name || (text[...] == stem && stem.utf8.count > 1) { return true }
    let word = text.unicodeScalars.reversed().drop { !$0.properties.isAlphabetic }.reversed()
    return words.contains(String(String.UnicodeScalarView(word)))
  }

  private static let words: Set<String> = [
    "ảnh", "hình", "hình ảnh", "ảnh chụp", "ảnh minh họa", "ảnh minh hoạ", "hình minh họa",
    "hình minh hoạ", "anh", "hinh", "image", "img", "dsc", "photo", "picture", "screenshot",
  ]
}
