package import Diagnostics

/// The permalink ledger (`duong-dan.lock`): every address ever published, with what it stands for.
///
/// One sorted line an entry, fields separated by TAB:
/// URL, kind, id, short code, day of first publication, anchors separated by commas.
/// A line `gone`, URL, reason lets an address disappear.
package struct Ledger: Sendable, Equatable {
  /// The file in the project.
  package static let fileName = "duong-dan.lock"
  /// The largest ledger that is read, in bytes: some 400,000 addresses.
  package static let sizeLimit = 64 << 20
  /// The kind of entries that are files, not pages.
  package static let fileKind = "file"

  /// One address that was published.
  package struct Entry: Sendable, Equatable {
    package let url: String
    package let kind: String
    /// The id of the page that stands or stood there.
    package let identity: String
    /// The short link's code, which outlives the address.
    package let code: String
    /// The day of the first publication, in ISO 8601.
    package let firstPublished: String
    /// The anchors of every heading that was published.
    package let anchors: [String]
    /// The line in the ledger; nil for a new entry.
    package let range: SourceRange?

    package static func == (left: Entry, right: Entry) -> Bool {
      (left.url, left.kind, left.identity) == (right.url, right.kind, right.identity)
        && (left.code, left.firstPublished) == (right.code, right.firstPublished)
        && left.anchors == right.anchors
    }
  }

  /// The entries by URL.
  package var entries: [String: Entry]
  /// Addresses that may disappear, with the reason.
  package var gone: [String: String]

  package init(entries: [String: Entry] = [:], gone: [String: String] = [:]) {
    self.entries = entries
    self.gone = gone
  }

  /// Reads the ledger's text; lines that cannot be read are reported.
  package static func read(_ source: SourceText, reporting log: inout DiagnosticLog) -> Ledger {
    var ledger = Ledger()
    var start = 0
    for stored in source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let range = SourceRange(start, start + stored.count)
      start += stored.count + 1
      let line = stored.last == 0x0D ? stored.dropLast() : stored
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      if line.starts(with: "gone".utf8),
        let (url, reason) = gone(String(decoding: line, as: UTF8.self))
      {
        ledger.gone[url] = reason
      } else if fields.count == 6, fields[0].first == UInt8(ascii: "/") {
        let entry = Entry(fields, range)
        ledger.entries[entry.url] = entry
      } else {
        log.append(.ledgerLine(at: SourceLocation(source.path, range)))
      }
    }
    return ledger
  }

  /// The address and the reason of a `gone` line; editors paste it with TABs or with spaces.
  private static func gone(_ line: String) -> (url: String, reason: String)? {
    let separator: Character = line.contains("\t") ? "\t" : " "
    let parts = line.split(separator: separator, maxSplits: 2)
    guard parts.count == 3, parts[0] == "gone", parts[1].hasPrefix("/"),
      !parts[1].hasSuffix("/") || page(at: String(parts[1])) != nil
    else { return nil }
    let reason = parts[2].drop { $0 == " " || $0 == "\t" }
    return reason.isEmpty ? nil : (String(parts[1]), String(reason))
  }

  /// The route of a page's address, as `/tin/a/`; nil for the address of a file.
  static func page(at url: String) -> Route? {
    url.hasSuffix("/") && Alias.isValid(url) ? Alias.route(url) : nil
  }

  /// The ledger's text.
  package var text: String {
    let header = "# Sổ đường dẫn của lantoa: không sửa tay, trừ việc thêm dòng gone.\n"
    let lines = entries.values.map(\.line) + gone.map { "gone\t\($0.key)\t\($0.value)" }
    return header + lines.sorted().joined(separator: "\n") + "\n"
  }
}

extension Ledger.Entry {
  /// Reads the six fields of a line.
  fileprivate init(_ fields: [ArraySlice<UInt8>], _ range: SourceRange) {
    func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    url = text(fields[0])
    kind = text(fields[1])
    identity = text(fields[2])
    code = text(fields[3])
    firstPublished = text(fields[4])
    anchors = fields[5].split(separator: UInt8(ascii: ",")).map(text)
    self.range = range
  }

  fileprivate var line: String {
    [url, kind, identity, code, firstPublished, anchors.joined(separator: ",")]
      .joined(separator: "\t")
  }
}
