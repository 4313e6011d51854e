package import Diagnostics
import Encoders

/// Reads one mapping by its schema: typed values out, one diagnostic for every fault, unknown keys at the end.
///
/// Values are typed from the scalar's text by the schema, never by YAML's own rules, so that
/// `0912345678` keeps its zero and `No` stays a word.
package struct RecordReader {
  package private(set) var log = DiagnosticLog()
  /// The place of the mapping, for what is missing in it.
  package let range: SourceRange
  private let source: SourceText
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

// MARK: Texts

extension RecordReader {
  /// A line of text; at most `limit` characters.
  package mutating func text(_ key: String, limit: Int = 1000) -> String? {
    located(key, limit: limit)?.text
  }

  /// A line of text that must be there; `example` stands in the fix when it is not.
  package mutating func requiredText(_ key: String, limit: Int = 1000, example: String) -> String {
    require(key, example: example) ? text(key, limit: limit) ?? "" : ""
  }

  /// A line of text with its place.
  package mutating func located(_ key: String, limit: Int = 1000) -> LocatedText? {
    guard let node = take(key), let scalar = scalar(node, key) else { return nil }
    return checked(scalar, key, limit: limit)
  }

  /// A list of lines of text; a single line counts as a list of one.
  package mutating func texts(_ key: String) -> [String] { locatedTexts(key).map(\.text) }

  /// A list of texts that must not be empty.
  package mutating func requiredTexts(_ key: String, example: String) -> [String] {
    require(key, example: example) ? texts(key) : []
  }

  package mutating func locatedTexts(_ key: String) -> [LocatedText] {
    guard let node = take(key) else { return [] }
    return node.items.compactMap { item in
      scalar(item, key).flatMap { checked($0, key, limit: 1000) }
    }
  }

  private mutating func checked(_ value: LocatedText, _ key: String, limit: Int) -> LocatedText? {
    let place = location(value.range)
    if value.text.utf8.count > limit, value.text.unicodeScalars.count > limit {
      log.append(.textTooLong(key, limit: limit, at: place))
      return nil
    }
    let suspicion = TextSuspicion(value.text)
    if suspicion.mayHideCharacters,
      let scalar = value.text.unicodeScalars.first(where: TerminalEncoder.isUnsafe)
    {
      // What stands in the file as it is, the check of the file has reported.
      if scalar.reordersText, source.text(value.range).unicodeScalars.contains(scalar) {
        return nil
      }
      log.append(
        scalar == "\n" || scalar == "\r"
          ? .lineBreakInText(key, at: place) : .unsafeCharacter(key, scalar: scalar, at: place))
      return nil
    }
    if suspicion.hasMarkup {
      log.append(.markupInText(key, at: place))
      return nil
    }
    return value
  }
}

/// What one pass over a text's bytes finds worth a closer look.
private struct TextSuspicion {
  /// Whether there is a control character, or the lead byte of one that could be invisible.
  private(set) var mayHideCharacters = false
  /// Whether a tag, a declaration or the end of a CDATA section stands in the text.
  private(set) var hasMarkup = false

  init(_ text: String) {
    var previous: UInt8 = 0
    var beforePrevious: UInt8 = 0
    for byte in text.utf8 {
      if byte < 0x20 || byte == 0x7F || byte == 0xC2 || byte == 0xD8 || byte >= 0xE2
        || (previous == 0xE1 && byte == 0xA0)
      {
        mayHideCharacters = true
      }
      if previous == UInt8(ascii: "<"), TextSuspicion.opensMarkup(byte) { hasMarkup = true }
      if byte == UInt8(ascii: ">"), previous == UInt8(ascii: "]"),
        beforePrevious == UInt8(ascii: "]")
      {
        hasMarkup = true
      }
      beforePrevious = previous
      previous = byte
    }
  }

  private static func opensMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "!"), UInt8(ascii: "?"): true
    default: false
    }
  }
}

// MARK: Web addresses

extension RecordReader {
  /// A complete web address: nothing else may become a link to another site.
  package mutating func webAddress(_ key: String) -> LocatedText? {
    guard let value = located(key) else { return nil }
    if WebAddress.isComplete(value.text) { return value }
    log.append(.invalidURL(key, text: value.text, at: location(value.range)))
    return nil
  }
}

