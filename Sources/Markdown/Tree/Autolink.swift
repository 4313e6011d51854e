import Encoders

/// Finds the extended autolinks of GFM in a text: `www.`, `http(s)://` and e-mail addresses.
///
/// The C library's own extension reads out of bounds, so it is never used.
struct Autolink: Equatable {
  let range: Range<Int>
  /// What the address needs before the text: nothing, `http://` or `mailto:`.
  let prefix: String

  /// All autolinks of `text` in order; `afterWord` tells that something that is no space or delimiter stands before it.
  static func all(in text: ArraySlice<UInt8>, afterWord: Bool) -> [Autolink] {
    guard mayOccur(in: text) else { return [] }
    var finder = AutolinkFinder(text: text, afterWord: afterWord)
    return finder.findAll()
  }

  private static func mayOccur(in text: ArraySlice<UInt8>) -> Bool {
    let bytes = text.span
    let all = 0..<bytes.count
    if bytes.firstIndex(of: UInt8(ascii: "@"), in: all) != nil { return true }
    return bytes.has(UInt8(ascii: "/")) { $0 == UInt8(ascii: "/") }
      || bytes.has(UInt8(ascii: ".")) { $0 | 0x20 == UInt8(ascii: "w") }
  }
}

extension Span<UInt8> {
  /// Whether `byte` stands somewhere behind one that fits.
  fileprivate func has(_ byte: UInt8, behind fits: (UInt8) -> Bool) -> Bool {
    var start = 1
    while start < count, let place = firstIndex(of: byte, in: start..<count) {
      if fits(self[place - 1]) { return true }
      start = place + 1
    }
    return false
  }
}

private struct AutolinkFinder {
  let text: ArraySlice<UInt8>
  let afterWord: Bool
  private var found: [Autolink] = []
  /// Nothing before this offset can begin a link or belong to one.
  private var floor: Int
  /// Up to here no domain can end well; keeps the search linear.
  private var barren: Int

  init(text: ArraySlice<UInt8>, afterWord: Bool) {
    self.text = text
    self.afterWord = afterWord
    floor = text.startIndex
    barren = text.startIndex
  }

  mutating func findAll() -> [Autolink] {
    var index = text.startIndex
    while index < text.endIndex {
      let match: Autolink? =
        switch text[index] {
        case UInt8(ascii: "w"), UInt8(ascii: "W"): web(at: index)
        case UInt8(ascii: ":"): scheme(at: index)
        case UInt8(ascii: "@"): email(at: index)
        default: nil
        }
      if let match {
        found.append(match)
        floor = match.range.upperBound
        index = floor
      } else {
        index += 1
      }
    }
    return found
  }

  private mutating func web(at index: Int) -> Autolink? {
    guard matches("www.", at: index), mayBegin(at: index) else { return nil }
    return address(from: index, domain: index, prefix: "http://")
  }

  private mutating func scheme(at colon: Int) -> Autolink? {
    guard matches("://", at: colon) else { return nil }
    var start = colon
    while start > floor, isLetter(text[start - 1]), colon - start < 6 { start -= 1 }
    guard
      matches("http", at: start) && colon - start == 4
        || matches("https", at: start) && colon - start == 5
    else { return nil }
    return address(from: start, domain: colon + 3, prefix: "")
  }

  private mutating func address(from start: Int, domain: Int, prefix: String) -> Autolink? {
    guard domain >= barren else { return nil }
    let domainEnd = text[domain...].firstIndex { !isHost($0) } ?? text.endIndex
    guard isDomain(text[domain..<domainEnd]) else {
      barren = domainEnd
      return nil
    }
    let stop = text[domainEnd...].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "<") }
    let end = trimmed(start..<(stop ?? text.endIndex))
    return end > domain ? Autolink(range: start..<end, prefix: prefix) : nil
  }

  private mutating func email(at sign: Int) -> Autolink? {
    var start = sign
    while start > floor, isLocal(text[start - 1]) { start -= 1 }
    guard start < sign else { return nil }
    var end = text[(sign + 1)...].firstIndex { !isHost($0) } ?? text.endIndex
    guard !(end < text.endIndex && text[end] == UInt8(ascii: "@")) else { return nil }
    while end > sign + 1, text[end - 1] == UInt8(ascii: ".") { end -= 1 }
    let domain = text[(sign + 1)..<end]
    guard let last = domain.last, let first = domain.first, first != UInt8(ascii: "."),
      last != UInt8(ascii: "-"), last != UInt8(ascii: "_"), domain.contains(UInt8(ascii: "."))
    else { return nil }
    return Autolink(range: start..<end, prefix: "mailto:")
  }
}

extension AutolinkFinder {
  /// Whether a `www.` link may begin here: at the start, after a space or after one of `*_~(`.
  private func mayBegin(at index: Int) -> Bool {
    guard index > floor else { return index == text.startIndex && !afterWord }
    let before = text[index - 1]
    return before <= 0x20 || "*_~(".utf8.contains(before)
  }

  private func matches(_ word: StaticString, at index: Int) -> Bool {
    guard text.endIndex - index >= word.utf8CodeUnitCount else { return false }
    var offset = index
    for scalar in String(describing: word).utf8 {
      guard text[offset] | (isLetter(text[offset]) ? 0x20 : 0) == scalar else { return false }
      offset += 1
    }
    return true
  }

  /// Segments of letters, digits, `-` and `_`, at least two, the last two without `_`.
  private func isDomain(_ domain: ArraySlice<UInt8>) -> Bool {
    let segments = domain.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let named = segments.last?.isEmpty == true ? segments.dropLast() : segments[...]
    guard named.count >= 2, !named.contains(where: \.isEmpty) else { return false }
    return !named.suffix(2).contains { $0.contains(UInt8(ascii: "_")) }
  }

  /// The end of a link without the punctuation that belongs to the sentence around it.
  private func trimmed(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    var excess = 0
    for byte in text[range] {
      if byte == UInt8(ascii: "(") { excess -= 1 }
      if byte == UInt8(ascii: ")") { excess += 1 }
    }
    while end > range.lowerBound {
      switch text[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","),
        UInt8(ascii: ":"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"),
        UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ")") where excess > 0:
        excess -= 1
        end -= 1
      case UInt8(ascii: ";"):
        end = beforeEntity(endingAt: end, from: range.lowerBound)
      default: return end
      }
    }
    return end
  }

  private func beforeEntity(endingAt end: Int, from start: Int) -> Int {
    var index = end - 1
    while index > start, isLetter(text[index - 1]) || isDigit(text[index - 1]) { index -= 1 }
    let isEntity = index > start && index < end - 1 && text[index - 1] == UInt8(ascii: "&")
    return isEntity ? index - 1 : end - 1
  }
}

private func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
private func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
private func isHost(_ byte: UInt8) -> Bool {
  isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    || byte == UInt8(ascii: "_")
}
private func isLocal(_ byte: UInt8) -> Bool { isHost(byte) || byte == UInt8(ascii: "+") }
