/// Groups of digits with separators between, and what their shape may be; at most 20 digits.
struct DigitChain {
  typealias Separators = NumberGlyph.Separators
  typealias LineEnds = PersonalNumber.LineEnds

  struct Group {
    var lower = 0
    var upper = 0
    /// Its digits.
    var count = 0
    /// What stands before it, and of how many characters.
    var separators: Separators = []
    var separatorLength = 0
    /// Digits of the chain up to the end of this group.
    var total = 0
  }

  private static let capacity = 20
  private var digits = InlineArray<20, UInt8>(repeating: 0)
  private var groups = InlineArray<20, Group>(repeating: Group())
  private(set) var count = 0
  private(set) var groupCount = 0
  /// Whether a plus stands before it.
  private(set) var hasPlus = false
  /// The first byte after all that was looked at.
  private(set) var stop = 0

  /// How texts are read in which digits may be broken or were misread.
  struct Reading {
    var lineEnds = LineEnds.apart
    /// Whether O is a zero and l a one.
    var lettersAreDigits = false
  }

  /// The digit that was misread as a letter.
  static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "O"), UInt8(ascii: "o"): 0x30
    case UInt8(ascii: "l"), UInt8(ascii: "I"): 0x31
    default: nil
    }
  }

  /// Gathers the groups from `start`, which is a digit, up to 20 digits or what belongs to no number.
  mutating func gather(_ bytes: Span<UInt8>, from start: Int, to end: Int, _ reading: Reading) {
    count = 0
    groupCount = 0
    hasPlus = start > 0 && NumberStart.isPlus(bytes, before: start)
    stop = end
    var place = start
    var open = Group()
    var separatorLength = 0
    var invisible = 0
    var marks = 0
    var closes = false
    while place < end {
      let glyph = NumberGlyph.read(bytes, at: place)
      stop = place
      switch kind(glyph, bytes[place], open.count, reading) {
      case .digit(let digit):
        if count == Self.capacity { return }
        if open.count == 0 { open.lower = place }
        digits[count] = digit
        count += 1
        open.count += 1
        open.upper = glyph.end
        open.total = count
        (invisible, marks, separatorLength) = (0, 0, 0)
      case .separator(let separator):
        if open.count > 0 {
          groups[groupCount] = open
          groupCount += 1
          open = Group()
        }
        open.separators.insert(separator)
        separatorLength += 1
        open.separatorLength = separatorLength
        // A run of signs between two separators marks nothing: it is a mask.
        if separatorLength > 3 || (marks > 0 && separatorLength > 1 && !closes) { return }
        marks = 0
      case .mark, .nothing:
        if case .mark = glyph.kind {
          if marks == 0 { closes = separatorLength == 0 }
          marks += 1
        } else {
          marks = 0
        }
        invisible += 1
        if marks > 3 || invisible > 16 { return close(open) }
      case .at, .other: return close(open)
      }
      place = glyph.end
    }
    close(open)
  }

  /// What a glyph is here: slashes and the like stand only in what begins as a phone or an id does.
  @inline(__always)
  private func kind(_ glyph: NumberGlyph, _ byte: UInt8, _ length: Int, _ reading: Reading)
    -> NumberGlyph.Kind
  {
    switch glyph.kind {
    case .separator(.odd):
      let isFirst = groupCount == 0 && length > 0
      return mayGoOnOddly && (!isFirst || length >= 3 || hasPlus) ? glyph.kind : .other
    case .separator(.lineEnd):
      switch reading.lineEnds {
      case .apart: return .other
      case .wraps: return mayGoOnOddly ? glyph.kind : .other
      case .spaces: return .separator(.space)
      }
    case .other where reading.lettersAreDigits:
      return Self.letter(byte).map { .digit($0) } ?? .other
    default: return glyph.kind
    }
  }

  private var mayGoOnOddly: Bool { count > 0 && (digits[0] == 0x30 || digits[0] == 0x38) }

  private mutating func close(_ group: Group) {
    guard group.count > 0, groupCount < Self.capacity else { return }
    groups[groupCount] = group
    groupCount += 1
  }
}

