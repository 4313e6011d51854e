import Diagnostics

/// One piece of an XML text.
enum XMLToken {
  case start(XMLTag)
  case end(XMLName, SourceRange)
  /// Decoded characters, those of a CDATA section too.
  case text([UInt8])
  /// `<?xml …?>` at the start, with the encoding it names.
  case declaration(encoding: String?, SourceRange)
  case instruction(SourceRange)
  case doctype(SourceRange)
}

/// A start tag, or a tag of an element without content.
struct XMLTag {
  let name: XMLName
  let attributes: [XMLAttribute]
  let isEmpty: Bool
  /// The name behind the `<`.
  let range: SourceRange
}

/// A name as written, before its prefix is looked up.
struct XMLName: Hashable {
  let prefix: String
  let local: String
}

struct XMLAttribute {
  let name: XMLName
  /// Decoded; TAB, CR and LF are spaces.
  let value: String
  /// Name and value.
  let range: SourceRange
}

/// Where a text is no XML, or none that we read.
enum XMLFault: Error {
  /// Against the rules of XML.
  case syntax(SourceRange)
  /// An entity other than the five, or a character that XML forbids.
  case entity(SourceRange)
}
