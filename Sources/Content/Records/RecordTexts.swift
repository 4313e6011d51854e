import Diagnostics
import Encoders

extension RecordReader {
  /// A line of text; at most `limit` characters.
  package mutating func text(_ key: String, limit: Int = 1000) -> String? {
    line(key, limit: limit)?.text
  }

  /// A line of text that must be there; `example` stands in the fix when it is not.
  package mutating func requiredText(_ key: String, limit: Int = 1000, example: String) -> String {
    require(key, example: example) ? text(key, limit: limit) ?? "" : ""
  }

  /// A line of text with its place, kept with what is wrong in it: the error stops the build, and a
  /// missing text would only look like another one.
  package mutating func line(_ key: String, limit: Int = 1000) -> LocatedText? {
    guard let node = take(key), let scalar = scalar(node, key) else { return nil }
    _ = isSound(scalar, key, limit: limit)
    return scalar
  }

  /// A line of text with its place, for what is more than words; nil where anything is wrong in it.
  package mutating func located(_ key: String, limit: Int = 1000) -> LocatedText? {
    guard let node = take(key), let scalar = scalar(node, key) else { return nil }
    return checked(scalar, key, limit: limit)
  }

  /// A list of lines of text; a single line counts as a list of one.
  package mutating func texts(_ key: String) -> [String] {
    guard let node = take(key) else { return [] }
    return node.items.compactMap { item in
      guard let text = scalar(item, key) else { return nil }
      _ = isSound(text, key, limit: 1000)
      return text.text
    }
  }

  /// A list of texts that must not be empty.
  package mutating func requiredTexts(_ key: String, example: String) -> [String] {
    require(key, example: example) ? texts(key) : []
  }

  /// A list of lines of text with their places, kept with what is wrong in them, as `line` does.
  package mutating func lines(_ key: String) -> [LocatedText] {
    guard let node = take(key) else { return [] }
    return node.items.compactMap { item in
      guard let text = scalar(item, key) else { return nil }
      _ = isSound(text, key, limit: 1000)
      return text
    }
  }

  package mutating func locatedTexts(_ key: String) -> [LocatedText] {
    guard let node = take(key) else { return [] }
    return node.items.compactMap { item in
      scalar(item, key).flatMap { checked($0, key, limit: 1000) }
    }
  }

  mutating func checked(_ value: LocatedText, _ key: String, limit: Int) -> LocatedText? {
    isSound(value, key, limit: limit) ? value : nil
  }

  /// Whether a text may be published; reports why not.
  mutating func isSound(_ value: LocatedText, _ key: String, limit: Int) -> Bool {
    let place = location(value.range)
    if value.text.utf8.count > limit, value.text.unicodeScalars.count > limit {
      log.append(.textTooLong(key, limit: limit, at: place))
      return false
    }
    let suspicion = TextSuspicion(value.text)
    if suspicion.mayHideCharacters,
      let scalar = value.text.unicodeScalars.first(where: TerminalEncoder.isUnsafe)
    {
      // What stands in the file as it is, the check of the file has reported.
      if scalar.reordersText, source.text(value.range).unicodeScalars.contains(scalar) {
        return false
      }
      log.append(
        scalar == "\n" || scalar == "\r"
          ? .lineBreakInText(key, at: place) : .unsafeCharacter(key, scalar: scalar, at: place))
      return false
    }
    if suspicion.hasMarkup { log.append(.markupInText(key, at: place)) }
    return !suspicion.hasMarkup
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
    let bytes = text.utf8Span.span
    for index in 0..<bytes.count {
      let byte = bytes[index]
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

extension Unicode.Scalar {
  /// Whether the character changes the direction of text.
  fileprivate var reordersText: Bool {
    switch value {
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
