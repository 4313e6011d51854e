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

  /// An e-mail address.
  package mutating func emailAddress(_ key: String) -> String? {
    guard let value = located(key) else { return nil }
    if WebAddress.isMailbox(value.text) { return value.text }
    log.append(.invalidEmail(key, text: value.text, at: location(value.range)))
    return nil
  }
}

/// Addresses of other sites, and of mailboxes.
private enum WebAddress {
  /// Whether scheme and host are there, without a space or a quote anywhere.
  static func isComplete(_ text: String) -> Bool {
    guard let scheme = ["https://", "http://"].first(where: text.hasPrefix) else { return false }
    let rest = text.utf8.dropFirst(scheme.utf8.count)
    guard let first = rest.first, ![0x2F, 0x3F, 0x23].contains(first) else { return false }
    return !rest.contains { $0 <= 0x20 || "\"<>\\^`{|}".utf8.contains($0) }
  }
  /// Whether there are a name, an at sign and a host of several parts, in ASCII.
  static func isMailbox(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x40, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty else { return false }
    let labels = parts[1].split(separator: 0x2E, omittingEmptySubsequences: false)
    return labels.count > 1
      && parts[0].allSatisfy { isLetterOrDigit($0) || ".+-_".utf8.contains($0) }
      && labels.allSatisfy { label in
        !label.isEmpty && label.allSatisfy { isLetterOrDigit($0) || $0 == 0x2D }
      }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
