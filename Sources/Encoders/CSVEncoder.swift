/// One cell of a table that leaves the site.
package enum CSVCell: Equatable, Sendable {
  case text(String)
  case integer(Int)
  case number(Double)
  case empty
}

/// Writes comma-separated tables (RFC 4180) that a spreadsheet cannot mistake for formulas.
package enum CSVEncoder {
  /// Appends one row and its CR LF.
  package static func appendRow(_ cells: [CSVCell], to output: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { output.append(UInt8(ascii: ",")) }
      append(cell, to: &output)
    }
    output += "\r\n".utf8
  }

  /// Appends one cell: a text that starts like a formula gets an apostrophe, a number stays as it is.
  package static func append(_ cell: CSVCell, to output: inout [UInt8]) {
    switch cell {
    case .text(let text): append(Array(text.utf8), to: &output)
    case .integer(let value): output += String(value).utf8
    case .number(let value): output += (value.isFinite ? String(value) : "").utf8
    case .empty: break
    }
  }
}

extension CSVEncoder {
  private static let quoting = ByteSet(",;\"\r\n\t".utf8)

  private static func append(_ text: [UInt8], to output: inout [UInt8]) {
    var cell = text.filter { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    if startsFormula(cell) { cell.insert(UInt8(ascii: "'"), at: 0) }
    let padded = cell.first == 0x20 || cell.last == 0x20
    guard padded || cell.contains(where: quoting.contains) else {
      output += cell
      return
    }
    output.append(UInt8(ascii: "\""))
    for byte in cell {
      if byte == UInt8(ascii: "\"") { output.append(byte) }
      output.append(byte)
    }
    output.append(UInt8(ascii: "\""))
  }

  /// Whether a spreadsheet would calculate the text: `= + - @`, their full-width forms, or TAB and line ends before.
  private static func startsFormula(_ text: [UInt8]) -> Bool {
    let start = text.drop { $0 == 0x20 }
    guard let first = start.first else { return false }
    if "=+-@\t\r\n".utf8.contains(first) { return true }
    return ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}"].contains {
      start.starts(with: $0.utf8)
    }
  }
}
