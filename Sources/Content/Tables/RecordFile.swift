package import Diagnostics

/// Reads YAML data files that are a list of mappings, or one mapping.
package enum RecordFile {
  /// Reads every item of a list; a file with one mapping counts as a list of one.
  package static func records<Value>(
    _ source: SourceText, reporting log: inout DiagnosticLog,
    _ body: (inout RecordReader) -> Value?
  ) -> [Value] {
    let range = SourceRange(0, source.bytes.count)
    guard let yaml = YAMLDocument.parse(source, range, reporting: &log) else { return [] }
    return yaml.root.items.compactMap { node in
      var reader = RecordReader(node, source: source)
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
    let range = SourceRange(0, source.bytes.count)
    guard let yaml = YAMLDocument.parse(source, range, reporting: &log) else { return [] }
    guard let mapping = yaml.root.mapping else {
      log.append(.notAMapping(at: SourceLocation(source.path, yaml.root.range)))
      return []
    }
    return mapping.compactMap { pair in
      guard let name = pair.key.scalar, let text = pair.value.scalar else {
        log.append(
          .notAText(pair.key.scalar ?? "", at: SourceLocation(source.path, pair.value.range)))
        return nil
      }
      return (LocatedText(name, pair.key.range), LocatedText(text, pair.value.range))
    }
  }
}
