/// One pass over the bytes of a text: is it UTF-8, and what in it would lead readers astray.
struct TextScan {
  enum Fault: Equatable {
    case strayByte(UInt8)
    case overlong
    case surrogate
    case truncated
    case nul
    case control(UInt32)
    case bidi(UInt32)
    case lineSeparator(UInt32)
    case longLine(Int)
    case mixedLineEndings

    /// Whether the bytes are no UTF-8 text at all from here on.
    var isBroken: Bool {
      switch self {
      case .strayByte, .overlong, .surrogate, .truncated, .nul: true
      case .control, .bidi, .lineSeparator, .longLine, .mixedLineEndings: false
      }
    }
  }

  struct Finding: Equatable {
    let fault: Fault
    let range: Range<Int>
  }

  static let longestLine = 64 * 1024
  private static let mostFindings = 50

  private(set) var findings: [Finding] = []
  /// How many places are no UTF-8.
  private(set) var brokenCount = 0
  /// How many characters of several bytes are as they should be.
  private(set) var multibyteCount = 0
  private(set) var hasNul = false
  /// Letters that only Vietnamese in Unicode has, such as ơ, đ and ạ.
  private(set) var vietnameseLetters = 0
  /// Characters from U+00A0 to U+00FF, in which wrongly converted text consists.
  private(set) var latinCharacters = 0
  private var lineStart = 0
  private var endings = LineEndings()

  init(_ bytes: [UInt8]) {
    unsafe bytes.withUnsafeBytes { unsafe scan($0) }
    endLine(at: bytes.count)
    if let place = endings.firstDeviation { add(.mixedLineEndings, place, 1) }
    findings.sort { $0.range.lowerBound < $1.range.lowerBound }
  }
}

extension TextScan {
  private mutating func scan(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
        index += plainPrefix(UInt64(littleEndian: word))
        if index >= bytes.count { break }
      }
      let byte = unsafe bytes[index]
      if byte >= 0x80 {
        let common = unsafe scanCommon(bytes, index, byte)
        index += common > 0 ? common : unsafe scanMultibyte(bytes, index, byte)
      } else {
        if byte < 0x20 || byte == 0x7F { unsafe scanControl(bytes, index, byte) }
        index += 1
      }
    }
  }

  /// How many bytes at the start of a word are printable ASCII.
  private func plainPrefix(_ word: UInt64) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let tops = ones &* 0x80
    let low = (word &- ones &* 0x20) & ~word & tops
    let deleted = word ^ (ones &* 0x7F)
    let delete = (deleted &- ones) & ~deleted & tops
    return ((word & tops) | low | delete).trailingZeroBitCount / 8
  }

  private mutating func scanControl(_ bytes: UnsafeRawBufferPointer, _ index: Int, _ byte: UInt8) {
    switch byte {
    case 0x09: break
    case 0x0A:
      let afterReturn = unsafe index > 0 && bytes[index - 1] == 0x0D
      endings.note(afterReturn ? .pair : .feed, at: afterReturn ? index - 1 : index)
      endLine(at: index)
    case 0x0D:
      let beforeFeed = unsafe index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if !beforeFeed {
        endings.note(.carriageReturn, at: index)
        endLine(at: index)
      }
    case 0:
      hasNul = true
      add(.nul, index, 1)
    default: add(.control(UInt32(byte)), index, 1)
    }
  }

  private mutating func endLine(at index: Int) {
    if index - lineStart > Self.longestLine { add(.longLine(index - lineStart), lineStart, 1) }
    lineStart = index + 1
  }

  private mutating func add(_ fault: Fault, _ index: Int, _ length: Int) {
    if fault.isBroken { brokenCount += 1 }
    guard findings.count < Self.mostFindings || fault.isBroken && brokenCount == 1 else { return }
    findings.append(Finding(fault: fault, range: index..<index + length))
  }
}

extension TextScan {
  /// Looks at one of the letters that Vietnamese texts are full of: à to ý, đ, ơ, ư, ạ to ỹ. Its
  /// length in bytes; 0 for anything else, which needs a closer look.
  @inline(__always)
  private mutating func scanCommon(
    _ bytes: UnsafeRawBufferPointer, _ index: Int, _ lead: UInt8
  ) -> Int {
    guard index + 2 < bytes.count else { return 0 }
    let second = unsafe bytes[index + 1]
    switch lead {
    case 0xC3 where second & 0xC0 == 0x80: latinCharacters += 1
    case 0xC4 where second & 0xFE == 0x90,
      0xC6 where second & 0xFE == 0xA0 || second == 0xAF || second == 0xB0:
      vietnameseLetters += 1
    case 0xE1 where second & 0xFE == 0xBA:
      let third = unsafe bytes[index + 2]
      guard third & 0xC0 == 0x80 else { return 0 }
      if second == 0xBA ? third >= 0xA0 : third <= 0xB9 { vietnameseLetters += 1 }
      multibyteCount += 1
      return 3
    default: return 0
    }
    multibyteCount += 1
    return 2
  }

  /// Looks at one character of several bytes; returns how many bytes to go on.
  private mutating func scanMultibyte(
    _ bytes: UnsafeRawBufferPointer, _ index: Int, _ lead: UInt8
  ) -> Int {
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead <= 0xF4 else {
      let overlong = lead == 0xC0 || lead == 0xC1
      add(overlong ? .overlong : .strayByte(lead), index, 1)
      return 1
    }
    var value = UInt32(lead & (0x7F >> UInt8(length)))
    for offset in 1..<length {
      guard index + offset < bytes.count else {
        add(.truncated, index, offset)
        return offset
      }
      let byte = unsafe bytes[index + offset]
      guard byte & 0xC0 == 0x80 else {
        add(.strayByte(lead), index, offset)
        return offset
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    multibyteCount += 1
    inspect(value, index, length)
    return length
  }

  private mutating func inspect(_ value: UInt32, _ index: Int, _ length: Int) {
    switch value {
    case 0x1EA0...0x1EF9, 0x110, 0x111, 0x1A0, 0x1A1, 0x1AF, 0x1B0: vietnameseLetters += 1
    case 0xA0...0xFF: latinCharacters += 1
    case 0x80..<0xA0: add(.control(value), index, length)
    case 0x2028, 0x2029: add(.lineSeparator(value), index, length)
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: add(.bidi(value), index, length)
    case 0xD800...0xDFFF: add(.surrogate, index, length)
    case 0..<0x800 where length == 3, 0..<0x10000 where length == 4: add(.overlong, index, length)
    case 0x110000...: add(.strayByte(0xF4), index, length)
    default: break
    }
  }
}

/// Where each way to end a line was first seen.
private struct LineEndings {
  enum Kind: Int { case feed, pair, carriageReturn }

  private var first: [Int?] = [nil, nil, nil]

  mutating func note(_ kind: Kind, at index: Int) {
    if first[kind.rawValue] == nil { first[kind.rawValue] = index }
  }

  /// The first line that ends otherwise than the first one.
  var firstDeviation: Int? {
    let places = first.compactMap { $0 }.sorted()
    return places.count > 1 ? places[1] : nil
  }
}
