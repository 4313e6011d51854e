/// Whether a number can begin at a place, by what stands before it.
enum NumberStart {
  enum Beginning {
    case free
    /// After a word without a space between.
    case glued(NumberWords.Meaning)
  }

  /// Whether a number may go on after its first digits with this byte.
  @inline(__always)
  static func mayGoOn(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x28, 0x29, 0x2C, 0x2D, 0x2E: true
    case UInt8(ascii: "*"), UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: "\\"),
      UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "%"), 0x0A, 0x0D, UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"):
      true
    default: byte >= 0x80 || isOdd(byte)
    }
  }

  /// Whether this byte is what people rarely write inside a number, or a letter like a digit.
  @inline(__always)
  static func isOdd(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x27, 0x2B, 0x2F, 0x3A, 0x5E, 0x5F, UInt8(ascii: "="): true
    default: false
    }
  }

  /// Whether a plus ends before `start`, a blank or bracket between at most: `+84`, `%2B84`, `(+ 84`.
  static func isPlus(_ bytes: Span<UInt8>, before start: Int) -> Bool {
    var end = start
    if bytes[end - 1] == 0x20, end > 1 { end -= 1 }
    if bytes[end - 1] == UInt8(ascii: "+") { return true }
    return end > 2 && bytes[end - 3] == UInt8(ascii: "%") && bytes[end - 2] == UInt8(ascii: "2")
      && bytes[end - 1] | 0x20 == UInt8(ascii: "b")
  }

  /// Where the percent code, character reference or escape begins in which the digit at `place` stands.
  @inline(__always)
  static func escape(_ bytes: Span<UInt8>, around place: Int) -> Int? {
    guard place > 0 else { return nil }
    switch bytes[place - 1] {
    case UInt8(ascii: "%"):
      return place + 1 < bytes.count && isHexadecimal(bytes[place + 1]) ? place - 1 : nil
    case UInt8(ascii: "#"):
      return place > 1 && bytes[place - 2] == UInt8(ascii: "&") ? place - 2 : nil
    case UInt8(ascii: "x"), UInt8(ascii: "X"):
      let isReference =
        place > 2 && bytes[place - 2] == UInt8(ascii: "#")
        && bytes[place - 3] == UInt8(ascii: "&")
      return isReference ? place - 3 : nil
    case UInt8(ascii: "u"):
      return place > 1 && bytes[place - 2] == UInt8(ascii: "\\") ? place - 2 : nil
    case UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: "A")...UInt8(ascii: "F"):
      return place > 1 && bytes[place - 2] == UInt8(ascii: "%") ? place - 2 : nil
    default: return nil
    }
  }

  /// How a number may begin at `start`; nil where what stands before makes it a part of something else.
  static func beginning(
    _ bytes: Span<UInt8>, _ start: Int, length: Int, followsNumber: Bool,
    _ heads: inout ColumnHead
  ) -> Beginning? {
    guard start > 0, !endsEscape(bytes, start) else { return .free }
    let before = bytes[start - 1]
    if isLetter(before) { return NumberWords.gluedBefore(start, bytes).map(Beginning.glued) }
    guard start > 1, isDigit(bytes[start - 2]) || before == UInt8(ascii: "-") else { return .free }
    switch before {
    case UInt8(ascii: "."):
      return followsNumber || followsPoint(bytes, start, length) ? .free : nil
    case UInt8(ascii: ","):
      let isCell =
        followsNumber || length == 12 || isListed(bytes, start + length)
        || heads.meaning(start, bytes) != nil
      return isCell ? .free : nil
    case UInt8(ascii: "-"):
      if !isDigit(bytes[start - 2]) { return followsHash(bytes, start) ? nil : .free }
      let isWhole = length >= 10 && !followsBook(bytes, start) && !followsHash(bytes, start)
      return followsNumber || isWhole ? .free : nil
    default: return .free
    }
  }

  /// Whether a number of a list, `3.`, stands before: behind it digits in groups, which no decimal
  /// has, or, where it is first in its line or cell, as many as an id has.
  private static func followsPoint(_ bytes: Span<UInt8>, _ start: Int, _ length: Int) -> Bool {
    var index = start - 1
    while index > 0, start - index < 5, isDigit(bytes[index - 1]) { index -= 1 }
    guard start - index <= 3 else { return false }
    let before = index > 0 ? bytes[index - 1] : 0x0A
    let end = start + length
    if length == 4, end + 1 < bytes.count, " .-".utf8.contains(bytes[end]) {
      return isDigit(bytes[end + 1]) && !".,-".utf8.contains(before)
    }
    return length == 12 && "\n\t>|".utf8.contains(before) && !isListed(bytes, end)
  }

  /// Whether a comma and the next cell follow at `end`.
  private static func isListed(_ bytes: Span<UInt8>, _ end: Int) -> Bool {
    end + 1 < bytes.count && bytes[end] == UInt8(ascii: ",") && bytes[end + 1] != 0x20
  }

  /// Whether `%2B` or `\u00a0` ends before `start`.
  private static func endsEscape(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    if start >= 3, bytes[start - 3] == UInt8(ascii: "%"),
      hexadecimal(bytes, start - 2..<start) != nil
    {
      return true
    }
    return start >= 6 && bytes[start - 6] == UInt8(ascii: "\\")
      && bytes[start - 5] == UInt8(ascii: "u") && hexadecimal(bytes, start - 4..<start) != nil
  }

  /// Whether `978-` or `979-` stands before: an ISBN.
  private static func followsBook(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    start >= 4 && bytes[start - 4] == UInt8(ascii: "9") && bytes[start - 3] == UInt8(ascii: "7")
      && (bytes[start - 2] == UInt8(ascii: "8") || bytes[start - 2] == UInt8(ascii: "9"))
  }

  /// Whether a hyphen, four hexadecimal digits and a hyphen stand before, as in a UUID.
  private static func followsHash(_ bytes: Span<UInt8>, _ start: Int) -> Bool {
    start >= 6 && bytes[start - 6] == UInt8(ascii: "-")
      && hexadecimal(bytes, start - 5..<start - 1) != nil
  }
}
