/// Follows the commands of a page and gathers the text that they draw.
struct PaperDrawing {
  private(set) var text: [UInt8] = []
  private let fonts: PaperFonts
  private var letters: [PaperLetters] = []
  private var numbers: [Double] = []
  private var pieces: [[UInt8]] = []
  private var lastName = ""
  /// The size of letters, and how much a matrix widens them.
  private var size = 1.0
  private var scale = 1.0
  /// Where the last text began, and how wide it is in sizes of letters, roughly.
  private var place = (x: 0.0, y: 0.0)
  private var width = 0.0

  init(_ fonts: PaperFonts) { self.fonts = fonts }

  mutating func read(_ bytes: [UInt8]) {
    var scan = PaperScan(bytes, at: 0)
    while let token = scan.next() {
      switch token {
      case .number(let value):
        // A wide step back inside an array is the blank between two words.
        if value < -200, !pieces.isEmpty { pieces.append([0x20]) }
        numbers.append(value)
      case .string(let value): pieces.append(decoded(value))
      case .name(let name): lastName = name
      case .word(let word): follow(word)
      }
    }
  }

  private mutating func follow(_ word: String) {
    switch word {
    case "Tj", "TJ": show()
    case "'", "\"":
      text.append(0x0A)
      show()
    case "Tf":
      letters = fonts.letters(of: lastName)
      size = numbers.last ?? 1
    case "Td", "TD": move(by: numbers)
    case "T*": text.append(0x0A)
    case "Tm": place(numbers)
    case "[", "]": return
    default: break
    }
    numbers = []
    pieces = []
  }

  private mutating func show() {
    let shown = Array(pieces.joined())
    for byte in shown where byte & 0xC0 != 0x80 {
      width += (0x30...0x39).contains(byte) ? 0.5 : byte == 0x20 ? 0.25 : 0.6
    }
    text += shown
  }

  private mutating func move(by numbers: [Double]) {
    guard numbers.count >= 2 else { return }
    part(x: numbers[numbers.count - 2], y: numbers[numbers.count - 1], em: size)
  }

  private mutating func place(_ numbers: [Double]) {
    guard numbers.count >= 6 else { return }
    let matrix = numbers.suffix(6).map { $0 }
    scale = abs(matrix[0]) > 0 ? abs(matrix[0]) : 1
    part(x: matrix[4] - place.x, y: matrix[5] - place.y, em: size * scale)
    place = (matrix[4], matrix[5])
  }

  /// What a reader sees between the last text and one that begins so far from it: nothing where
  /// letters are placed one by one, a blank, another column, another line.
  private mutating func part(x: Double, y: Double, em: Double) {
    let gap = x / max(abs(em), 0.01) - width
    width = 0
    if y != 0 || x < 0 {
      text.append(0x0A)
    } else if gap > 0.15 {
      text.append(gap > 2 ? 0x09 : 0x20)
    }
  }

  /// The letters of a string: by the font's table, or each byte as itself.
  private func decoded(_ bytes: [UInt8]) -> [UInt8] {
    if let table = letters.first { return table.text(bytes) }
    return bytes.compactMap { $0 == 0 ? nil : $0 < 0x80 ? $0 : UInt8(ascii: "?") }
  }
}

/// The tokens of PDF's own language.
struct PaperScan {
  enum Token: Equatable {
    case number(Double)
    case string([UInt8])
    case name(String)
    case word(String)
  }

  private let bytes: [UInt8]
  /// Behind the last token, and where it began.
  private(set) var place: Int
  private(set) var tokenStart: Int
  private static let stringLimit = 1 << 16

  init(_ bytes: [UInt8], at place: Int) {
    self.bytes = bytes
    self.place = place
    tokenStart = place
  }

  mutating func next() -> Token? {
    while place < bytes.count {
      let byte = bytes[place]
      tokenStart = place
      switch byte {
      case 0...0x20: place += 1
      case UInt8(ascii: "%"):
        while place < bytes.count, bytes[place] != 0x0A, bytes[place] != 0x0D { place += 1 }
      case UInt8(ascii: "("): return .string(literal())
      case UInt8(ascii: "<"):
        if place + 1 < bytes.count, bytes[place + 1] == byte {
          place += 2
          return .word("<<")
        }
        return .string(hexadecimal())
      case UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"),
        UInt8(ascii: "}"), UInt8(ascii: ")"):
        place += 1
        return .word(String(UnicodeScalar(byte)))
      case UInt8(ascii: "/"):
        place += 1
        return .name(word())
      default:
        let text = word()
        // No honest page has larger ones, nor `nan` and `inf`.
        if let number = Double(text), abs(number) < 1e9 { return .number(number) }
        return .word(text)
      }
    }
    return nil
  }

  private mutating func word() -> String {
    let start = place
    while place < bytes.count, bytes[place] > 0x20, !"()<>[]{}/%".utf8.contains(bytes[place]) {
      place += 1
    }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func hexadecimal() -> [UInt8] {
    var digits: [UInt8] = []
    place += 1
    while place < bytes.count, bytes[place] != UInt8(ascii: ">"), digits.count < Self.stringLimit {
      if let digit = Character(UnicodeScalar(bytes[place])).hexDigitValue {
        digits.append(UInt8(digit))
      }
      place += 1
    }
    place = min(place + 1, bytes.count)
    return stride(from: 0, to: digits.count, by: 2).map { index in
      digits[index] << 4 | (index + 1 < digits.count ? digits[index + 1] : 0)
    }
  }

  private mutating func literal() -> [UInt8] {
    var text: [UInt8] = []
    var depth = 0
    while place < bytes.count, text.count < Self.stringLimit {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "("):
        if depth > 0 { text.append(byte) }
        depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        if depth == 0 { return text }
        text.append(byte)
      case UInt8(ascii: "\\"): appendEscape(to: &text)
      default: text.append(byte)
      }
    }
    return text
  }

  private mutating func appendEscape(to text: inout [UInt8]) {
    var octal = 0
    var count = 0
    while place < bytes.count, count < 3, (0x30...0x37).contains(bytes[place]) {
      octal = octal << 3 | Int(bytes[place] - 0x30)
      count += 1
      place += 1
    }
    if count > 0 {
      text.append(UInt8(truncatingIfNeeded: octal))
    } else if place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte != 0x0A, byte != 0x0D { text.append("nrtbf".utf8.contains(byte) ? 0x20 : byte) }
    }
  }
}
