/// A table by RFC 4180.
enum CSVText {
  static func rows(_ bytes: [UInt8]) -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    while let byte = rest.popFirst() {
      switch byte {
      case 0x22 where isQuoted && rest.first == 0x22:
        cell.append(rest.removeFirst())
      case 0x22: isQuoted.toggle()
      case 0x2C where !isQuoted:
        row.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case 0x0D where !isQuoted && rest.first == 0x0A:
        rest.removeFirst()
        rows.append(row + [String(decoding: cell, as: UTF8.self)])
        (row, cell) = ([], [])
      default: cell.append(byte)
      }
    }
    return rows
  }
}
