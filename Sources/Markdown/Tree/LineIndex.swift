import Diagnostics
import Encoders

/// Turns the lines and byte columns of the C parser into byte offsets of the whole source.
struct LineIndex: Sendable {
  /// Where each line of the body begins, and the end of the body.
  let starts: [Int32]

  init(_ bytes: ArraySlice<UInt8>) {
    var starts: [Int32] = [Int32(bytes.startIndex)]
    starts.reserveCapacity(bytes.count / 40 + 2)
    let text = bytes.span
    let ends = LineEnds(text, in: 0..<text.count)
    var start = 0
    while let end = ends.next(text, in: start..<text.count) {
      start = end + 1
      let isPair = text[end] == 0x0D && start < text.count && text[start] == 0x0A
      if !isPair { starts.append(Int32(bytes.startIndex + start)) }
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
