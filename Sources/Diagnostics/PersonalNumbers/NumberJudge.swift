/// Decides what a chain of digits is: by its shape, then by what stands after it, then by the words
/// around it, which are read only where the shape fits.
struct NumberJudge {
  let chain: DigitChain
  let beginning: NumberStart.Beginning

  func number(_ bytes: Span<UInt8>, _ heads: inout ColumnHead) -> PersonalNumber? {
    if let number = sheetNumber(bytes, &heads) { return number }
    guard !chain.isDate, !chain.isFraction else { return nil }
    let national = chain.mayBeNational ? citizenID(bytes) ?? phone(bytes) : nil
    if let national {
      let isDrawn = chain.groupCount > 1 && DrawingAttribute.holds(national.range.lowerBound, bytes)
      return isDrawn ? nil : national
    }
    return followsDate(bytes) ? nil : oldID(bytes, &heads) ?? account(bytes, &heads)
  }

  /// Whether a digit and a slash stand before, as before a year.
  private func followsDate(_ bytes: Span<UInt8>) -> Bool {
    let start = chain.group(0).lower
    return start > 1 && bytes[start - 1] == UInt8(ascii: "/") && isDigit(bytes[start - 2])
  }
}

extension NumberJudge {
  private func citizenID(_ bytes: Span<UInt8>) -> PersonalNumber? {
    guard let last = chain.last(withTotal: 12), chain.isCitizenID(upTo: last),
      !chain.isEnumeration(upTo: last), !isPartOfCard(last, bytes),
      firstPhone == nil || chain.isEven(upTo: last), mayMean(.identity, .phone),
      endsWell(.citizenID, last, bytes)
    else { return nil }
    return found(.citizenID, last, chain.text(upTo: last))
  }

  /// Whether more groups of four digits stand on both sides.
  private func isPartOfCard(_ last: Int, _ bytes: Span<UInt8>) -> Bool {
    let start = chain.group(0).lower
    return last == 2 && chain.isEven(upTo: last) && chain.goesOn(after: last) && start >= 5
      && (2...5).allSatisfy { isDigit(bytes[start - $0]) }
  }

  private var firstPhone: Int? {
    (0..<chain.groupCount).first { group in
      chain.nationalStart(upTo: group) != nil && !chain.isEnumeration(upTo: group)
    }
  }

  private func phone(_ bytes: Span<UInt8>) -> PersonalNumber? {
    guard let last = firstPhone, let start = chain.nationalStart(upTo: last), mayMean(.phone),
      endsWell(.phone, last, bytes), !isTaxBranch(last, bytes), !isMoney(last, bytes),
      !chain.goesOnAsRow(after: last), !isHardwareAddress(last, bytes)
    else { return nil }
    let separators = chain.separators(upTo: last)
    if separators.contains(.odd) || separators.contains(.lineEnd), !chain.isPhoneLaidOut(upTo: last)
    {
      return nil
    }
    var lower = chain.group(0).lower
    if lower > 0, bytes[lower - 1] == UInt8(ascii: "+") { lower -= 1 }
    let meaning = NumberWords.before(chain.group(0).lower, bytes)
    if case .other = meaning { return nil }
    if isDecimal(last), meaning != .phone { return nil }
    if separators.contains(.comma) {
      guard case .phone = meaning, last <= 2, chain.group(0).count == 4 else { return nil }
    }
    return found(.phone, last, "0" + chain.text(from: start, upTo: last), lower: lower)
  }

  /// Whether the groups are a long whole number and its decimals.
  private func isDecimal(_ last: Int) -> Bool {
    last == 1 && chain.group(0).count >= 5 && chain.group(1).separators == .dot
  }

