import Diagnostics

/// How much of one thing a text may have before the C parser sees it.
///
/// The installed parser takes quadratic time or memory on some repeated patterns; each limit keeps
/// one of them within a second and 256 MiB at the largest file size.
struct ScanLimit: Sendable {
  let id: String
  let maximum: Int
  /// What there is too much of.
  let thing: Message

  private init(_ id: String, _ maximum: Int, vi: String, en: String) {
    self.id = id
    self.maximum = maximum
    thing = Message(vi: vi, en: en)
  }

  static let size = ScanLimit(
    "markdown-too-large", 512 * 1024, vi: "byte trong một tệp Markdown",
    en: "bytes in one Markdown file")
  static let depth = ScanLimit(
    "container-too-deep", 100, vi: "tầng danh sách và trích dẫn lồng nhau",
    en: "levels of nested lists and quotes")
  static let cells = ScanLimit(
    "too-many-table-cells", 100_000, vi: "ô bảng (số cột × số dòng)",
    en: "table cells (columns × rows)")
  static let headings = ScanLimit("too-many-headings", 2_000, vi: "tiêu đề", en: "headings")
  static let footnotes = ScanLimit("too-many-footnotes", 5_000, vi: "chú thích", en: "footnotes")
  static let run = ScanLimit(
    "run-too-long", 1_000, vi: "ký tự đặc biệt giống nhau liền nhau",
    en: "equal special characters in a row")
  static let pictures = ScanLimit(
    "too-many-pictures", 100_000_000, vi: "(số `![`) × (số `](`)",
    en: "(number of `![`) × (number of `](`)")
  static let instructions = ScanLimit(
    "too-many-instructions", 5_000, vi: "dãy `<?`", en: "sequences `<?`")
  /// Strikethrough marks that find no partner are compared with all before them: 75,000 take 8 s.
  static let tildes = ScanLimit("too-many-tildes", 10_000, vi: "dấu `~`", en: "signs `~`")
  /// Each open bracket keeps about 800 bytes until its paragraph ends.
  static let brackets = ScanLimit("too-many-brackets", 100_000, vi: "dấu `[`", en: "signs `[`")
  static let footnoteMarks = ScanLimit(
    "too-many-footnote-marks", 20_000, vi: "dãy `[^`", en: "sequences `[^`")
  /// Each use of a definition copies its address and title.
  static let references = ScanLimit(
    "references-too-large", 20_000_000, vi: "(số dấu `[`) × (độ dài khai báo `[nhãn]:` dài nhất)",
    en: "(number of `[`) × (length of the longest definition `[label]:`)")
  static let declarations = ScanLimit(
    "too-many-declarations", 5_000, vi: "dãy `<!`", en: "sequences `<!`")
}

extension Diagnostic {
  /// A text has more of something than a text written by people ever has.
  static func exceeded(_ limit: ScanLimit, at location: SourceLocation) -> Diagnostic {
    let number = String(limit.maximum)
    return Diagnostic(
      id: limit.id,
      Message(
        vi: "Quá nhiều: hơn \(number) \(limit.thing.vi).",
        en: "Too much: more than \(number) \(limit.thing.en)."),
      at: location,
      explanation: Message(
        vi: "Giới hạn này giữ cho một tệp không làm dừng việc xuất bản của mọi người.",
        en: "This limit keeps one file from stopping everybody's build."),
      fix: Message(
        vi: "Bỏ bớt từ chỗ này, hoặc chia thành nhiều trang.",
        en: "Remove some from here on, or split the page."))
  }
}
