/// Writes lists of postings as bits: how many, the codes' parameters, then gaps and levels.
struct ListWriter: ~Copyable {
  private var bits = BitWriter()
  private var gaps = Store<UInt32>(capacity: 1 << 10)
  private var levels = Store<UInt8>(capacity: 1 << 10)
  /// The entry after the last one.
  private var next: UInt32 = 0

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
    let (least, width) = levelRange()
    let rice = RiceCode.parameter(gaps)
    bits.appendGamma(count)
    bits.append(UInt64(rice << 7 | width << 4 | Int(least)), 11)
    for index in 0..<count { append(gaps[index], levels[index] &- least, rice, width) }
    gaps.removeAll()
    levels.removeAll()
    next = 0
    return count
  }

  consuming func finish() -> [UInt64] { bits.finish() }

  @inline(__always)
  private mutating func append(_ gap: UInt32, _ level: UInt8, _ rice: Int, _ width: Int) {
    let ones = Int(gap) &>> rice
    let rest = UInt64(gap) & (1 &<< UInt64(rice) &- 1)
    let tail = rest &<< UInt64(width) | UInt64(level)
    if ones < 32 {
      let unary: UInt64 = 1 &<< UInt64(ones &+ 1) &- 2
      bits.append(unary &<< UInt64(rice &+ width) | tail, ones &+ 1 &+ rice &+ width)
    } else {
      bits.appendUnary(ones)
      bits.append(tail, rice + width)
    }
  }

  private func levelRange() -> (least: UInt8, width: Int) {
    var least: UInt8 = 15
    var most: UInt8 = 0
    for index in 0..<levels.count {
      least = min(least, levels[index])
      most = max(most, levels[index])
    }
    return (least, 8 - (most - least).leadingZeroBitCount)
  }
}

/// Chooses the parameter of Rice codes.
enum RiceCode {
  /// The parameter, 0–15, under which the gaps take the fewest bits, or nearly so.
  static func parameter(_ gaps: borrowing Store<UInt32>) -> Int {
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