extension DigitChain {
  func group(_ index: Int) -> Group { groups[index] }
  func digit(_ index: Int) -> UInt8 { digits[index] }

  /// The digits of the first groups as text.
  func text(from first: Int = 0, upTo group: Int) -> String {
    var text: [UInt8] = []
    for index in first..<groups[group].total { text.append(digits[index]) }
    return String(decoding: text, as: UTF8.self)
  }

  /// Whether the chain begins as an id or a phone number does: 0 or 84.
  var mayBeNational: Bool {
    count >= 10
      && (digits[0] == 0x30 || digits[0] == 0x38 && digits[1] == 0x34)
  }

  /// Whether the chain could be anything: ids and accounts without the beginning of a phone have
  /// first groups of three digits or more.
  var hasShape: Bool { mayBeNational || groups[0].count >= 3 || isScientific }

  /// Whether the chain may be a number with an exponent, as spreadsheets store it: 9.12345678E8.
  var isScientific: Bool {
    groupCount == 2 && groups[0].count == 1 && groups[1].count >= 5
      && groups[1].separators == .dot && groups[1].separatorLength == 1
  }

  /// All separators between the groups up to `last`.
  func separators(upTo last: Int) -> Separators {
    var all: Separators = []
    for index in 1..<max(1, last + 1) { all.formUnion(groups[index].separators) }
    return all
  }

  /// Whether the groups up to `last` have one length, so that none of them is a word of its own.
  func isEven(upTo last: Int) -> Bool {
    (0...last).allSatisfy { groups[$0].count == groups[0].count }
  }

  /// The last group with which the chain has `total` digits.
  func last(withTotal total: Int) -> Int? {
    (0..<groupCount).first { groups[$0].total == total }
  }
}

extension DigitChain {
  /// Where the nine or ten digits of a phone's national form begin, after the zero: 3, 5, 7, 8, 9
  /// and eight digits, or 2 and nine.
  func nationalStart(upTo last: Int) -> Int? {
    let total = groups[last].total
    guard total >= 10 else { return nil }
    var start = 0
    if digits[0] == 0x30, digits[1] == 0x30, digits[2] == 0x38, digits[3] == 0x34 {
      start = digits[4] == 0x30 ? 5 : 4
    } else if digits[0] == 0x38, digits[1] == 0x34 {
      start = digits[2] == 0x30 ? 3 : 2
    } else if hasPlus, digits[0] == 0x30, digits[1] == 0x38, digits[2] == 0x34, total >= 12 {
      start = digits[3] == 0x30 ? 4 : 3
    } else if digits[0] == 0x30 {
      start = 1
    } else {
      return nil
    }
    switch digits[start] {
    case 0x33, 0x35, 0x37, 0x38, 0x39: return total - start == 9 ? start : nil
    case 0x32: return total - start == 10 ? start : nil
    default: return nil
    }
  }

  /// Whether twelve digits are a citizen id: province, then century and sex, of people born 1900–2099.
  func isCitizenID(upTo last: Int) -> Bool {
    guard digits[3] <= 0x33 else { return false }
    let province = (0..<3).reduce(0) { $0 * 10 + Int(digits[$1] - 0x30) }
    guard ProvinceCodes.before2025July.contains(province) else { return false }
    let separators = separators(upTo: last)
    if last > 0, (0...last).contains(where: { groups[$0].count >= 10 }) { return false }
    if separators == .dot, last == 1, isDay(groups[1]) { return false }
    return separators.isSubset(of: [.space, .dot]) || isIDLaidOut(upTo: last)
  }

