/// Many short strings of bytes in one row.
struct ByteStrings: Sendable {
  private(set) var bytes: [UInt8] = []
  private var ends: [UInt32] = []

  var count: Int { ends.count }

  mutating func append(_ string: some Sequence<UInt8>) {
    bytes += string
    ends.append(UInt32(bytes.count))
  }

  /// Where a string stands in `bytes`.
  func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  subscript(index: Int) -> ArraySlice<UInt8> { bytes[range(index)] }

  /// Whether a string stands before another one, byte by byte.
  func precedes(_ index: Int, _ other: ArraySlice<UInt8>) -> Bool {
    Self.precedes(self[index], other)
  }

  /// The first of sorted strings that does not stand before `string`.
  func lowerBound(_ string: ArraySlice<UInt8>) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if precedes(middle, string) { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether the bytes of `left` stand before those of `right`.
  static func precedes(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let (left, right) = (left.span, right.span)
    let shared = min(left.count, right.count)
    var index = 0
    while index < shared, left[index] == right[index] { index += 1 }
    return index < shared ? left[index] < right[index] : left.count < right.count
  }
}
