package import Diagnostics
import Encoders

/// Reads one mapping by its schema: typed values out, one diagnostic for every fault, unknown keys at the end.
///
/// Values are typed from the scalar's text by the schema, never by YAML's own rules, so that
/// `0912345678` keeps its zero and `No` stays a word.
package struct RecordReader {
  package internal(set) var log = DiagnosticLog()
  /// The place of the mapping, for what is missing in it.
  package let range: SourceRange
  let source: SourceText
  private var keys: [String] = []
  private var fields: [YAMLValue.Pair] = []
  private var known: [String] = []
  private var missing: [(key: String, report: Diagnostic)] = []

  init(_ node: YAMLValue, source: SourceText, range: SourceRange? = nil) {
    self.source = source
    self.range = range ?? node.range
    guard let mapping = node.mapping else {
      log.append(.notAMapping(at: location(self.range)))
      return
    }
    fields = mapping
    keys = mapping.map { $0.key.scalar ?? "" }
    known.reserveCapacity(32)
  }

  package mutating func report(_ diagnostic: Diagnostic) { log.append(diagnostic) }

  package func location(_ range: SourceRange) -> SourceLocation {
    SourceLocation(source.path, range)
  }

  /// Reports the keys that no reader asked for, and gives back everything found.
  package mutating func finish() -> DiagnosticLog {
    for (key, field) in zip(keys, fields) where !known.contains(key) {
      let suggestion = Suggestion.nearest(to: key, in: known)
      missing.removeAll { $0.key == suggestion }
      log.append(
        .unknownKey(key, suggestion: suggestion, known: known, at: location(field.key.range)))
    }
    for item in missing { log.append(item.report) }
    return log
  }
}

extension RecordReader {
  /// The place of a key's value, or of the record where the key is missing.
  package func place(of key: String) -> SourceRange {
    index(of: key).map { fields[$0].value.range } ?? range
  }

  package func has(_ key: String) -> Bool { index(of: key) != nil }

  private func index(of key: String) -> Int? { keys.firstIndex(of: key) }

  /// Whether a required key is there; reports it when it is not, unless another was meant to be it.
  @discardableResult
  package mutating func require(_ key: String, example: String) -> Bool {
    if has(key) { return true }
    known.append(key)
    missing.append((key, .missingKey(key, example: example, at: location(range))))
    return false
  }

  mutating func take(_ key: String) -> YAMLValue? {
    known.append(key)
    guard let index = index(of: key) else { return nil }
    let value = fields[index].value
    if value.scalar?.isBlank == true {
      log.append(.emptyValue(key, at: location(fields[index].key.range)))
      return nil
    }
    return value
  }

  mutating func scalar(_ node: YAMLValue, _ key: String) -> LocatedText? {
    guard let text = node.scalar else {
      log.append(.notAText(key, at: location(node.range)))
      return nil
    }
    return LocatedText(text, node.range)
  }
}

extension String {
  fileprivate var isBlank: Bool { utf8.allSatisfy { $0 <= 0x20 } }
}