  /// Whether a pair of hexadecimal digits goes on after pairs and hyphens or colons.
  private func isHardwareAddress(_ last: Int, _ bytes: Span<UInt8>) -> Bool {
    let end = chain.group(last).upper
    return last == 4 && chain.isEven(upTo: last) && end + 2 < bytes.count
      && "-:".utf8.contains(bytes[end]) && isHexadecimal(bytes[end + 1])
      && isHexadecimal(bytes[end + 2])
  }

  private func sheetNumber(_ bytes: Span<UInt8>, _ heads: inout ColumnHead) -> PersonalNumber? {
    guard case .free = beginning, let number = SheetNumber(chain, bytes) else { return nil }
    let kind: PersonalNumber.Kind
    let value: String
    if let phone = number.phone {
      (kind, value) = (.phone, phone)
    } else if let id = number.citizenID {
      (kind, value) = (.citizenID, id)
    } else {
      return nil
    }
    let end = number.range.upperBound
    let isWhole = end == bytes.count || !isLetter(bytes[end])
    guard isWhole, !followsDate(bytes),
      meaning(bytes, &heads) == (kind == .phone ? .phone : .identity),
      !NumberWords.isAmount(endingAt: end, bytes)
    else { return nil }
    return PersonalNumber(kind: kind, range: number.range, value: value, isNamed: true)
  }

  /// What the words before the number call it: on its line, at the end of the line above, or at the
  /// head of its column.
  private func meaning(_ bytes: Span<UInt8>, _ heads: inout ColumnHead) -> NumberWords.Meaning? {
    let start = chain.group(0).lower
    return NumberWords.before(start, bytes) ?? heads.meaning(start, bytes)
  }

  private func oldID(_ bytes: Span<UInt8>, _ heads: inout ColumnHead) -> PersonalNumber? {
    guard let last = chain.last(withTotal: 9), !chain.goesOn(after: last),
      chain.separators(upTo: last).isSubset(of: [.space, .dot, .hyphen]), hasLongGroups(upTo: last),
      mayMean(.identity),
      endsWell(.oldID, last, bytes)
    else { return nil }
    let group = chain.group(last)
    let isNamed =
      meaning(bytes, &heads) == .identity
      || (last == 0 && NumberWords.after(group.upper, bytes, reach: 32) == .identity)
    guard isNamed, !NumberWords.isAmount(endingAt: group.upper, bytes) else { return nil }
    return found(.oldID, last, chain.text(upTo: last))
  }

  private func account(_ bytes: Span<UInt8>, _ heads: inout ColumnHead) -> PersonalNumber? {
    guard let last = lastOfAccount, hasLongGroups(upTo: last), mayMean(.account),
      endsWell(.account, last, bytes)
    else {
      return nil
    }
    let total = chain.group(last).total
    let end = chain.group(last).upper
    let isAccount: Bool
    switch meaning(bytes, &heads) {
    case .account: isAccount = total >= 6 && (total >= 12 || !chain.isThousands(upTo: last))
    case .anyAccount: isAccount = total >= 9 && !chain.isThousands(upTo: last)
    case .bank: isAccount = total >= 9 && !chain.isThousands(upTo: last) && !isHotline(last)
    case nil:
      let after = NumberWords.after(end, bytes, reach: 32)
      isAccount = last == 0 && (total >= 8 && after == .account || total >= 9 && after == .bank)
    default: isAccount = false
    }
    guard isAccount, !NumberWords.isAmount(endingAt: end, bytes) else { return nil }
    return found(.account, last, chain.text(upTo: last))
  }

  /// 1800 or 1900 and four to six digits.
  private func isHotline(_ last: Int) -> Bool {
    chain.group(last).total <= 10
      && ["1800", "1900"].contains(String(chain.text(upTo: last).prefix(4)))
  }

  /// The last group before a comma, a change of separators or the twentieth digit.
  private var lastOfAccount: Int? {
    var last = 0
    while last + 1 < chain.groupCount {
      let next = chain.group(last + 1)
      let isSame = last == 0 || next.separators == chain.group(last).separators
      guard next.separatorLength == 1, isSame, next.separators != .comma,
        next.separators != .parenthesis, next.total <= 19
      else { break }
      last += 1
    }
    let total = chain.group(last).total
    return total >= (last == 0 ? 6 : 9) && total <= 19 ? last : nil
  }

