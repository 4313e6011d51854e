import Diagnostics
import Pictures
import Testing

/// What became of an SVG file.
struct CheckedDrawing {
  let drawing: Drawing?
  /// As `line:column id`, warnings too.
  let problems: [String]

  init(_ text: String) { self.init(Array(text.utf8)) }

  init(_ bytes: [UInt8]) {
    let isText = String(validating: bytes, as: UTF8.self) != nil
    let source =
      isText
      ? SourceText(path: "a.svg", stored: bytes) : SourceText(path: "a.svg", asStored: bytes)
    var log = DiagnosticLog()
    drawing = DrawingCheck.rewritten(source, reporting: &log)
    problems = log.sorted.map { diagnostic in
      guard let range = diagnostic.location.range else { return diagnostic.id }
      let position = source.position(range.lower)
      return "\(position.line):\(position.column) \(diagnostic.id)"
    }
    #expect((drawing == nil) == log.hasErrors)
  }

  var text: String? { drawing.map { String(decoding: $0.bytes, as: UTF8.self) } }
  var ids: [String] { problems.compactMap { $0.split(separator: " ").last.map(String.init) } }
}

/// Something in an SVG document that a browser could act on.
///
/// Reads the tags by themselves, unlike the program: what is quoted never holds `<` or `>`.
func dangers(in document: String) -> [String] {
  let elements: Set<String> = [
    "script", "foreignobject", "style", "image", "feimage", "a", "set", "animate",
    "animatetransform", "animatemotion", "handler", "listener", "iframe", "object", "embed",
    "video", "audio", "link", "meta", "base", "metadata", "switch",
  ]
  // Without marks, which would make one `Character` of themselves and a `>`.
  let document = String(decoding: document.utf8.map { $0 < 0x80 ? $0 : 0x78 }, as: UTF8.self)
  var found: [String] = []
  if document.contains("<!") || document.contains("<?") { found.append("declaration") }
  for piece in document.split(separator: "<") {
    guard let end = piece.firstIndex(of: ">") else {
      found.append("open tag")
      continue
    }
    let tag = decoded(String(piece[..<end])).lowercased()
    let name = tag.split { " /\n\t".contains($0) }.first.map(String.init) ?? ""
    if elements.contains(name) || name.contains(":") { found.append("<\(name)>") }
    for (key, value) in attributes(tag) {
      if key.hasPrefix("on") || ["style", "src", "xml:base", "xlink:href"].contains(key) {
        found.append(key)
      }
      if key.hasPrefix("xmlns"), key != "xmlns" || value != "http://www.w3.org/2000/svg" {
        found.append(key)
      }
      if key == "href", !value.hasPrefix("#") { found.append("href=\(value)") }
      if key != "xmlns" { found += signs.filter(value.contains) }
      if value.replacing("url(#", with: "").contains("url") { found.append(value) }
    }
  }
  return found
}

private let signs = [
  "javascript:", "data:", "vbscript:", "http:", "https:", "//", "\\", "@import", "expression",
]

private func attributes(_ tag: String) -> [(String, String)] {
  let parts = tag.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
  return stride(from: 0, to: parts.count - 1, by: 2).map { index in
    let key = parts[index].split(separator: " ").last?.dropLast() ?? ""
    return (String(key), parts[index + 1])
  }
}

private func decoded(_ text: String) -> String {
  [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "'"), ("&apos;", "'"), ("&amp;", "&")]
    .reduce(text) { $0.replacing($1.0, with: $1.1) }
}
