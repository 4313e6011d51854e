import TestSupport

/// A made-up phone number or citizen id in one of many forms, among words and other numbers; the
/// same seed always gives the same one.
struct Disguise {
  let text: String
  /// As the finder tells it.
  let value: String

  private static let phoneLayouts = [
    [10], [4, 3, 3], [4, 6], [3, 3, 4], [4, 2, 2, 2], [4, 4, 2],
  ]
  private static let idLayouts = [
    [12], [3, 3, 3, 3], [4, 4, 4], [6, 6], [3, 9], [3, 1, 2, 6], [3, 3, 6],
  ]
  private static let separators = [
    "", " ", ".", "-", "\u{A0}", "\u{202F}", "\u{2009}", "\u{3000}", "–", "—", "\u{2011}", "−", "·",
    "•", "/", "'", "’", ":", "\u{200B}", "\u{AD}", "\u{2060}", "&nbsp;", "&#160;", "&#8209;",
    "&ndash;", "&shy;", "&thinsp;", "%20", " - ", ". ", " . ", "  ", "_", "\\-", "<wbr>", "<br>",
    "<!-- -->", "\\u00a0", "&amp;nbsp;", "=20",
  ]
  /// The zeros of some scripts; below them, other ways to write a digit.
  private static let zeros: [UInt32] = [
    0x30, 0x30, 0x30, 0xFF10, 0x660, 0x6F0, 0x966, 0xE50, 0x17E0, 0x1D7CE, 0x1D7EC, 0x1D7F6,
  ]
  private static func digit(_ digit: UInt8, _ form: Int) -> String {
    switch form - zeros.count {
    case 0: return "&#\(48 + Int(digit));"
    case 1: return "&#x3\(digit);"
    case 2: return "%3\(digit)"
    case 3: return "\\u003\(digit)"
    case 4: return digit == 0 ? "⓪" : UnicodeScalar(0x245F + UInt32(digit)).map { String($0) } ?? ""
    case 5: return "\(digit)\u{FE0F}\u{20E3}"
    default: return UnicodeScalar(zeros[form] + UInt32(digit)).map { String($0) } ?? ""
    }
  }
  private static let wraps = [
    ("", ""), ("", ""), ("", ""), ("**", "**"), ("`", "`"), ("<b>", "</b>"),
    ("<span class=\"a\">", "</span>"),
    ("<tspan x=\"1\">", "</tspan>"), ("*", "*"), ("~~", "~~"),
  ]
  private static let before = [
    "", "Gọi ", "ĐT: ", "SĐT:", "| ", "(", "“", "\"so\": \"", "<td>", "- ", "1. ", "sinh 1975, ",
    "Thôn 5: ", "hộ nhà mình, ", "\t", "> ", "số ", "[", "#", "15h30, ",
  ]
  private static let after = [
    "", ".", ",", ";", ")", " |", "”", "\"}", "</td>", " nhé", "!", " (10 hộ)", "; 15h", "\n", "?",
    "]",
    " và", ", thôn 5",
  ]

  init(_ seed: UInt64, isPhone: Bool) {
    var random = SeededGenerator(seed: seed)
    func draw(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }
    var number: [UInt8] = isPhone ? [0, [3, 5, 7, 8, 9][draw(5)]] : [0, 3, 6, UInt8(draw(2)), 9]
    while number.count < (isPhone ? 10 : 12) { number.append(UInt8(draw(10))) }
    let layouts = isPhone ? Self.phoneLayouts : Self.idLayouts
    let layout = layouts[draw(layouts.count)]
    let separator = Self.separators[draw(Self.separators.count)]
    let form = draw(Self.zeros.count + 6)
    // Marks that touch are no marks in Markdown, nor are they inside codes.
    let isCode = separator.first.map { "\\%=&'_".contains($0) } ?? true
    let wrap = isCode ? ("", "") : Self.wraps[draw(Self.wraps.count)]
    let whole = draw(2) == 0
    var groups: [String] = []
    var start = 0
    for length in layout {
      let group = number[start..<start + length].map { Self.digit($0, form) }.joined()
      groups.append(whole ? group : wrap.0 + group + wrap.1)
      start += length
    }
    let body = groups.joined(separator: separator)
    text =
      Self.before[draw(Self.before.count)] + (whole ? wrap.0 + body + wrap.1 : body)
      + Self.after[draw(Self.after.count)]
    value = number.map { "\($0)" }.joined()
  }
}
