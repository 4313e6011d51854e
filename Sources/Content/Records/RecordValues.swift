package import Diagnostics

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
    guard valid, !value.text.utf8.starts(with: "-".utf8), value.text.hasNoEmptyPart else {
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
    _ key: String, _ type: Choice.Type, meaning: Message? = nil
  ) -> Choice? where Choice.RawValue == String {
    guard let node = take(key), let value = scalar(node, key) else { return nil }
    if let choice = Choice(rawValue: value.text) { return choice }
    log.append(
      .unknownValue(
        key, text: value.text, allowed: Choice.allCases.map(\.rawValue), meaning: meaning,
        at: location(value.range)))
    return nil
  }
}

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

extension String {
  /// Whether something stands before, between and behind all full stops.
  fileprivate var hasNoEmptyPart: Bool {
    var last = UInt8(ascii: ".")
    for byte in utf8 {
      if byte == UInt8(ascii: "."), last == byte { return false }
      last = byte
    }
    return last != UInt8(ascii: ".")
  }
}
