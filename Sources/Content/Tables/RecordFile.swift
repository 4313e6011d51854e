package import Diagnostics
internal import Yams

/// Reads YAML data files that are a list of mappings, or one mapping.
package enum RecordFile {
  /// Reads every item of a list; a file with one mapping counts as a list of one.
  package static func records<Value>(
    _ source: SourceText, reporting log: inout DiagnosticLog,
    _ body: (inout RecordReader) -> Value?
  ) -> [Value] {
    let range = SourceRange(source.start, source.bytes.count)
    guard let yaml = YAMLDocument.parse(source, range, reporting: &log) else { return [] }
    let nodes = yaml.root.sequence.map { Array($0) } ?? [yaml.root]
    return nodes.compactMap { node in
      var reader = RecordReader(node, places: yaml.places)
      guard node.mapping != nil else {
        log.append(contentsOf: reader.log)
        return nil
      }
      let value = body(&reader)
      log.append(contentsOf: reader.finish())
      return value
    }
  }

  /// Reads a flat mapping of names to texts, such as a theme's strings.
  package static func texts(_ source: SourceText, reporting log: inout DiagnosticLog)
    -> [(LocatedText, LocatedText)]
  {
    let range = SourceRange(source.start, source.bytes.count)
    guard let yaml = YAMLDocument.parse(source, range, reporting: &log) else { return [] }
    func location(_ node: Node) -> SourceLocation {
      yaml.places.location(yaml.places.range(of: node))
    }
    guard let mapping = yaml.root.mapping else {
      log.append(.notAMapping(at: location(yaml.root)))
      return []
    }
    return mapping.compactMap { key, value in
      guard let name = key.scalar, let text = value.scalar else {
        log.append(.notAText(key.scalar?.string ?? "", at: location(value)))
        return nil
      }
      return (
        LocatedText(name.string, yaml.places.range(of: key)),
        LocatedText(text.string, yaml.places.range(of: value))
      )
    }
  }
}

extension SourceText {
  /// The offset behind a byte order mark.
  var start: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
