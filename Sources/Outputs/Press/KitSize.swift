package import Diagnostics

/// Holds press kits to what journalists can load and machines can put together.
package enum KitSize {
  /// Bytes above which a kit is hard to load over a phone line.
  package static let budget = 100_000_000
  /// Bytes above which no kit is made: it is put together in memory, and some programs unpack no
  /// archive of two gigabytes.
  package static let limit = 1_000_000_000

  /// What is to be said of a kit of so many bytes at a path.
  package static func diagnostics(_ size: Int, path: String) -> [Diagnostic] {
    if size > limit { return [.kitOverLimit(path, size: size)] }
    return size > budget ? [.kitOverBudget(path, size: size)] : []
  }
}

extension Diagnostic {
  static func kitOverBudget(_ path: String, size: Int) -> Diagnostic {
    Diagnostic(
      id: "press-kit-over-budget", severity: .warning,
      Message(
        vi:
          "Bộ tài liệu báo chí nặng \(megabytes(size)) MB, quá mức \(megabytes(KitSize.budget)) MB.",
        en:
          "The press kit has \(megabytes(size)) MB, over the budget of \(megabytes(KitSize.budget))."
      ),
      at: SourceLocation(path), fix: smallerPictures)
  }

  static func kitOverLimit(_ path: String, size: Int) -> Diagnostic {
    Diagnostic(
      id: "press-kit-too-large",
      Message(
        vi:
          "Bộ tài liệu báo chí nặng \(megabytes(size)) MB, không làm được bộ quá \(megabytes(KitSize.limit)) MB.",
        en:
          "The press kit would have \(megabytes(size)) MB; \(megabytes(KitSize.limit)) are possible."
      ),
      at: SourceLocation(path), fix: smallerPictures)
  }

  private static var smallerPictures: Message {
    Message(
      vi:
        "Thu nhỏ những ảnh nặng nhất của chiến dịch; cạnh dài chừng 4.000 điểm ảnh là đủ in báo.",
      en:
        "Scale down the campaign's heaviest pictures; some 4,000 pixels are enough for print.")
  }

  /// Whole megabytes of a million bytes, rounded up.
  private static func megabytes(_ size: Int) -> Int { (size + 999_999) / 1_000_000 }
}
