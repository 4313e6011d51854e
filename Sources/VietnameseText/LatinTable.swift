/// Dense tables over the Latin letters U+0000–U+02AF and U+1E00–U+1EFF.
struct LatinTable: Sendable {
  static let shared = LatinTable()

  private static let size = 0x2B0 + 0x100
  private var rowOfMark = [UInt8](repeating: 0xFF, count: 0x70)
  private var composites: [UInt16] = []
  private var decompositions = [(base: UInt16, mark: UInt16)](repeating: (0, 0), count: size)
  private var folded = [UInt16](repeating: 0, count: size)

  private init() {
    for (mark, letters) in LatinCompositions.pairs {
      let scalars = letters.unicodeScalars.map { UInt16(truncatingIfNeeded: $0.value) }
      for index in stride(from: 0, to: scalars.count - 1, by: 2) {
        insert(scalars[index], UInt16(truncatingIfNeeded: mark), scalars[index + 1])
      }
    }
    for cell in 0..<Self.size { folded[cell] = lowerBase(Self.scalar(cell)) }
  }

  /// The letter that `base` and `mark` (U+0300–U+036F) make together.
  func composite(_ base: UInt32, _ mark: UInt32) -> UInt32? {
    guard mark >= 0x300, mark <= 0x36F, let cell = Self.cell(base) else { return nil }
    let row = rowOfMark[Int(mark - 0x300)]
    guard row != 0xFF else { return nil }
    let letter = composites[Int(row) * Self.size + cell]
    return letter == 0 ? nil : UInt32(letter)
  }

  /// The base and the mark that a letter consists of, one step.
  func decomposition(_ letter: UInt32) -> (base: UInt32, mark: UInt32)? {
    guard let cell = Self.cell(letter) else { return nil }
    let (base, mark) = decompositions[cell]
    return base == 0 ? nil : (UInt32(base), UInt32(mark))
  }

  /// The Latin letter in lower case and without marks, đ and ð as d; nil outside the table.
  func fold(_ letter: UInt32) -> UInt32? {
    guard let cell = Self.cell(letter) else { return nil }
    return UInt32(folded[cell])
  }
}

extension LatinTable {
  private static func cell(_ scalar: UInt32) -> Int? {
    if scalar < 0x2B0 { return Int(scalar) }
    return scalar >= 0x1E00 && scalar < 0x1F00 ? Int(scalar - 0x1E00) + 0x2B0 : nil
  }

  private static func scalar(_ cell: Int) -> UInt16 {
    UInt16(cell < 0x2B0 ? cell : cell - 0x2B0 + 0x1E00)
  }

  private mutating func insert(_ base: UInt16, _ mark: UInt16, _ letter: UInt16) {
    let column = Int(mark) - 0x300
    if rowOfMark[column] == 0xFF {
      rowOfMark[column] = UInt8(composites.count / Self.size)
      composites += [UInt16](repeating: 0, count: Self.size)
    }
    if let cell = Self.cell(UInt32(base)) {
      composites[Int(rowOfMark[column]) * Self.size + cell] = letter
    }
    if let cell = Self.cell(UInt32(letter)) { decompositions[cell] = (base, mark) }
  }

  private func lowerBase(_ letter: UInt16) -> UInt16 {
    var base = letter
    while let next = decomposition(UInt32(base)) { base = UInt16(next.base) }
    switch base {
    case 0x41...0x5A, 0xC6, 0xD8, 0xDE: return base + 0x20
    case 0xD0, 0xF0, 0x110, 0x111, 0x189: return 0x64
    case 0x126, 0x132, 0x14A, 0x152, 0x166: return base + 1
    case 0x141: return 0x142
    default: return base
    }
  }
}
