/// The bytes of all lists of postings while they grow: chunks, each with a link to the next.
///
/// A posting is how far its entry is from the one before it, times 16, plus its level, seven bits a
/// byte, the lowest first. Chunks have 8, 16, 32 … 256 bytes, the last four of them for the link.
struct PostingChunks: ~Copyable {
  private var bytes = Store<UInt8>(capacity: 1 << 16)

  /// The largest chunk is `8 << lastGrade` bytes.
  static let lastGrade: UInt8 = 5

  /// How many bytes of postings a chunk holds.
  static func room(ofGrade grade: UInt8) -> Int { 8 << Int(grade) - 4 }

  /// The end of a list, where its next byte goes.
  struct Tail: BitwiseCopyable {
    var place: UInt32 = 0
    var room: UInt8 = 0
    /// The grade of the next chunk.
    var grade: UInt8 = 0
  }

  /// The first chunk of a list.
  mutating func begin() -> Tail {
    let start = bytes.append(repeating: 0, 8)
    return Tail(place: UInt32(start), room: UInt8(Self.room(ofGrade: 0)), grade: 1)
  }

  @inline(__always)
  mutating func append(_ value: UInt32, to tail: inout Tail) {
    var rest = value
    while true {
      if tail.room == 0 { addChunk(to: &tail) }
      let isLast = rest < 0x80
      bytes[Int(tail.place)] = UInt8(truncatingIfNeeded: rest) & 0x7F | (isLast ? 0 : 0x80)
      tail.place &+= 1
      tail.room &-= 1
      if isLast { return }
      rest &>>= 7
    }
  }

  var array: [UInt8] { bytes.array }

  @inline(never)
  private mutating func addChunk(to tail: inout Tail) {
    let start = bytes.append(repeating: 0, 8 << Int(tail.grade))
    for byte in 0..<4 {
      bytes[Int(tail.place) + byte] = UInt8(truncatingIfNeeded: start >> (8 * byte))
    }
    tail.place = UInt32(start)
    tail.room = UInt8(Self.room(ofGrade: min(tail.grade, Self.lastGrade)))
    tail.grade = min(tail.grade, Self.lastGrade - 1) + 1
  }
}

/// A finished list in `SearchRun.chunks`.
struct PostingList: BitwiseCopyable, Sendable {
  let first: UInt32
  let count: UInt32
}

/// The lists of terms of one sort, and what the entry at hand adds to them.
struct PostingLists: ~Copyable {
  // Not private: the compiler cannot emit a private element of a generic store.
  struct Head: BitwiseCopyable {
    var tail = PostingChunks.Tail()
    var count: UInt32 = 0
    /// The entry after the last one of the list.
    var next: UInt32 = 0
  }

  private var heads = Store<Head>()
  /// The first chunk of each list.
  private var firsts = Store<UInt32>()
  /// How often the entry at hand has each term.
  private var counts = Store<UInt8>()
  /// The lists of the terms that the entry at hand has.
  private var touched = Store<UInt32>()
  private let levels = FieldCounts.levels

  /// Begins a list.
  mutating func add(to chunks: inout PostingChunks) {
    let tail = chunks.begin()
    firsts.append(tail.place)
    heads.append(Head(tail: tail))
    counts.append(0)
  }

  /// Counts a term once more in the entry at hand.
  @inline(__always)
  mutating func count(_ list: Int, in field: TextField) {
    let before = counts[list]
    if before == 0 { touched.append(UInt32(truncatingIfNeeded: list)) }
    counts[list] = FieldCounts.adding(field, to: before)
  }

  /// Writes the postings of the entry at hand.
  mutating func endEntry(_ entry: UInt32, into chunks: inout PostingChunks) {
    let levels = levels
    for index in 0..<touched.count {
      let list = Int(touched[index])
      let level = levels[Int(counts[list] & 63)]
      counts[list] = 0
      var head = heads[list]
      chunks.append((entry &- head.next) &<< 4 | UInt32(level), to: &head.tail)
      head.next = entry &+ 1
      head.count &+= 1
      heads[list] = head
    }
    touched.removeAll()
  }

  /// The finished lists, by number.
  var lists: [PostingList] {
    (0..<heads.count).map { PostingList(first: firsts[$0], count: heads[$0].count) }
  }
}
