/// A number as Vietnamese texts write it: “1.891”, “45,5 %”, “trên 16.000”, “1.891/1.891 Tổ”.
///
/// Groups of three digits are parted by dots, decimals follow a comma.
package struct VietnameseNumber: Sendable, Hashable {
  /// What a word before the number says of it.
  package enum Qualifier: Sendable, Hashable {
    /// trên, hơn, ít nhất, tối thiểu, không dưới, … trở lên
    case more
    /// dưới, gần, không quá, tối đa, … trở xuống
    case less
    /// khoảng, chừng, xấp xỉ
    case about
  }

  /// The number itself; of a percentage the percents.
  package let value: Double
  /// What the number is a part of, behind a slash.
  package let whole: Double?
  package let isPercent: Bool
  /// Nil where the number stands for itself.
  package let qualifier: Qualifier?

  /// Reads the number that a text begins with, with its unit or without; nil where there is none,
  /// or where it cannot be told which number is meant.
  package init?(_ text: String) {
    var scanner = NumberScanner(text)
    let before = scanner.qualifier()
    guard let number = scanner.number() else { return nil }
    whole = scanner.whole()
    isPercent = scanner.percent()
    value = number * (whole == nil ? scanner.multiplier() : 1)
    qualifier = before ?? scanner.suffix()
    if scanner.isStuck || !scanner.endsInWords { return nil }
  }
}

extension VietnameseNumber {
  /// Whether a value given beside the text can be what the text says.
  package func agrees(with given: Double) -> Bool {
    switch qualifier {
    case nil: isSame(given)
    case .more: isSame(given) || given > value
    case .less: isSame(given) || given < value
    case .about: isSame(given) || (given - value).magnitude <= value.magnitude / 10
    }
  }

  /// The number where it stands for itself and counts whole things, so that it may be added.
  package var count: Int? {
    guard qualifier == nil, !isPercent, value == value.rounded(), value.magnitude < 1e15 else {
      return nil
    }
    return Int(value)
  }

  /// A whole number with a dot before every third digit: `1.891`.
  package static func text(_ number: Int) -> String {
    var bytes: [UInt8] = []
    for (index, digit) in String(number.magnitude).utf8.reversed().enumerated() {
      if index > 0, index % 3 == 0 { bytes.append(UInt8(ascii: ".")) }
      bytes.append(digit)
    }
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    return String(decoding: bytes.reversed(), as: UTF8.self)
  }

  /// A number with its decimals behind a comma, at most three: `45,5`.
  package static func text(_ number: Double) -> String {
    guard number.magnitude < 1e15 else { return "\(number)" }
    let thousandths = Int((number * 1000).rounded().magnitude)
    var decimals = String(1000 + thousandths % 1000).dropFirst()
    while decimals.hasSuffix("0") { decimals = decimals.dropLast() }
    let whole = (number < 0 ? "-" : "") + text(thousandths / 1000)
    return decimals.isEmpty ? whole : "\(whole),\(decimals)"
  }

  private func isSame(_ given: Double) -> Bool {
    (given - value).magnitude <= max(value.magnitude, given.magnitude) * 1e-9
  }
}
