import Encoders

/// Finds the bytes that end lines, LF and CR.
///
/// Few texts hold a CR, which one search tells; in all others LF alone is searched for.
struct LineEnds {
  private let hasReturns: Bool

  init(_ bytes: Span<UInt8>, in range: Range<Int>) {
    hasReturns = bytes.firstIndex(of: 0x0D, in: range) != nil
  }

  /// The first such byte in a range of the text that this was made for.
  func next(_ bytes: Span<UInt8>, in range: Range<Int>) -> Int? {
    let feed = bytes.firstIndex(of: 0x0A, in: range)
    guard hasReturns else { return feed }
    return bytes.firstIndex(of: 0x0D, in: range.lowerBound..<(feed ?? range.upperBound)) ?? feed
  }
}
