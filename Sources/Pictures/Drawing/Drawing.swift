import Diagnostics

/// A drawing as it is published: written anew from what was understood of an author's SVG file.
package struct Drawing: Sendable, Equatable {
  /// CSS pixels, at least 1.
  package let width: Int
  package let height: Int
  /// An SVG document in UTF-8 without script, style sheets, references to elsewhere or hidden data.
  package let bytes: [UInt8]
}

/// What a drawing may have at most, so that no browser works long on it.
package enum DrawingLimit {
  /// Bytes of the file.
  package static let size = 512 << 10
  /// Elements, those that are dropped too.
  static let elements = 10_000
  static let depth = 64
  /// Elements that a browser draws once every `use`, pattern and marker stands for what it shows.
  static let expansion = 50_000
  /// Links from one definition to the next.
  static let chain = 64
  /// CSS pixels of the longer side, as the page is told.
  static let side = 4096.0
}

/// One element that is kept.
struct DrawingNode {
  let name: String
  /// As written; what is published is a number.
  var id: String?
  var attributes: [DrawingAttribute] = []
  var children: [DrawingChild] = []
  let range: SourceRange
}

enum DrawingChild {
  /// An index into the drawing's nodes.
  case element(Int)
  case text([UInt8])
}

struct DrawingAttribute {
  let name: String
  let value: DrawingValue
}

/// A checked value.
enum DrawingValue: Equatable {
  case plain(String)
  /// `#id`
  case link(id: String)
  /// `url(#id)` and what stands for it where it cannot be drawn.
  case server(id: String, fallback: String)

  var target: String? {
    switch self {
    case .plain: nil
    case .link(let id), .server(let id, _): id
    }
  }
}
