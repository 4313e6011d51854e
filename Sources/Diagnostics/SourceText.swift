import VietnameseText

/// The text of one file: what later stages read, and how its places map to the file as stored.
package struct SourceText: Sendable {
  /// The path inside the project, with `/` between parts.
  package let path: String
  /// The bytes that later stages read: UTF-8, canonical form.
  package let bytes: [UInt8]
  /// The bytes as stored; the same array where nothing had to be normalised.
  package let stored: [UInt8]
  private let shifts: [(normalised: Int32, stored: Int32)]

  /// Takes a file's bytes, which must be valid UTF-8, and normalises them once.
  ///
  /// A byte order mark stays in the stored bytes only.
  package init(path: String, stored: [UInt8]) {
    self.path = path
    self.stored = stored
    let mark = stored.starts(with: byteOrderMark) ? byteOrderMark.count : 0
    let content = mark > 0 ? Array(stored[mark...]) : stored
    let start: [(normalised: Int32, stored: Int32)] = mark > 0 ? [(Int32(0), Int32(mark))] : []
    if let normalised = Normalise.canonical(content) {
      bytes = normalised.bytes
      shifts = start + normalised.shifts.map { ($0.normalised, $0.stored + Int32(mark)) }
    } else {
      bytes = content
      shifts = start
    }
  }

  /// Takes a file's bytes as they are, even if they are no UTF-8, to print places in it.
  package init(path: String, asStored stored: [UInt8]) {
    self.path = path
    self.stored = stored
    bytes = stored
    shifts = []
  }

  /// What a line end is to a number in this file: authors break lines in texts, not in tables.
  package var lineEnds: PersonalNumber.LineEnds {
    let texts = [".md", ".yml", ".yaml", ".mustache", ".svg"]
    return texts.contains(where: path.hasSuffix) ? .wraps : .apart
  }

  /// The text between two offsets of `bytes`.
  package func text(_ range: SourceRange) -> String {
    let lower = min(max(0, Int(range.lower)), bytes.count)
    return String(
      decoding: bytes[lower..<min(max(lower, Int(range.upper)), bytes.count)], as: UTF8.self)
  }

  /// Where in the stored file a byte offset of `bytes` stands.
  package func storedOffset(_ offset: Int32) -> Int32 {
    var low = 0
    var high = shifts.count
    while low < high {
      let middle = (low + high) / 2
      if shifts[middle].normalised <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let shift = shifts[low - 1]
    return shift.stored + (offset - shift.normalised)
  }
}

/// The three bytes by which some editors mark UTF-8.
private let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

/// A place in a file's canonical bytes, in byte offsets; `upper` is not included.
package struct SourceRange: Hashable, Sendable {
  package let lower: Int32
  package let upper: Int32

  package init(_ lower: Int, _ upper: Int) {
    self.lower = Int32(clamping: lower)
    self.upper = Int32(clamping: max(lower, upper))
  }
}

/// A line and columns as people and tools count them, all from 1.
package struct SourcePosition: Equatable, Sendable {
  package let line: Int
  /// Counted in Unicode scalars of the file as stored.
  package let column: Int
  /// Counted in UTF-16 code units of the file as stored, for editors.
  package let utf16Column: Int
  /// Byte offset in the stored file, from 0.
  package let byteOffset: Int
  /// The stored line's byte range, without its line ending.
  package let lineRange: Range<Int>
}

/// Where a line of a stored file begins; the first one unless told otherwise.
struct LineStart {
  var line = 1
  var offset = 0
}

extension SourceText {
  /// The position of a byte offset of `bytes` in the stored file; CR LF, CR and LF end lines.
  package func position(_ offset: Int32) -> SourcePosition {
    var line = LineStart()
    return position(offset, countingFrom: &line)
  }

  /// The same, counting from a known line, which becomes the line of the place.
  func position(_ offset: Int32, countingFrom known: inout LineStart) -> SourcePosition {
    let target = min(max(0, Int(storedOffset(offset))), stored.count)
    if target < known.offset { known = LineStart() }
    var index = known.offset
    while index < target {
      let byte = stored[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && !(index < stored.count && stored[index] == 0x0A)) {
        known.line += 1
        known.offset = index
      }
    }
    let (line, start) = (known.line, known.offset)
    let end = stored[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? stored.count
    let first = start == 0 && stored.starts(with: byteOrderMark) ? byteOrderMark.count : start
    let before = String(decoding: stored[min(first, target)..<target], as: UTF8.self)
    return SourcePosition(
      line: line, column: before.unicodeScalars.count + 1, utf16Column: before.utf16.count + 1,
      byteOffset: target, lineRange: first..<max(first, end))
  }
}
