import Diagnostics

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
      guard let line = scalar(item, key) else { return nil }
      _ = isSound(line, key, limit: 1000)
      return text(line)
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

extension Message {
  fileprivate static let mapping = Message(
    vi: "các dòng `khóa: giá trị`", en: "lines of `key: value`")
  fileprivate static let mappingFix = Message(
    vi: "Viết mỗi thông tin một dòng dạng `khóa: giá trị`.", en: "Write one `key: value` a line.")
}
