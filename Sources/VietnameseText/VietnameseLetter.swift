/// One of the letters of the Vietnamese alphabet as written: which letter, which tone, which case.
///
/// The table holds the 134 letters that ASCII lacks (67 pairs: twelve vowels with five tones, six
/// vowels without, and đ) beside A–Z; it is frozen and asks no system library.
struct VietnameseLetter: Equatable, Sendable {
  /// The letter without its shape and tone, as lower-case ASCII.
  let ascii: UInt8
  /// The place in the alphabet, from 1; f, j, w and z stand where Latin has them.
  let order: UInt8
  /// 0 ngang, 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng.
  let tone: UInt8
  /// 0 none, 1 circumflex, 2 breve, 3 horn, 4 bar (đ).
  let shape: UInt8
  let isCapital: Bool
}

extension VietnameseLetter {
  /// The letter that a scalar is.
  init?(_ scalar: UInt32) {
    let cell: Int
    switch scalar {
    case 0..<0x1B1: cell = Int(scalar)
    case 0x1EA0..<0x1EFA: cell = Int(scalar) - 0x1EA0 + 0x1B1
    default: return nil
    }
    guard let letter = Self.table[cell] else { return nil }
    self = letter
  }

  /// Every letter of the table with its scalar: A–Z, a–z and the 134 others.
  static let all: [(scalar: UInt32, letter: VietnameseLetter)] = alphabet.enumerated()
    .flatMap { place, row in
      row.tones.unicodeScalars.enumerated().map { index, scalar in
        let letter = VietnameseLetter(
          ascii: row.ascii, order: UInt8(place / 2 + 1), tone: UInt8(index),
          shape: shapes[row.tones.unicodeScalars.first?.value ?? 0] ?? 0,
          isCapital: place % 2 == 1)
        return (scalar.value, letter)
      }
    }

  /// The scalar of a letter, tone and case; `shape` as in `LetterCode`.
  static func scalar(ascii: UInt8, shape: UInt8, tone: UInt8, isCapital: Bool) -> Unicode.Scalar? {
    scalars[key(ascii: ascii, shape: shape, tone: tone, isCapital: isCapital)]
  }

  private static func key(ascii: UInt8, shape: UInt8, tone: UInt8, isCapital: Bool) -> UInt16 {
    UInt16(ascii) | UInt16(tone) << 8 | UInt16(shape) << 11 | (isCapital ? 0x8000 : 0)
  }

  private static let scalars: [UInt16: Unicode.Scalar] = {
    var found: [UInt16: Unicode.Scalar] = [:]
    for (scalar, letter) in all {
      found[
        key(
          ascii: letter.ascii, shape: letter.shape, tone: letter.tone, isCapital: letter.isCapital)
      ] = Unicode.Scalar(scalar)
    }
    return found
  }()

  private static let table: [VietnameseLetter?] = {
    var cells = [VietnameseLetter?](repeating: nil, count: 0x1B1 + 0x5A)
    for (scalar, letter) in all {
      cells[scalar < 0x1B1 ? Int(scalar) : Int(scalar) - 0x1EA0 + 0x1B1] = letter
    }
    return cells
  }()

  private static let shapes: [UInt32: UInt8] = {
    let rows: [(String, UInt8)] = [("âÂêÊôÔ", 1), ("ăĂ", 2), ("ơƠưƯ", 3), ("đĐ", 4)]
    let pairs = rows.flatMap { row in row.0.unicodeScalars.map { ($0.value, row.1) } }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  private static let alphabet: [(ascii: UInt8, tones: String)] = [
    "aaàảãáạ", "aAÀẢÃÁẠ", "aăằẳẵắặ", "aĂẰẲẴẮẶ", "aâầẩẫấậ", "aÂẦẨẪẤẬ", "bb", "bB", "cc", "cC",
    "dd", "dD", "dđ", "dĐ", "eeèẻẽéẹ", "eEÈẺẼÉẸ", "eêềểễếệ", "eÊỀỂỄẾỆ", "ff", "fF", "gg", "gG",
    "hh", "hH", "iiìỉĩíị", "iIÌỈĨÍỊ", "jj", "jJ", "kk", "kK", "ll", "lL", "mm", "mM", "nn", "nN",
    "ooòỏõóọ", "oOÒỎÕÓỌ", "oôồổỗốộ", "oÔỒỔỖỐỘ", "oơờởỡớợ", "oƠỜỞỠỚỢ", "pp", "pP", "qq", "qQ",
    "rr", "rR", "ss", "sS", "tt", "tT", "uuùủũúụ", "uUÙỦŨÚỤ", "uưừửữứự", "uƯỪỬỮỨỰ", "vv", "vV",
    "ww", "wW", "xx", "xX", "yyỳỷỹýỵ", "yYỲỶỸÝỴ", "zz", "zZ",
  ].map { row in (row.utf8.first ?? 0, String(row.dropFirst())) }
}
