import Diagnostics

/// The tables of office files, read for what only the head of a column says of a number below it.
///
/// Rows and cells of Excel, Word, PowerPoint, OpenDocument and HTML.
struct PaperTable {
  private static let rows: Set<String> = ["row", "table:table-row", "w:tr", "a:tr", "tr"]
  private static let cells: Set<String> = ["c", "table:table-cell", "w:tc", "a:tc", "td", "th"]

  /// Texts that cells of Excel name by their number.
  private let shared: [[UInt8]]
  private var heads: [Int: [UInt8]] = [:]
  private var lines: [UInt8] = []
  private var column = 0
  private var cell: Cell?
  /// Columns that a sheet can have, and bytes of a head that are remembered.
  private static let columnLimit = 1 << 14
  private static let headLimit = 200

  private struct Cell {
    var text: [UInt8] = []
    var isShared = false
    var span = 1
  }

  init(shared: [[UInt8]] = []) { self.shared = shared }

  /// A line for each cell of digits, behind the last words above it in its column.
  static func lines(_ bytes: [UInt8], shared: [[UInt8]] = []) -> [UInt8] {
    var table = PaperTable(shared: shared)
    table.read(bytes)
    return table.lines
  }

  /// The texts of `xl/sharedStrings.xml` in order.
  static func sharedStrings(_ bytes: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var text: [UInt8]?
    PaperTags.walk(bytes) { tag, before in
      text? += before
      if tag.name == "si" {
        if tag.isEnd {
          found.append(text ?? [])
          text = nil
        } else {
          text = []
          if tag.isEmpty { found.append([]) }
        }
      }
    }
    return found
  }
}

extension PaperTable {
  private mutating func read(_ bytes: [UInt8]) {
    PaperTags.walk(bytes) { tag, before in
      // The formula of a cell is not what the cell shows.
      if !(tag.name == "f" && tag.isEnd) { cell?.text += before }
      if Self.rows.contains(tag.name), !tag.isEnd { column = 0 }
      guard Self.cells.contains(tag.name) else { return }
      if tag.isEnd {
        finish()
        return
      }
      var opened = Cell()
      opened.isShared = tag.value(of: "t") == "s"
      opened.span = tag.value(of: "table:number-columns-repeated").flatMap(Int.init) ?? 1
      if let place = tag.value(of: "r") { column = Self.column(of: place) ?? column }
      cell = opened
      if tag.isEmpty { finish() }
    }
  }

  private mutating func finish() {
    guard let cell else { return }
    self.cell = nil
    defer { column += min(max(1, cell.span), Self.columnLimit) }
    var text = cell.text
    if cell.isShared {
      let number = Int(String(decoding: text, as: UTF8.self)) ?? -1
      text = shared.indices.contains(number) ? shared[number] : []
    }
    let digits = text.count { (0x30...0x39).contains($0) }
    if digits >= 6 {
      // What says by itself what it is, the other texts show already.
      guard let head = heads[column], PersonalNumber.find(in: text[...]).isEmpty else { return }
      lines += head + [UInt8(ascii: ":"), 0x20] + text + [0x0A]
    } else if digits < 3, text.contains(where: { $0 >= 0x41 }) {
      heads[column] = text.prefix(Self.headLimit).map { $0 < 0x20 ? 0x20 : $0 }
    }
  }

  /// The column of `C12`, from 0.
  private static func column(of place: String) -> Int? {
    let letters = place.utf8.prefix { (0x41...0x5A).contains($0) }
    guard !letters.isEmpty, letters.count < 4 else { return nil }
    return letters.reduce(0) { $0 * 26 + Int($1 - 0x40) } - 1
  }
}

/// The tags of XML or HTML that office programs write, and the text before each.
enum PaperTags {
  struct Tag {
    let name: String
    let isEnd: Bool
    let isEmpty: Bool
    fileprivate let attributes: ArraySlice<UInt8>

    func value(of name: String) -> String? {
      let text = String(decoding: attributes, as: UTF8.self)
      let mark = " " + name + "=\""
      guard let start = text.firstRange(of: mark)?.upperBound else { return nil }
      return text[start...].firstIndex(of: "\"").map { String(text[start..<$0]) }
    }
  }

  static func walk(_ bytes: [UInt8], _ visit: (Tag, ArraySlice<UInt8>) -> Void) {
    var start = 0
    while let open = bytes[start...].firstIndex(of: UInt8(ascii: "<")),
      let close = bytes[open...].firstIndex(of: UInt8(ascii: ">"))
    {
      let inside = bytes[(open + 1)..<close]
      let isEnd = inside.first == UInt8(ascii: "/")
      let name = inside.drop { $0 == UInt8(ascii: "/") }
        .prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
      visit(
        Tag(
          name: String(decoding: name, as: UTF8.self), isEnd: isEnd,
          isEmpty: inside.last == UInt8(ascii: "/"), attributes: inside),
        bytes[start..<open])
      start = close + 1
    }
  }
}
