import Diagnostics

/// Turns the lines and byte columns of the C parser into byte offsets of the whole source.
struct LineIndex: Sendable {
  /// Where each line of the body begins, and the end of the body.
  let starts: [Int32]

  init(_ bytes: ArraySlice<UInt8>) {
    let text = bytes.span
    let base = bytes.startIndex
    var starts: [Int32] = [Int32(base)]
    starts.reserveCapacity(text.count / 40 + 2)
    for index in text.indices where text[index] == 0x0A || text[index] == 0x0D {
      let next = index + 1
      if text[index] == 0x0D, next < text.count, text[next] == 0x0A { continue }
      starts.append(Int32(base + next))
    }
    starts.append(Int32(bytes.endIndex))
    self.starts = starts
  }

  /// The offset of a line and a byte column, both from 1; clamped into the body.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return Int(starts[0]) }
    guard line < starts.count else { return Int(starts[starts.count - 1]) }
    return min(Int(starts[line - 1]) + max(0, column - 1), Int(starts[starts.count - 1]))
  }

  /// The beginning of the line that an offset stands in.
  func start(ofLineAt offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return Int(starts[max(0, low - 1)])
  }

  /// The end of a line with its line ending.
  func end(ofLine line: Int) -> Int {
    Int(starts[min(max(line, 0), starts.count - 1)])
  }
}
