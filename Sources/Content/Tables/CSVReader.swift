package import Diagnostics

/// Reads comma-separated values after RFC 4180, keeping the place of every cell.
///
/// Where the first line has semicolons and no comma, as spreadsheets write it on machines that are
/// set to Vietnamese, semicolons part the cells. Written here because diagnostics need a cell's line and column, which library readers do not keep.
package enum CSVReader {
  /// The rows of a file; blank lines are left out.
  package static func rows(_ source: SourceText) -> [[LocatedText]] {
    let bytes = source.bytes
    let separator = separator(bytes)
    var rows: [[LocatedText]] = []
    var row: [LocatedText] = []
    var index = 0
    while index < bytes.count {
      let (cell, next) = cell(bytes, index, separator)
      row.append(cell)
      index = next
      if index < bytes.count, bytes[index] == separator {
        index += 1
        if index < bytes.count { continue }
        row.append(LocatedText("", SourceRange(index, index)))
      }
      if index < bytes.count, bytes[index] == 0x0D { index += 1 }
      if index < bytes.count, bytes[index] == 0x0A { index += 1 }
      if row.count > 1 || row.first?.text.isEmpty == false { rows.append(row) }
      row = []
    }
    return rows
  }

  private static func separator(_ bytes: [UInt8]) -> UInt8 {
    let first = bytes.prefix { $0 != 0x0A && $0 != 0x0D }
    let semicolon = UInt8(ascii: ";")
    let hasComma = first.contains(UInt8(ascii: ","))
    return !hasComma && first.contains(semicolon) ? semicolon : UInt8(ascii: ",")
  }

  private static func cell(_ bytes: [UInt8], _ start: Int, _ separator: UInt8)
    -> (LocatedText, Int)
  {
    var index = start
    var text: [UInt8] = []
    if bytes[start] == UInt8(ascii: "\"") {
      index += 1
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "\"") {
          index += 1
          guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { break }
        }
        text.append(bytes[index])
        index += 1
      }
    }
    while index < bytes.count, ![separator, 0x0A, 0x0D].contains(bytes[index]) {
      text.append(bytes[index])
      index += 1
    }
    return (LocatedText(String(decoding: text, as: UTF8.self), SourceRange(start, index)), index)
  }
}

extension Diagnostic {
  static func csvColumns(found: Int, expected: Int, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "csv-columns",
      Message(
        vi: "Dòng này có \(found) cột, dòng đầu có \(expected) cột.",
        en: "This row has \(found) columns, the header has \(expected)."),
      at: location,
      fix: Message(
        vi: "Thêm hoặc bớt dấu phẩy; ô có dấu phẩy phải đặt trong dấu nháy kép.",
        en: "Add or remove commas; quote a cell that contains one."))
  }
}
