import Content
import Foundation

/// The addresses inside published HTML, held against the files that were published.
struct PublishedLinks {
  /// How many addresses were looked at.
  private(set) var count = 0
  /// Addresses that lead nowhere, as `page → address`.
  private(set) var broken: [String] = []
  private let base: BaseURL
  private let files: Set<String>
  private var anchors: [String: Set<String>] = [:]

  init(_ files: [String: Data], base: BaseURL) {
    self.base = base
    self.files = Set(files.keys)
    let pages = files.filter { $0.key.hasSuffix(".html") }.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
    anchors = pages.mapValues { Set(Self.values(of: ["id"], in: $0)) }
    for (path, html) in pages.sorted(by: { $0.key < $1.key }) {
      for address in Self.values(of: ["href", "src"], in: html) { check(address, on: path) }
    }
  }

  private mutating func check(_ address: String, on page: String) {
    count += 1
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard let file = file(String(parts[0]), on: page) else { return }
    let anchor = parts.count > 1 ? String(parts[1]) : nil
    let hasAnchor = anchor.map { anchors[file]?.contains($0) == true } ?? true
    if !files.contains(file) || !hasAnchor { broken.append("\(page) → \(address)") }
  }

  /// The file that an address of this site means; nil for the addresses of others.
  private func file(_ address: String, on page: String) -> String? {
    if address.isEmpty { return page }
    var rest = Substring(address)
    if rest.hasPrefix(base.origin + base.path) { rest = rest.dropFirst(base.origin.count) }
    if ["https:", "http:", "tel:", "mailto:"].contains(where: rest.hasPrefix) { return nil }
    if !rest.hasPrefix("/") { return relative(rest, to: page) }
    guard rest.hasPrefix(base.path) else { return "outside the site: " + address }
    let path = rest.dropFirst(base.path.count)
    let decoded = String(path).removingPercentEncoding ?? String(path)
    return decoded.isEmpty || decoded.hasSuffix("/") ? decoded + "index.html" : decoded
  }

  /// The file of an address that starts from its page; a folder is none.
  private func relative(_ address: Substring, to page: String) -> String {
    var parts = page.split(separator: "/").dropLast()
    for part in address.split(separator: "/", omittingEmptySubsequences: false) {
      if part == ".." {
        guard parts.popLast() != nil else { return "above the site: " + address }
      } else {
        parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }

  /// The values of attributes, as written between double quotes.
  private static func values(of names: [String], in html: String) -> [String] {
    names.flatMap { name in
      html.split(separator: " \(name)=\"").dropFirst().map { rest in
        String(rest.prefix { $0 != "\"" })
          .replacing("&amp;", with: "&").replacing("&#x27;", with: "'")
      }
    }
  }
}
