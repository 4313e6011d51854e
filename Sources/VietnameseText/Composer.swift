/// Composes the marks of a whole text: copy up to a mark, take the letter before it, put both together.
struct Composer {
  private(set) var output: [UInt8] = []
  private(set) var shifts: [(normalised: Int32, stored: Int32)] = []
  private(set) var changed = false
  private let input: [UInt8]
  private let table = LatinTable.shared
  private var copied = 0

  init(_ input: [UInt8]) {
    self.input = input
    output.reserveCapacity(input.count)
  }

  mutating func run() {
    var index = 0
    while index < input.count {
      let byte = input[index]
      if byte < 0xC3 {
        index += 1
      } else if byte == 0xCC || byte == 0xCD {
        index = composeMarks(at: index)
      } else if let other = lookAlike(at: index) {
        let length = byte < 0xE0 ? 2 : 3
        replace(index..<index + length, by: [other])
        index += length
      } else {
        index += 1
      }
    }
    output += input[copied...]
  }
}

extension Composer {
  /// đ for the letters that keyboards and converters put in its place, and the two signs that Unicode itself calls letters.
  private func lookAlike(at index: Int) -> UInt32? {
    guard index + 1 < input.count else { return nil }
    switch (input[index], input[index + 1]) {
    case (0xC3, 0x90), (0xC6, 0x89): return 0x110
    case (0xC3, 0xB0): return 0x111
    case (0xE2, 0x84) where index + 2 < input.count:
      return input[index + 2] == 0xAA ? 0x4B : input[index + 2] == 0xAB ? 0xC5 : nil
    default: return nil
    }
  }

  /// Composes the run of marks at `index` with the scalar before it; returns where the run ends.
  private mutating func composeMarks(at index: Int) -> Int {
    if let (letter, end) = vietnameseLetter(at: index) {
      output += input[copied..<index - 1]
      append(letter)
      finish(at: end)
      return end
    }
    var marks: [UInt32] = []
    var end = index
    while end + 1 < input.count, input[end] == 0xCC || input[end] == 0xCD {
      let mark = UInt32(input[end] & 0x1F) << 6 | UInt32(input[end + 1] & 0x3F)
      guard LatinCompositions.combiningClass(mark) > 0 else { break }
      marks.append(mark)
      end += 2
    }
    guard end > index else { return index + 2 }
    guard let start = startOfLetter(before: index) else { return end }
    let base = lookAlike(at: start) ?? decode(start..<index)
    let scalars = Composition.compose(base, marks, table)
    if scalars != [base] + marks || copied > start { replace(start..<end, by: scalars) }
    return end
  }

  /// The Vietnamese letter of an ASCII letter and marks in decomposed order: what nearly all of a decomposed file is made of.
  private func vietnameseLetter(at index: Int) -> (letter: UInt32, end: Int)? {
    guard index > copied, input[index - 1] < 0x80 else { return nil }
    var letter = UInt32(input[index - 1])
    var end = index
    while end + 1 < input.count, input[end] & 0xFE == 0xCC {
      let mark = UInt32(input[end] & 0x1F) << 6 | UInt32(input[end + 1] & 0x3F)
      guard let composite = table.composite(letter, mark) else { return nil }
      letter = composite
      end += 2
    }
    return VietnameseLetter(letter) == nil ? nil : (letter, end)
  }

  private func startOfLetter(before index: Int) -> Int? {
    var start = index - 1
    while start >= 0, input[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0, index - start <= 3 else { return nil }
    return start
  }

  private func decode(_ range: Range<Int>) -> UInt32 {
    let lead = input[range.lowerBound]
    var value = UInt32(lead)
    if range.count == 2 { value = UInt32(lead & 0x1F) }
    if range.count == 3 { value = UInt32(lead & 0x0F) }
    for byte in input[range].dropFirst() { value = value << 6 | UInt32(byte & 0x3F) }
    return value
  }

  /// Writes `scalars` in the place of a stored range, taking back what was already written of it.
  private mutating func replace(_ range: Range<Int>, by scalars: [UInt32]) {
    if copied > range.lowerBound {
      while let last = output.popLast(), last & 0xC0 == 0x80 {}
      while let last = shifts.last, Int(last.normalised) > output.count { shifts.removeLast() }
    } else {
      output += input[copied..<range.lowerBound]
    }
    for (index, scalar) in scalars.enumerated() {
      if index > 0 { mark(stored: range.lowerBound) }
      append(scalar)
    }
    finish(at: range.upperBound)
  }

  private mutating func finish(at end: Int) {
    changed = true
    copied = end
    mark(stored: end)
  }

  private mutating func append(_ scalar: UInt32) {
    switch scalar {
    case 0..<0x80: output.append(UInt8(scalar))
    case 0x80..<0x800:
      output.append(UInt8(0xC0 | scalar >> 6))
      output.append(UInt8(0x80 | scalar & 0x3F))
    default:
      output.append(UInt8(0xE0 | scalar >> 12 & 0x0F))
      output.append(UInt8(0x80 | scalar >> 6 & 0x3F))
      output.append(UInt8(0x80 | scalar & 0x3F))
    }
  }

  /// Notes that the text written so far ends at `stored`, unless that follows from the note before.
  private mutating func mark(stored: Int) {
    let normalised = Int32(clamping: output.count)
    let stored = Int32(clamping: stored)
    while let last = shifts.last, last.normalised >= normalised { shifts.removeLast() }
    let before = shifts.last.map { $0.stored - $0.normalised } ?? 0
    if stored - normalised != before { shifts.append((normalised, stored)) }
  }
}
