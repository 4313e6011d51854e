import CZlib
import Diagnostics

/// Holds pages to what a cheap phone can load.
enum PageBudget {
  /// Compressed bytes that a page's HTML may have (READER: 20 kB).
  static let html = 20_000

  /// A warning where a page's HTML is over its budget; compresses only what could be.
  static func diagnostics(_ bytes: [UInt8], path: String) -> [Diagnostic] {
    guard bytes.count > html, let quick = Compression.size(bytes, level: 1), quick > html else {
      return []
    }
    // What is far too large stays so, however hard one presses it.
    guard let size = quick > 4 * html ? quick : Compression.size(bytes), size > html else {
      return []
    }
    return [.pageOverBudget(path, size: size)]
  }
}

/// Sizes as they go over the wire.
enum Compression {
  /// The size of `bytes` after gzip, at its best unless told otherwise; nil where zlib has no memory.
  static func size(_ bytes: [UInt8], level: Int32 = 9) -> Int? {
    var length = compressBound(UInt(bytes.count))
    var buffer = [UInt8](repeating: 0, count: Int(length))
    let status = unsafe buffer.withUnsafeMutableBufferPointer { target in
      unsafe bytes.withUnsafeBufferPointer { source in
        unsafe compress2(
          target.baseAddress, &length, source.baseAddress, UInt(source.count), level)
      }
    }
    // A gzip frame is 12 bytes longer than a zlib one.
    return status == Z_OK ? Int(length) + 12 : nil
  }
}

extension Diagnostic {
  static func pageOverBudget(_ path: String, size: Int) -> Diagnostic {
    Diagnostic(
      id: "page-over-budget", severity: .warning,
      Message(
        vi: "Trang nặng \(size) byte khi nén, quá mức \(PageBudget.html).",
        en: "The page has \(size) bytes compressed, over the budget of \(PageBudget.html)."),
      at: SourceLocation(path),
      fix: Message(vi: "Tách trang thành nhiều trang ngắn.", en: "Split it into shorter pages."))
  }
}
