import Diagnostics
import Encoders

extension RecordReader {
  /// A complete web address: nothing else may become a link to another site.
  package mutating func webAddress(_ key: String) -> LocatedText? {
    guard let value = located(key) else { return nil }
    if WebAddress.isComplete(value.text) { return value }
    log.append(.invalidURL(key, text: value.text, at: location(value.range)))
    return nil
  }
}

/// Addresses of other sites.
private enum WebAddress {
  /// Whether scheme and host are there, without a space or a quote anywhere.
  static func isComplete(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    guard let first = rest.first, ![0x2F, 0x3F, 0x23].contains(first) else { return false }
    return !rest.contains { $0 <= 0x20 || "\"<>\\^`{|}".utf8.contains($0) }
  }
}
