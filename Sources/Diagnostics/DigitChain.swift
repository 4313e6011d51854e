/// Groups of digits with separators between, and the reading of the first of them as one number.
struct DigitChain {
  /// What stands between two groups.
  struct Separators: OptionSet {
    let rawValue: UInt8
    static let space = Separators(rawValue: 1)
    static let dot = Separators(rawValue: 2)
    static let hyphen = Separators(rawValue: 4)
    static let parenthesis = Separators(rawValue: 8)
  }

  private struct Group {
    let range: Range<Int>
    let separators: Separators
    let separatorLength: Int
    /// Digits of the chain up to the end of this group.
    let total: Int
  }

  private var groups: [Group] = []
  private var digits: [UInt8] = []

  /// Gathers the groups from `start`, which is a digit, up to 15 digits or what is no separator.
  mutating func gather(_ bytes: ArraySlice<UInt8>, from start: Int) {
    groups.removeAll(keepingCapacity: true)
    digits.removeAll(keepingCapacity: true)
    var start = start
    var separators: Separators = []
    var length = 0
    while digits.count < 15 {
      var end = start
      while end < bytes.endIndex, isDigit(bytes[end]) {
        digits.append(bytes[end])
        end += 1
      }
      guard end > start else { return }
      groups.append(
        Group(
          range: start..<end, separators: separators, separatorLength: length,
          total: digits.count))
      (separators, start) = Self.separators(bytes, from: end)
      length = start - end
      if separators.isEmpty { return }
    }
  }

  /// The id or the phone number that the first groups are.
  func match(_ bytes: ArraySlice<UInt8>) -> PersonalNumber? {
    guard let first = groups.first, digits.count >= 10, !isDate, !isFraction else { return nil }
    let phone = groups.indices.lazy.filter { !isEnumeration(upTo: $0) }
      .compactMap { self.phone(upTo: $0, bytes) }.first
    if let last = groups.firstIndex(where: { $0.total == 12 }), isCitizenID(upTo: last),
      !isEnumeration(upTo: last),
      phone == nil || isEven(upTo: last)
    {
      return PersonalNumber(
        kind: .citizenID, range: first.range.lowerBound..<groups[last].range.upperBound,
        digits: String(decoding: digits[..<12], as: UTF8.self))
    }
    return phone
  }
}

extension DigitChain {
  /// At most three separators from `start`: spaces of all widths, dots, hyphens, dashes, parentheses.
  private static func separators(_ bytes: ArraySlice<UInt8>, from start: Int) -> (
    Separators, Int
  ) {
    var seen: Separators = []
    var index = start
    for _ in 0..<3 where index < bytes.endIndex {
      switch bytes[index] {
      case 0x20: seen.insert(.space)
      case 0x2E: seen.insert(.dot)
      case 0x2D: seen.insert(.hyphen)
      case 0x28, 0x29: seen.insert(.parenthesis)
      case 0xC2 where index + 1 < bytes.endIndex && bytes[index + 1] == 0xA0:
        seen.insert(.space)
        index += 1
      case 0xE2 where index + 2 < bytes.endIndex && bytes[index + 1] == 0x80:
        switch bytes[index + 2] {
        case 0x80...0x8F, 0xAA...0xAF: seen.insert(.space)
        case 0x90...0x95: seen.insert(.hyphen)
        default: return (seen, index)
        }
        index += 2
      default: return (seen, index)
      }
      index += 1
    }
    return (seen, index)
  }

  private func phone(upTo last: Int, _ bytes: ArraySlice<UInt8>) -> PersonalNumber? {
    guard let national = Self.national(digits[..<groups[last].total]) else { return nil }
    var lower = groups[0].range.lowerBound
    if lower > bytes.startIndex, bytes[lower - 1] == UInt8(ascii: "+") { lower -= 1 }
    return PersonalNumber(
      kind: .phone, range: lower..<groups[last].range.upperBound,
      digits: String(decoding: national, as: UTF8.self))
  }

  /// A phone number's national form: 03, 05, 07, 08, 09 and eight digits, or 02 and nine.
  private static func national(_ digits: ArraySlice<UInt8>) -> [UInt8]? {
    var rest = digits
    if rest.starts(with: "0084".utf8) {
      rest = rest.dropFirst(4)
      if rest.first == 0x30 { rest = rest.dropFirst() }
    } else if rest.starts(with: "84".utf8) {
      rest = rest.dropFirst(2)
      if rest.first == 0x30 { rest = rest.dropFirst() }
    } else if rest.first == 0x30 {
      rest = rest.dropFirst()
    } else {
      return nil
    }
    switch rest.first {
    case 0x33, 0x35, 0x37, 0x38, 0x39: return rest.count == 9 ? [0x30] + rest : nil
    case 0x32: return rest.count == 10 ? [0x30] + rest : nil
    default: return nil
    }
  }

  /// Whether twelve digits are a citizen id: province, then century and sex, of people born 1900–2099.
  private func isCitizenID(upTo last: Int) -> Bool {
    let province = digits[..<3].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return groups[...last].dropFirst().allSatisfy { $0.separators.isSubset(of: [.space, .dot]) }
      && ProvinceCodes.before2025July.contains(province) && digits[3] <= 0x33
  }

  /// Whether the groups up to `last` have one length, so that none of them is a word of its own.
  private func isEven(upTo last: Int) -> Bool {
    groups[...last].allSatisfy { $0.range.count == groups[0].range.count }
  }

  /// Whether the groups are single digits or pairs that go on after `last` or count upwards: 05 06 07 08 09.
  private func isEnumeration(upTo last: Int) -> Bool {
    guard groups[0].range.count <= 2, last > 0, isEven(upTo: last) else { return false }
    if last + 1 < groups.count, groups[last + 1].range.count == groups[0].range.count,
      groups[last + 1].separators == groups[last].separators
    {
      return true
    }
    let length = groups[0].range.count
    let values = (0...last).map { group in
      digits[group * length..<(group + 1) * length].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    return zip(values, values.dropFirst()).allSatisfy { $1 == $0 + 1 }
  }

  /// Whether the chain begins with a date, 08.12.2024 or 08-12-2024.
  private var isDate: Bool {
    guard groups.count >= 3, groups[0].range.count == 2, groups[1].range.count == 2,
      groups[2].range.count == 4, groups[1].separators == groups[2].separators,
      groups[1].separatorLength == 1, groups[1].separators.isDisjoint(with: [.space]),
      digits[4...5].elementsEqual("19".utf8) || digits[4...5].elementsEqual("20".utf8)
    else { return false }
    return groups.count == 3 || groups[3].separators != groups[1].separators
  }

  /// Whether the chain begins with a lone zero and a dot or hyphen, as a decimal or an ISBN does; 0.912.345.678 is a phone number.
  private var isFraction: Bool {
    guard groups[0].range.count == 1, groups.count >= 2,
      groups[1].separators == .dot || groups[1].separators == .hyphen
    else { return false }
    return !(groups.count >= 4 && groups[1...3].allSatisfy { $0.range.count == 3 })
  }
}
