package import Diagnostics
import Encoders

/// Personal data in bytes that would be published.
package struct PublishedNumber: Sendable {
  let kind: PersonalNumber.Kind
  let value: String
  let path: String
  let excerpt: MaskedExcerpt?

  init(_ number: PersonalNumber, path: String, excerpt: MaskedExcerpt?) {
    kind = number.kind
    value = number.value
    self.path = path
    self.excerpt = excerpt
  }

  /// One diagnostic for each number, at the first path that shows it, with how many more there are.
  package static func diagnostics(_ found: [PublishedNumber]) -> [Diagnostic] {
    let groups = Dictionary(grouping: found) { "\($0.kind) \($0.value)" }
    return groups.sorted { $0.key < $1.key }.compactMap { _, numbers in
      let paths = Set(numbers.map(\.path)).sorted()
      guard let first = numbers.min(by: { $0.path < $1.path }) else { return nil }
      return .publishedNumber(first, others: paths.count - 1)
    }
  }
}

/// The text around a number with every number in it masked, for messages about what has no lines
/// that could be shown.
struct MaskedExcerpt: Sendable {
  let text: String

  private static let bytesAround = 40

  init(
    of number: PersonalNumber, in bytes: [UInt8], masking numbers: [PersonalNumber],
    part: String? = nil
  ) {
    var masked = bytes
    PersonalNumber.mask(numbers, in: &masked)
    var lower = max(0, number.range.lowerBound - Self.bytesAround)
    var upper = min(bytes.count, number.range.upperBound + Self.bytesAround)
    if let end = masked[lower..<number.range.lowerBound].lastIndex(of: 0x0A) { lower = end + 1 }
    if let end = masked[number.range.upperBound..<upper].firstIndex(of: 0x0A) { upper = end }
    while lower < number.range.lowerBound, masked[lower] & 0xC0 == 0x80 { lower += 1 }
    while upper > number.range.upperBound, upper < masked.count, masked[upper] & 0xC0 == 0x80 {
      upper -= 1
    }
    let shown = String(decoding: masked[lower..<upper], as: UTF8.self)
    text = (part.map { $0 + ": " } ?? "") + "“…" + shown + "…”"
  }
}

/// Which outputs are text.
enum PublishedText {
  /// Whether a reader could find text in `bytes`; unknown types are, unless they hold a NUL.
  static func isText(_ mediaType: String, _ bytes: [UInt8]) -> Bool {
    let name = mediaType.lowercased().parts(separatedBy: UInt8(ascii: ";")).first ?? ""
    if name == "image/svg+xml" { return true }
    if ["image/", "audio/", "video/", "font/"].contains(where: name.hasPrefix) { return false }
    if packed.contains(name) { return false }
    return name != "application/octet-stream" || !bytes.prefix(1024).contains(0)
  }

  /// What a line end is to a reader: a space in the text of a paragraph that its author broke.
  static func lineEnds(_ mediaType: String) -> PersonalNumber.LineEnds {
    let flowing = ["text/html", "application/atom+xml", "application/rss+xml", "text/markdown"]
    let type = mediaType.lowercased()
    if type.hasPrefix("image/svg") { return .wraps }
    return flowing.contains(where: type.hasPrefix) ? .spaces : .apart
  }

  private static let packed: Set<String> = [
    "application/pdf", "application/zip", "application/gzip", "application/epub+zip",
    "application/wasm",
  ]
}