  /// Whether all groups but the last have three digits or more.
  private func hasLongGroups(upTo last: Int) -> Bool {
    (0..<last).allSatisfy { chain.group($0).count >= 3 }
  }

  private func mayMean(_ meanings: NumberWords.Meaning...) -> Bool {
    if case .glued(let meaning) = beginning { meanings.contains(meaning) } else { true }
  }

  private func found(
    _ kind: PersonalNumber.Kind, _ last: Int, _ value: String, lower: Int? = nil
  ) -> PersonalNumber {
    PersonalNumber(
      kind: kind, range: (lower ?? chain.group(0).lower)..<chain.group(last).upper, value: value,
      isNamed: kind == .oldID || kind == .account)
  }
}

extension NumberJudge {
  /// Whether what stands after the number leaves it one of its own.
  private func endsWell(_ kind: PersonalNumber.Kind, _ last: Int, _ bytes: Span<UInt8>) -> Bool {
    let end = chain.group(last).upper
    guard end < bytes.count else { return true }
    let after = bytes[end]
    if isLetter(after) { return mayBeGlued(end, bytes) }
    guard end + 1 < bytes.count else { return true }
    let next = bytes[end + 1]
    switch after {
    case UInt8(ascii: "/"):
      return !isCapital(end + 1, bytes) || !isCapital(end + 2, bytes)
        || NumberWords.gluedAfter(end + 1, bytes) != nil
    case UInt8(ascii: "."):
      return !isDigit(next) || (next == 0x30 && (kind == .phone || kind == .citizenID))
    case UInt8(ascii: ","):
      return !isDigit(next) || chain.digit(0) == 0x30 || kind == .account || kind == .oldID
    case UInt8(ascii: "-"):
      return last == 0 || !chain.separators(upTo: last).contains(.hyphen) || isLetter(next) == false
    default: return true
    }
  }

  /// Whether letters may follow: a word that names a number, or the sentence after a glued word.
  private func mayBeGlued(_ end: Int, _ bytes: Span<UInt8>) -> Bool {
    if case .glued = beginning { return true }
    let start = chain.group(0).lower
    let followsLetter = start > 0 && bytes[start - 1] >= 0x80
    return NumberWords.gluedAfter(end, bytes) != nil
      || (followsLetter && NumberWords.gluedBefore(start, bytes) != nil)
  }

  /// A capital letter of ASCII, or the first byte of Đ.
  private func isCapital(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    guard index < bytes.count else { return false }
    let byte = bytes[index]
    return (byte >= 0x41 && byte <= 0x5A) || byte == 0xC4 || byte == 0x90
  }

  /// Ten digits, a hyphen and three digits: the tax code of a branch.
  private func isTaxBranch(_ last: Int, _ bytes: Span<UInt8>) -> Bool {
    let end = chain.group(last).upper
    guard last == 0, chain.group(0).count == 10, end + 3 < bytes.count,
      bytes[end] == UInt8(ascii: "-")
    else { return false }
    return (1...3).allSatisfy { isDigit(bytes[end + $0]) }
      && (end + 4 == bytes.count || !isDigit(bytes[end + 4]))
  }

  /// 84.912.345.678 without a plus is an amount.
  private func isMoney(_ last: Int, _ bytes: Span<UInt8>) -> Bool {
    guard chain.digit(0) == 0x38 else { return false }
    let hasPlus = chain.hasPlus
    let isDotted =
      chain.groupCount > 1 && chain.group(0).count == 2 && !hasPlus && chain.isThousands(upTo: last)
    return isDotted || NumberWords.isAmount(endingAt: chain.group(last).upper, bytes)
  }
}
