import VietnameseText

/// What stands between two words.
struct Gap {
  var isAdjacent = true
  var count = 0
  /// The last sign, where it is ASCII.
  var sign: UInt8 = 0

  /// The slash or hyphen that alone stands between two words, or 0.
  var joiner: UInt8 { count == 1 && (sign == 0x2F || sign == 0x2D) ? sign : 0 }
}

/// A word as far as its letters fit into integers.
struct ScannedWord {
  var word = ShortWord()
  var count = 0
  var hasOtherLetters = false

  var isShort: Bool { count <= ShortWord.limit && !hasOtherLetters }
  /// Whether it is not too long to be one.
  var isWord: Bool { count <= 32 }
}

/// Reads words and what stands between them; `codes` is `LetterCode.table`.
///
/// Every index is compared with the text's end before it is used, and no byte or two of them reach
/// beyond the table, so the checks of `Span` are left out.
enum WordScanner {
  /// Goes on to the next letter or digit.
  @inline(__always)
  static func gap(_ text: Span<UInt8>, _ codes: Span<UInt16>, from index: inout Int) -> Gap {
    var gap = Gap()
    var place = index
    while place < text.count {
      let byte = unsafe text[unchecked: place]
      if byte < 0x80 {
        if unsafe codes[unchecked: Int(byte)] != 0 { break }
        gap.count &+= 1
        gap.sign = byte
        if byte != 0x20, !keepsAdjacent(byte) { gap.isAdjacent = false }
        place &+= 1
      } else {
        let (bits, length) = code(text, codes, at: place)
        if bits != 0x4000 {
          if bits != 0 { break }
          gap.count &+= 1
          gap.sign = 0
          if !keepsAdjacent(text, at: place) { gap.isAdjacent = false }
        }
        place &+= length
      }
    }
    index = place
    return gap
  }

  /// Reads the word that begins at `index`.
  @inline(__always)
  static func word(_ text: Span<UInt8>, _ codes: Span<UInt16>, from index: inout Int)
    -> ScannedWord
  {
    var place = index
    let isNumber = unsafe text[unchecked: place] &- 0x30 < 10
    let grouped = isNumber ? endOfGroups(text, place) : place
    var found = ScannedWord()
    var letters: UInt64 = 0
    var shapes: UInt32 = 0
    var tone: UInt32 = 0
    while place < text.count {
      let byte = unsafe text[unchecked: place]
      var (bits, length) = (UInt16(0), 1)
      if byte < 0x80 {
        bits = unsafe codes[unchecked: Int(byte)]
        if bits == 0, place >= grouped { break }
      } else {
        (bits, length) = code(text, codes, at: place)
        if bits == 0 { break }
      }
      place &+= length
      if bits & 0xC000 == 0 {
        guard bits != 0 else { continue }
        letters = letters &<< 8 | UInt64(bits & 0xFF)
        shapes = shapes &<< 3 | UInt32(bits &>> 11)
        tone = tone == 0 ? UInt32(bits &>> 8 & 7) : tone
        found.count &+= 1
      } else if bits != 0x4000 {
        found.hasOtherLetters = true
        found.count &+= 1
      }
    }
    index = place
    found.word = ShortWord(letters: letters, marks: shapes &<< 3 | tone)
    found.word.settleIOrY()
    return found
  }

  /// The scalar at a place and how many bytes it has; U+FFFD for what is no UTF-8.
  static func scalar(_ text: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let lead = text[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead < 0xC2 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 1
    guard length > 1, index + length <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }
}

extension WordScanner {
  /// The bits of the letter code at a place, and how many bytes the scalar has; no ASCII.
  @inline(__always)
  private static func code(_ text: Span<UInt8>, _ codes: Span<UInt16>, at index: Int)
    -> (bits: UInt16, length: Int)
  {
    let lead = unsafe text[unchecked: index]
    if lead == 0xE1, index &+ 2 < text.count {
      let next = unsafe text[unchecked: index &+ 1] ^ 0xB8
      let last = unsafe text[unchecked: index &+ 2] ^ 0x80
      if next < 4, last < 0x40 {
        return (unsafe codes[unchecked: 0x250 &+ (Int(next) &<< 6 | Int(last))], 3)
      }
    } else if lead < 0xC9, lead >= 0xC2, index &+ 1 < text.count {
      let next = unsafe text[unchecked: index &+ 1] ^ 0x80
      if next < 0x40 {
        return (unsafe codes[unchecked: Int(lead & 0x1F) &<< 6 | Int(next)], 2)
      }
    }
    return otherCode(text, at: index)
  }

  @inline(never)
  private static func otherCode(_ text: Span<UInt8>, at index: Int) -> (bits: UInt16, length: Int) {
    let (scalar, length) = scalar(text, at: index)
    return (LetterCode.of(scalar).bits, length)
  }

  /// Where the number in groups ends that begins at `start`; `start` where none does.
  @inline(never)
  private static func endOfGroups(_ text: Span<UInt8>, _ start: Int) -> Int {
    var end = start
    while isDigit(text, end) { end += 1 }
    guard end - start <= 3 else { return start }
    var whole = start
    while end < text.count, text[end] == 0x2E, isDigit(text, end + 1), isDigit(text, end + 2),
      isDigit(text, end + 3), !isDigit(text, end + 4)
    {
      end += 4
      whole = end
    }
    return whole
  }

  private static func isDigit(_ text: Span<UInt8>, _ index: Int) -> Bool {
    index < text.count && text[index] &- 0x30 < 10
  }

  /// Whether words with this sign between them are adjacent: white space, - / ' " _ * and `.
  @inline(__always)
  private static func keepsAdjacent(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D, 0x2D, 0x2F, 0x27, 0x22, 0x5F, 0x2A, 0x60: true
    default: false
    }
  }

  /// The same for U+00A0 and the quotation marks ‘ ’ “ ”.
  @inline(never)
  private static func keepsAdjacent(_ text: Span<UInt8>, at index: Int) -> Bool {
    switch scalar(text, at: index).value {
    case 0xA0, 0x2018, 0x2019, 0x201C, 0x201D: true
    default: false
    }
  }
}