/// Addresses of other sites.
private enum WebAddress {
  /// Whether scheme and host are there, without a space or a quote anywhere.
  static func isComplete(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    guard let first = rest.first, ![0x2F, 0x3F, 0x23].contains(first) else { return false }
    return !rest.contains { $0 <= 0x20 || "\"<>\\^`{|}".utf8.contains($0) }
  }
}

// MARK: Ids, numbers, choices

extension RecordReader {
  /// An id of something else in the project.
  package mutating func reference(_ key: String) -> Reference? {
    guard let value = located(key) else { return nil }
    return identifier(value, key)
  }

  package mutating func requiredReference(_ key: String, example: String) -> Reference? {
    require(key, example: example) ? reference(key) : nil
  }

  package mutating func references(_ key: String) -> [Reference] {
    locatedTexts(key).compactMap { identifier($0, key) }
  }

  package mutating func requiredReferences(_ key: String, example: String) -> [Reference] {
    require(key, example: example) ? references(key) : []
  }

  /// `text` as an id if it has the form of one.
  package mutating func identifier(_ value: LocatedText, _ key: String) -> Reference? {
    let valid = value.text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
    }
    let parts = value.text.split(separator: ".", omittingEmptySubsequences: false)
    guard valid, !value.text.utf8.starts(with: "-".utf8), !parts.contains("") else {
      log.append(.invalidIdentifier(key, text: value.text, at: location(value.range)))
      return nil
    }
    return Reference(value.text, value.range)
  }

  /// A whole number without leading zeros, within `bounds`.
  package mutating func integer(_ key: String, in bounds: ClosedRange<Int>) -> Int? {
    guard let node = take(key), let value = scalar(node, key) else { return nil }
    let digits = value.text.utf8
    let plain = digits.allSatisfy { (0x30...0x39).contains($0) }
    let leadingZero = digits.count > 1 && digits.first == 0x30
    if plain, !leadingZero, let number = Int(value.text), bounds.contains(number) { return number }
    log.append(
      .wrongType(
        key,
        expected: Message(
          vi: "số nguyên từ \(bounds.lowerBound) đến \(bounds.upperBound)",
          en: "a whole number from \(bounds.lowerBound) to \(bounds.upperBound)"),
        fix: Message(
          vi: "Viết chữ số, ví dụ `\(key): 15`.", en: "Write digits, such as `\(key): 15`."),
        at: location(value.range)))
    return nil
  }

  package mutating func requiredInteger(
    _ key: String, in bounds: ClosedRange<Int>, example: String
  ) -> Int {
    require(key, example: example)
      ? integer(key, in: bounds) ?? bounds.lowerBound : bounds.lowerBound
  }

  /// A decimal number with a point, as data files write it.
  package mutating func number(_ key: String) -> Double? {
    guard let node = take(key), let value = scalar(node, key) else { return nil }
    let digits = value.text.utf8
    let plain = digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E || $0 == 0x2D }
    if plain, let number = Double(value.text), number.isFinite { return number }
    log.append(
      .wrongType(
        key, expected: Message(vi: "một số", en: "a number"),
        fix: Message(vi: "Viết ví dụ `\(key): 1891`.", en: "Write for example `\(key): 1891`."),
        at: location(value.range)))
    return nil
  }

  /// `true` or `false`, and no other word.
  package mutating func flag(_ key: String) -> Bool {
    guard let node = take(key), let value = scalar(node, key) else { return false }
    switch value.text {
    case "true": return true
    case "false": return false
    default:
      log.append(
        .wrongType(
          key, expected: Message(vi: "true hoặc false", en: "true or false"),
          fix: Message(
            vi: "Viết `\(key): true` hoặc `\(key): false`.",
            en: "Write `\(key): true` or `\(key): false`."),
          at: location(value.range)))
      return false
    }
  }

  /// One of a few words.
  package mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    guard let node = take(key), let value = scalar(node, key) else { return nil }
    if let choice = Choice(rawValue: value.text) { return choice }
    log.append(
      .unknownValue(
        key, text: value.text, allowed: Choice.allCases.map(\.rawValue),
        at: location(value.range)))
    return nil
  }
}

// MARK: Dates

