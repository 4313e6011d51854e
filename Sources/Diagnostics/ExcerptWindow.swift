import Encoders

/// The part of a source line that is printed: at most about 100 scalars around the place, fewer on
/// a narrow terminal.
struct ExcerptWindow {
  let text: String
  let padding: String
  let caret: String

  private static let scalarsShown = 20...100

  /// `lower` and `upper` are byte offsets in `line`; beyond its end they mean the end. `columns` is
  /// what the terminal has for them, the dots for what is left out included.
  init(line: [UInt8], lower: Int, upper: Int, mask: FileMask, columns: Int? = nil) {
    let most = Self.scalarsShown.upperBound
    let shown = max(Self.scalarsShown.lowerBound, min(most, columns.map { $0 - 2 } ?? most))
    let lower = min(max(0, lower), line.count)
    let upper = min(max(lower, upper), line.count)
    let masked = mask.masked(String(decoding: line, as: UTF8.self))
    let count = masked.unicodeScalars.count
    let place = min(Self.count(line[..<lower]), count)
    let marked = Self.count(line[lower..<upper])
    let start = max(0, place - shown * 3 / 5)
    let end = min(count, max(start + shown, place + min(marked, shown * 2 / 5)))
    let lead = start > 0 ? "…" : ""
    text = lead + Self.show(masked, start..<end) + (end < count ? "…" : "")
    padding = String(
      repeating: " ", count: Self.width(lead) + Self.width(Self.show(masked, start..<place)))
    let columns = Self.width(Self.show(masked, place..<min(place + marked, end)))
    caret = "^" + String(repeating: "~", count: max(0, columns - 1))
  }
}

extension ExcerptWindow {
  private static func count(_ bytes: ArraySlice<UInt8>) -> Int {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.count
  }

  private static func show(_ text: String, _ range: Range<Int>) -> String {
    let scalars = text.unicodeScalars
    let start = scalars.index(scalars.startIndex, offsetBy: range.lowerBound)
    let end = scalars.index(start, offsetBy: range.count)
    return TerminalEncoder.escaped(String(scalars[start..<end]))
  }

  /// Columns that a terminal gives a text: combining marks none, East Asian wide letters two.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { sum, scalar in
      switch scalar.value {
      case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F: sum
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
        0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        sum + 2
      default: sum + 1
      }
    }
  }
}
