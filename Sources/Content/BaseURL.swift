import Diagnostics

/// The address below which the site is published, such as `https://tinh.example/lan-toa/`.
package struct BaseURL: Sendable, Equatable {
  /// Scheme and host without a slash at the end: `https://tinh.example`.
  package let origin: String
  /// The path with a slash at both ends: `/` or `/lan-toa/`.
  package let path: String

  /// Takes an `http` or `https` address without query and fragment.
  package init?(_ text: String) {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return nil }
    let rest = text.dropFirst(scheme.utf8.count)
    let host = rest.prefix { $0 != "/" }
    let allowed = host.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
        || [0x2D, 0x2E, 0x3A].contains($0)
    }
    let tail = rest.dropFirst(host.count).split(separator: "/").map(String.init)
    let plain = tail.allSatisfy { part in
      part != "." && part != ".."
        && part.utf8.allSatisfy {
          (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
            || [0x2D, 0x2E, 0x5F, 0x7E].contains($0)
        }
    }
    guard !host.isEmpty, allowed, plain else { return nil }
    origin = scheme + String(host)
    path = tail.isEmpty ? "/" : "/" + tail.joined(separator: "/") + "/"
  }

  static func read(from record: inout RecordReader, override: BaseURL?) -> BaseURL? {
    let written = record.located("base_url")
    record.require("base_url", example: "https://…/")
    guard let written else { return nil }
    guard let base = BaseURL(written.text) else {
      record.report(.invalidBaseURL(written.text, at: record.location(written.range)))
      return nil
    }
    return override ?? base
  }
}

extension Diagnostic {
  static func invalidBaseURL(_ text: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "invalid-base-url",
      Message(
        vi: "“\(text)” không phải là địa chỉ gốc của trang.", en: "“\(text)” is no base URL."),
      at: location,
      fix: Message(
        vi: "Viết đủ https:// và tên miền, không có ? và #, ví dụ https://tinh.gov.vn/lan-toa/",
        en: "Write https:// and a host, without ? and #, such as https://tinh.gov.vn/lan-toa/"))
  }
}