extension RecordReader {
  /// A day, with or without a time.
  package mutating func day(_ key: String) -> PartialDate? { date(key, precise: true) }

  package mutating func requiredDay(_ key: String) -> PartialDate? {
    require(key, example: "2024-10-01") ? day(key) : nil
  }

  /// A date as precise as its source: a year or a month will do.
  package mutating func partialDate(_ key: String) -> PartialDate? { date(key, precise: false) }

  private mutating func date(_ key: String, precise: Bool) -> PartialDate? {
    guard let node = take(key), let value = scalar(node, key) else { return nil }
    if let date = PartialDate(value.text), !precise || date.day != nil { return date }
    log.append(
      .invalidDate(key, text: value.text, precise: precise, at: location(value.range)))
    return nil
  }
}

// MARK: Nested records

extension RecordReader {
  /// A nested mapping, read by `body`.
  package mutating func record<Value>(_ key: String, _ body: (inout RecordReader) -> Value?)
    -> Value?
  {
    guard let node = take(key) else { return nil }
    return read(node, body)
  }

  /// A list of mappings, each read by `body`.
  package mutating func records<Value>(_ key: String, _ body: (inout RecordReader) -> Value?)
    -> [Value]
  {
    guard let node = take(key) else { return [] }
    return node.items.compactMap { read($0, body) }
  }

  /// A mapping whose keys are free, such as file names.
  package mutating func table<Value>(
    _ key: String, _ body: (LocatedText, inout RecordReader) -> Value?
  ) -> [Value] {
    guard let node = take(key) else { return [] }
    guard let mapping = node.mapping else {
      log.append(
        .wrongType(
          key, expected: .mapping, fix: .mappingFix, at: location(node.range)))
      return []
    }
    return mapping.compactMap { pair in
      let text = LocatedText(pair.key.scalar ?? "", pair.key.range)
      return read(pair.value) { body(text, &$0) }
    }
  }

  /// A mapping from free keys to texts, such as `anchors: {old: new}`.
  package mutating func textTable(_ key: String) -> [(LocatedText, LocatedText)] {
    guard let node = take(key) else { return [] }
    guard let mapping = node.mapping else {
      log.append(
        .wrongType(
          key, expected: .mapping, fix: .mappingFix, at: location(node.range)))
      return []
    }
    return mapping.compactMap { pair in
      guard let left = scalar(pair.key, key), let right = scalar(pair.value, key) else {
        return nil
      }
      return (left, right)
    }
  }

  /// A list of which each item is either a line of text or a mapping read by `body`.
  package mutating func textsOrRecords<Value>(
    _ key: String, text: (LocatedText) -> Value?, _ body: (inout RecordReader) -> Value?
  ) -> [Value] {
    guard let node = take(key) else { return [] }
    return node.items.compactMap { item in
      if item.mapping != nil { return read(item, body) }
      return scalar(item, key).flatMap { checked($0, key, limit: 1000) }.flatMap(text)
    }
  }

  private mutating func read<Value>(
    _ node: YAMLValue, _ body: (inout RecordReader) -> Value?
  ) -> Value? {
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

// MARK: Access

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

  private mutating func take(_ key: String) -> YAMLValue? {
    known.append(key)
    guard let index = index(of: key) else { return nil }
    let value = fields[index].value
    if value.scalar?.isBlank == true {
      log.append(.emptyValue(key, at: location(fields[index].key.range)))
      return nil
    }
    return value
  }

  private mutating func scalar(_ node: YAMLValue, _ key: String) -> LocatedText? {
    guard let text = node.scalar else {
      log.append(.notAText(key, at: location(node.range)))
      return nil
    }
    return LocatedText(text, node.range)
  }
}

extension Message {
  fileprivate static let mapping = Message(
    vi: "các dòng `khóa: giá trị`", en: "lines of `key: value`")
  fileprivate static let mappingFix = Message(
    vi: "Viết mỗi thông tin một dòng dạng `khóa: giá trị`.", en: "Write one `key: value` a line.")
}

extension String {
  fileprivate var isBlank: Bool { utf8.allSatisfy { $0 <= 0x20 } }
}

extension Unicode.Scalar {
  /// Whether the character changes the direction of text.
  fileprivate var reordersText: Bool {
    switch value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
