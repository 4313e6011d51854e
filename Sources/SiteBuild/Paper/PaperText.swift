import Content

/// How a file inside an archive holds its text.
enum PaperText {
  case plain
  /// XML in which a word may be cut into pieces by formatting.
  case markup

  init?(_ name: String) {
    switch AttachmentType.ending(of: name) {
    case "txt", "csv", "tsv", "md", "json", "yml", "yaml", "css", "js", "ics", "vcf", "srt", "vtt",
      "rtf", "eml":
      self = .plain
    case "xml", "html", "xhtml", "htm", "svg", "opf", "ncx", "fodt", "fods", "rels": self = .markup
    default: return nil
    }
  }

  /// UTF-16 with its byte order mark as UTF-8; all else as it is.
  static func decoded(_ bytes: [UInt8]) -> [UInt8] {
    let isBig = bytes.starts(with: [0xFE, 0xFF])
    guard isBig || bytes.starts(with: [0xFF, 0xFE]) else { return bytes }
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBig ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }

  /// The text as people read it: pieces of one paragraph or cell joined, others on lines of their own.
  func text(_ bytes: [UInt8]) -> [UInt8] {
    guard self == .markup else { return bytes }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 2)
    var index = 0
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        text.append(bytes[index])
        index += 1
        continue
      }
      let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) ?? bytes.count - 1
      let tag = bytes[(index + 1)..<max(index + 1, end)]
      let name = Self.name(tag)
      if let sign = Self.signs[name] {
        text.append(sign)
      } else if !Self.inline.contains(name) {
        text.append(0x0A)
        Self.appendSpoken(tag, to: &text)
      }
      index = end + 1
    }
    return text
  }

  private static func name(_ tag: ArraySlice<UInt8>) -> String {
    let start = tag.first == UInt8(ascii: "/") ? tag.dropFirst() : tag
    let name = start.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    return String(decoding: name, as: UTF8.self)
  }

  /// Attributes in which people write or link: pictures described, addresses, fields.
  private static let spoken = [
    "descr", "title", "alt", "Target", "href", "xlink:href", "w:instr", "tooltip", "w:tooltip",
    "content",
  ]

  /// Appends the values of such attributes, each on a line of its own.
  private static func appendSpoken(_ tag: ArraySlice<UInt8>, to text: inout [UInt8]) {
    guard tag.contains(UInt8(ascii: "=")) else { return }
    let words = String(decoding: tag, as: UTF8.self)
    for name in spoken {
      for quote in ["\"", "'"] {
        guard let start = words.firstRange(of: " " + name + "=" + quote)?.upperBound else {
          continue
        }
        text += words[start...].prefix { String($0) != quote }.utf8
        text.append(0x0A)
      }
    }
  }

  /// Tags that are one sign: blanks, tabs, hyphens.
  private static let signs: [String: UInt8] = [
    "w:tab": 0x09, "text:tab": 0x09, "w:noBreakHyphen": UInt8(ascii: "-"), "text:s": 0x20,
    "w:br": 0x20, "text:line-break": 0x20, "a:br": 0x20, "br": 0x20,
  ]

  /// Runs and their properties of Word, Excel, PowerPoint and OpenDocument, and inline HTML.
  private static let inline: Set<String> = [
    "w:r", "w:t", "w:rPr", "w:b", "w:bCs", "w:i", "w:iCs", "w:u", "w:color", "w:sz", "w:szCs",
    "w:rFonts", "w:lang", "w:highlight", "w:shd", "w:proofErr", "w:noProof", "w:spacing",
    "w:vertAlign", "w:bookmarkStart", "w:bookmarkEnd", "w:hyperlink", "w:ins", "w:rStyle",
    "w:lastRenderedPageBreak", "w:smartTag", "w:softHyphen", "w:kern", "w:strike", "w:caps",
    "a:r", "a:t", "a:rPr", "a:latin", "a:ea", "a:cs", "a:solidFill", "a:srgbClr",
    "r", "t", "rPr", "b", "i", "u", "sz", "color", "rFont", "family", "charset", "scheme",
    "text:span", "text:a", "text:bookmark", "text:soft-page-break",
    "span", "strong", "em", "a", "code", "small", "sup", "sub", "mark", "del", "tspan",
  ]
}