  /// Whether the groups end where an id's parts or three or four digits do.
  private func isIDLaidOut(upTo last: Int) -> Bool {
    (0...last).allSatisfy { [3, 4, 6, 9, 12].contains(groups[$0].total) }
      || (isEven(upTo: last) && groups[0].count == 4)
  }

  /// Whether a group is a day as machines write it: 20241208.
  private func isDay(_ group: Group) -> Bool {
    guard group.count == 8 else { return false }
    let first = group.total - 8
    let value = (first..<group.total).reduce(0) { $0 * 10 + Int(digits[$1] - 0x30) }
    return (1900...2099).contains(value / 10_000) && (1...12).contains(value / 100 % 100)
      && (1...31).contains(value % 100)
  }

  /// Whether the groups up to `last` are of lengths that people give the parts of a phone number, so
  /// that also rare separators can stand between them.
  func isPhoneLaidOut(upTo last: Int) -> Bool {
    let head = groups[0].count
    let isWhole = last == 1 && groups[1].count + head == groups[1].total
    if isWhole, hasPlus || head == 2 && groups[1].count == 8 { return true }
    guard last > 0, last <= 4, head == 3 || head == 4 || hasPlus else { return false }
    return (1...last).allSatisfy { (2...6).contains(groups[$0].count) }
  }

  /// Whether more groups follow as in a row of a table: the same length behind one more space.
  func goesOnAsRow(after last: Int) -> Bool {
    goesOn(after: last) && groups[0].count <= 2 && groups[last].separators == .space
      && groups[last].separatorLength == 1
  }

  /// Whether the groups are single digits or pairs that go on after `last` or count upwards: 05 06 07 08 09.
  func isEnumeration(upTo last: Int) -> Bool {
    guard groups[0].count <= 2, last > 0, isEven(upTo: last) else { return false }
    if goesOn(after: last) { return true }
    let length = groups[0].count
    let value = { (group: Int) in
      (group * length..<(group + 1) * length).reduce(0) { $0 * 10 + Int(digits[$1] - 0x30) }
    }
    return (0..<last).allSatisfy { value($0 + 1) == value($0) + 1 }
  }

  /// Whether a group of the same length follows over the same separator.
  func goesOn(after last: Int) -> Bool {
    last + 1 < groupCount && groups[last + 1].count == groups[last].count
      && groups[last + 1].separators == (last > 0 ? groups[last].separators : .space)
  }

  /// Whether the chain begins with a date, 08.12.2024 or 08-12-2024.
  var isDate: Bool {
    guard groupCount >= 3, groups[0].count == 2, groups[1].count == 2, groups[2].count == 4,
      groups[1].separators == groups[2].separators, groups[1].separatorLength == 1,
      groups[1].separators.isDisjoint(with: [.space]),
      (digits[4] == 0x31 && digits[5] == 0x39) || (digits[4] == 0x32 && digits[5] == 0x30)
    else { return false }
    return groupCount == 3 || groups[3].separators != groups[1].separators
  }

  /// Whether the chain begins with a day as machines write it, 2024-12-08.
  var isMachineDate: Bool {
    groupCount >= 3 && digits[0] != 0x30 && groups[0].count == 4 && groups[1].count == 2
      && groups[2].count == 2
      && groups[1].separators == .hyphen && groups[2].separators == .hyphen
  }

  /// Whether the chain begins with a lone zero and a dot or hyphen, as a decimal or an ISBN does; 0.912.345.678 is a phone number.
  var isFraction: Bool {
    guard groups[0].count == 1, groupCount >= 2,
      groups[1].separators == .dot || groups[1].separators == .hyphen
        || groups[1].separators == .comma
    else { return false }
    return !(groupCount >= 4 && (1...3).allSatisfy { groups[$0].count == 3 })
  }

  /// Whether dots set off thousands, as in amounts.
  func isThousands(upTo last: Int) -> Bool {
    last > 0 && groups[0].count <= 3
      && (1...last).allSatisfy { groups[$0].count == 3 && groups[$0].separators == .dot }
  }
}
