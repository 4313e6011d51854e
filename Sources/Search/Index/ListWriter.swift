/// Writes lists of postings as bits: how many, then gaps in Rice code and levels.
struct ListWriter: ~Copyable {
  private var bits = BitWriter()
  private var gaps = Store<UInt32>(capacity: 1 << 10)
  private var levels = Store<UInt8>(capacity: 1 << 10)
  /// The entry after the last one.
  private var next: UInt32 = 0

  /// How many entries the index has.
  private let entryCount: Int

  init(entryCount: Int) { self.entryCount = entryCount }

  /// How many bits are written.
  var count: Int { bits.count }

  /// Adds the postings of a stretch, whose entries begin at `base`, to the list at hand.
  mutating func add(_ list: PostingList, _ chunks: [UInt8], base: UInt32) {
    var reader = ChunkReader(chunks, first: list.first)
    var entry = base
    for _ in 0..<list.count {
      let value = reader.next()
      entry &+= value &>> 4
      gaps.append(entry &- next)
      levels.append(UInt8(truncatingIfNeeded: value & 15))
      entry &+= 1
      next = entry
    }
  }

  /// Writes the list at hand; returns how many postings it has.
  mutating func end() -> Int {
    let count = gaps.count
    var rice = RiceCode.parameter(count: count, of: entryCount)
    bits.appendGamma(count)
    if count >= RiceCode.leastChosen {
      rice = RiceCode.bestParameter(gaps)
      bits.append(UInt64(rice), 4)
    }
    for index in 0..<count { append(gaps[index], LevelCode(levels[index]), rice) }
    gaps.removeAll()
    levels.removeAll()
    next = 0
    return count
  }

  consuming func finish() -> [UInt64] { bits.finish() }

  @inline(__always)
  private mutating func append(_ gap: UInt32, _ level: LevelCode, _ rice: Int) {
    let ones = Int(gap) &>> rice
    let rest = UInt64(gap) & (1 &<< UInt64(rice) &- 1)
    let tail = rest &<< UInt64(level.width) | level.bits
    if ones < 32 {
      let unary: UInt64 = 1 &<< UInt64(ones &+ 1) &- 2
      let width = rice &+ level.width
      bits.append(unary &<< UInt64(width) | tail, ones &+ 1 &+ width)
    } else {
      bits.appendUnary(ones)
      bits.append(tail, rice + level.width)
    }
  }
}

/// How a level is written: the two most frequent ones short.
private struct LevelCode {
  let bits: UInt64
  let width: Int

  @inline(__always)
  init(_ level: UInt8) {
    switch level {
    case 3: (bits, width) = (0, 1)
    case 5: (bits, width) = (0b10, 2)
    default: (bits, width) = (0b11_0000 | UInt64(level), 6)
    }
  }
}

/// Chooses the parameter of Rice codes.
enum RiceCode {
  /// The parameter of lists of so many postings, and longer ones, is chosen and written; that of
  /// shorter ones follows from their length.
  static let leastChosen = 16

  /// The parameter of a short list.
  static func parameter(count: Int, of entryCount: Int) -> Int {
    Int.bitWidth - 1 - max(1, entryCount / (2 * count)).leadingZeroBitCount
  }

  /// The parameter, 0–15, under which the gaps take the fewest bits, or nearly so.
  static func bestParameter(_ gaps: borrowing Store<UInt32>) -> Int {
    var sum: UInt64 = 0
    for index in 0..<gaps.count { sum &+= UInt64(gaps[index]) }
    let mean = sum / UInt64(gaps.count) + 1
    let middle = 63 - mean.leadingZeroBitCount
    var best = (parameter: 0, bits: UInt64.max)
    for parameter in max(0, min(middle, 14) - 1)...min(middle + 1, 15) {
      var bits = UInt64(parameter * gaps.count)
      for index in 0..<gaps.count { bits &+= UInt64(gaps[index] &>> UInt32(parameter)) }
      if bits < best.bits { best = (parameter, bits) }
    }
    return best.parameter
  }
}

/// Reads a list that `PostingChunks` has collected.
struct ChunkReader {
  private let bytes: [UInt8]
  private var place: Int
  private var room = PostingChunks.room(ofGrade: 0)
  private var grade: UInt8 = 0

  init(_ bytes: [UInt8], first: UInt32) {
    self.bytes = bytes
    place = Int(first)
  }

  @inline(__always)
  mutating func next() -> UInt32 {
    var value: UInt32 = 0
    var shift: UInt32 = 0
    while true {
      if room == 0 { follow() }
      let byte = bytes[place]
      place &+= 1
      room &-= 1
      value |= UInt32(byte & 0x7F) &<< shift
      if byte < 0x80 { return value }
      shift &+= 7
    }
  }

  private mutating func follow() {
    var target = 0
    for byte in 0..<4 { target |= Int(bytes[place + byte]) << (8 * byte) }
    place = target
    grade = min(grade + 1, PostingChunks.lastGrade)
    room = PostingChunks.room(ofGrade: grade)
  }
}
