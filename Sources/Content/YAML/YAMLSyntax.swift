import Diagnostics
internal import Yams

/// Explains the YAML parser's complaints in an editor's words.
struct YAMLSyntax {
  let places: YAMLPlaces

  func diagnostic(for error: YamlError) -> Diagnostic {
    switch error {
    case .scanner(let context?, let problem, _, _) where problem.contains("expected ':'"):
      return missingColon(at: places.offset(context.mark))
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      return explain(problem, at: places.offset(mark))
    case .reader(let problem, let offset, _, _):
      let place = Int(places.range.lower) + (offset ?? 0)
      return .yamlSyntax(problem, at: location(place), fix: nil)
    case .duplicatedKeysInMapping(let keys, _):
      return duplicate(keys.first ?? "")
    default:
      return .yamlSyntax("\(error)", at: location(Int(places.range.lower)), fix: nil)
    }
  }
}

extension YAMLSyntax {
  private func explain(_ problem: String, at offset: Int) -> Diagnostic {
    let line = places.lineRange(at: offset)
    let text = String(decoding: places.source.bytes[line], as: UTF8.self)
    if problem.contains("another document") || problem.contains("<document start>") {
      return .yamlMultipleDocuments(at: location(offset))
    }
    if let quote = curlyQuote(in: line) {
      return .yamlCurlyQuotes(at: location(quote), line: YAMLSyntax.straightened(text))
    }
    if problem.contains("mapping values are not allowed"), let quoted = YAMLSyntax.quoted(text) {
      return .yamlUnquotedColon(at: location(offset), line: quoted)
    }
    if let open = openQuote() { return .yamlOpenQuote(at: location(open)) }
    return .yamlSyntax(problem, at: location(offset), fix: nil)
  }

  private func missingColon(at offset: Int) -> Diagnostic {
    if let open = openQuote() { return .yamlOpenQuote(at: location(open)) }
    return .yamlMissingColon(at: location(offset))
  }

  /// The offset of the first of Word's quotes in a line.
  private func curlyQuote(in line: Range<Int>) -> Int? {
    let bytes = places.source.bytes
    return line.first {
      bytes[$0...].starts(with: [0xE2, 0x80])
        && bytes[$0...].dropFirst(2).first.map { (0x98...0x9D).contains($0) } == true
    }
  }

  /// The offset of a quote that begins a value and is never closed on its line, if any.
  private func openQuote() -> Int? {
    var offset = Int(places.range.lower)
    while offset < Int(places.range.upper) {
      let line = places.lineRange(at: offset)
      let bytes = places.source.bytes[line]
      if let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
        let value = bytes[(colon + 1)...].firstIndex(where: { $0 != 0x20 }),
        bytes[value] == UInt8(ascii: "\"") || bytes[value] == UInt8(ascii: "'"),
        !bytes[(value + 1)...].contains(bytes[value])
      {
        return value
      }
      offset = line.upperBound + 1
    }
    return nil
  }

  private func duplicate(_ key: String) -> Diagnostic {
    var seen: Int?
    var offset = Int(places.range.lower)
    while offset < Int(places.range.upper) {
      let line = places.lineRange(at: offset)
      let bytes = places.source.bytes[line].drop { $0 == 0x20 || $0 == UInt8(ascii: "-") }
      if bytes.starts(with: (key + ":").utf8) {
        if seen != nil {
          let place = SourceRange(bytes.startIndex, bytes.startIndex + key.utf8.count)
          return .yamlDuplicateKey(key, at: places.location(place))
        }
        seen = bytes.startIndex
      }
      offset = line.upperBound + 1
    }
    return .yamlDuplicateKey(key, at: location(seen ?? Int(places.range.lower)))
  }

  private func location(_ offset: Int) -> SourceLocation {
    places.location(SourceRange(offset, offset + 1))
  }

  /// `title: Bài 1: Mở đầu` as `title: "Bài 1: Mở đầu"`.
  static func quoted(_ line: String) -> String? {
    guard let colon = line.range(of: ": ") else { return nil }
    let value = line[colon.upperBound...].trimming
    let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return line[..<colon.upperBound] + "\"" + escaped + "\""
  }

  private static func straightened(_ line: String) -> String {
    String(line.map { "“”".contains($0) ? "\"" : "‘’".contains($0) ? "'" : $0 })
  }
}

extension Substring {
  fileprivate var trimming: String {
    var text = self
    while text.first == " " { text.removeFirst() }
    while text.last == " " || text.last == "\r" { text.removeLast() }
    return String(text)
  }
}

extension String {
  fileprivate func range(of text: String) -> Range<Index>? { firstRange(of: text) }
}
