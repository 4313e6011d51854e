import Foundation
import Search
import TestSupport
import Testing

@testable import Outputs

/// A text can neither add to a file nor take away from it: every file is that of a calm project but
/// for the text itself, which is read back as it was given.
@Suite("Every file says what it was given and nothing else")
struct HostileSiteTests {
  @Test("all files", arguments: HostileProject.payloads)
  func files(payload: String) async throws {
    let calm = try await HostileSite(payload: HostileProject.calm)
    let wild = try await HostileSite(payload: payload)
    #expect(calm.files.keys.sorted() == wild.files.keys.sorted())
    #expect(Set(calm.files.keys.compactMap { $0.split(separator: ".").last }).count > 8)
    for (path, bytes) in calm.files.sorted(by: { $0.key < $1.key }) {
      let reading = HostileReading(path: path, said: SaidText(payload: payload))
      let found = try reading.differences(bytes, wild.files[path] ?? [])
      #expect(found == [], "\(path)")
    }
  }

  @Test("the search index", arguments: HostileProject.payloads)
  func search(payload: String) async throws {
    let calm = try await HostileSite(payload: HostileProject.calm).search
    let wild = try await HostileSite(payload: payload).search
    let said = SaidText(payload: payload)
    #expect(calm.count == wild.count && calm.count > 12)
    for number in 0..<calm.count {
      let (one, other) = (try #require(calm.entry(number)), try #require(wild.entry(number)))
      #expect(one.path == other.path && one.kind == other.kind && one.date == other.date)
      #expect(said.difference(one.title, other.title) == nil)
      #expect(said.difference(one.summary, other.summary) == nil)
    }
  }
}

/// Reads a file of a kind as its readers do.
private struct HostileReading {
  let path: String
  let said: SaidText

  func differences(_ calm: [UInt8], _ wild: [UInt8]) throws -> [String] {
    switch path.split(separator: ".").last {
    case "html": try pages(calm, wild)
    case "atom", "rss", "xml": try trees(XMLTree.read(calm), XMLTree.read(wild))
    case "json": try values(json(calm), json(wild))
    case "ics": try calendars(CalendarText(calm), CalendarText(wild))
    case "csv": tables(CSVText.rows(calm), CSVText.rows(wild))
    case "md":
      said.differences(
        try HTMLToken.read(markdown(calm)), try HTMLToken.read(markdown(wild)), collapsing: true)
    case "txt" where path.contains(".zip/"): lines(calm, wild)
    default: calm == wild ? [] : ["differs"]
    }
  }
}

// MARK: Kinds of files

extension HostileReading {
  private func pages(_ calm: [UInt8], _ wild: [UInt8]) throws -> [String] {
    let calm = try HTMLToken.read(calm)
    let wild = try HTMLToken.read(wild)
    // Reasons in the ledger, a file of lines, have spaces for line ends and TABs.
    let isReason = path.hasPrefix("tin/het/")
    var found = said.differences(
      outside(calm).filter(isText), outside(wild).filter(isText), collapsing: isReason)
    found += charts(inside(calm), inside(wild))
    for (one, other) in zip(calm, wild) where one.mark == "script" && one.texts != [""] {
      found += try values(json(Array(one.texts[0].utf8)), json(Array(other.texts[0].utf8)))
    }
    return found
  }

  /// The pieces of a page that are in no chart.
  private func outside(_ tokens: [HTMLToken]) -> [HTMLToken] {
    var depth = 0
    return tokens.filter { token in
      if token.mark == "</svg>" { depth -= 1 }
      if token.mark.hasPrefix("<svg ") { depth += 1 }
      return depth == 0
    }
  }

  private func inside(_ tokens: [HTMLToken]) -> [HTMLToken] {
    var depth = 0
    return tokens.filter { token in
      if token.mark == "</svg>" { depth -= 1 }
      defer { if token.mark.hasPrefix("<svg ") { depth += 1 } }
      return depth > 0
    }
  }

  /// A chart breaks a long text into lines of its own: the same kinds of pieces, and the same
  /// letters in the end.
  private func charts(_ calm: [HTMLToken], _ wild: [HTMLToken]) -> [String] {
    let marks = Set(calm.map(\.mark))
    let letters = [calm, wild].map { tokens in
      tokens.filter { $0.mark == "text" }.flatMap(\.texts).joined()
    }
    return wild.filter { !marks.contains($0.mark) }.map(\.mark)
      + [said.difference(letters[0], letters[1], dropping: true)]
      .compactMap { $0 }
  }

  /// Code is read as code; the search page names a file by a hash of all texts.
  private func isText(_ token: HTMLToken) -> Bool {
    token.mark != "script" && !token.texts.contains { $0.contains("tep/tim/") }
  }

  /// Elements whose text is HTML.
  private static let html: Set<String> = ["content", "content:encoded", "description"]

  private func trees(_ calm: XMLTree.Element, _ wild: XMLTree.Element) throws -> [String] {
    guard calm.name == wild.name, calm.attributes.keys.sorted() == wild.attributes.keys.sorted(),
      calm.children.count == wild.children.count
    else { return ["other elements below \(calm.name)"] }
    var found = calm.attributes.compactMap { name, value in
      said.difference(value, wild.attributes[name] ?? "")
    }
    if Self.html.contains(calm.name) {
      found += said.differences(
        try HTMLToken.read(Array(calm.text.utf8)), try HTMLToken.read(Array(wild.text.utf8)))
    } else {
      found += [said.difference(calm.text, wild.text)].compactMap { $0 }
    }
    return try found + zip(calm.children, wild.children).flatMap(trees)
  }

  private func values(_ calm: Any, _ wild: Any, _ name: String = "") throws -> [String] {
    switch (calm, wild) {
    case (let calm as String, let wild as String) where name == "content_html":
      return said.differences(
        try HTMLToken.read(Array(calm.utf8)), try HTMLToken.read(Array(wild.utf8)))
    case (let calm as String, let wild as String):
      return [said.difference(calm, wild)].compactMap { $0 }
    case (let calm as [Any], let wild as [Any]) where calm.count == wild.count:
      return try zip(calm, wild).flatMap { try values($0, $1) }
    case (let calm as [String: Any], let wild as [String: Any]) where calm.keys == wild.keys:
      return try calm.sorted { $0.key < $1.key }
        .flatMap { try values($0.value, wild[$0.key] as Any, $0.key) }
    case (let calm as NSNumber, let wild as NSNumber): return calm == wild ? [] : ["\(wild)"]
    default: return ["\(name): other values"]
    }
  }

  private func json(_ bytes: [UInt8]) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(bytes))
  }

  private func calendars(_ calm: CalendarText, _ wild: CalendarText) throws -> [String] {
    let calmLines = calm.calendar + calm.events.flatMap(\.self)
    let wildLines = wild.calendar + wild.events.flatMap(\.self)
    guard calm.components == wild.components,
      calmLines.map(\.name) == wildLines.map(\.name),
      calmLines.map(\.parameters) == wildLines.map(\.parameters)
    else { return ["other lines"] }
    return zip(calmLines, wildLines).compactMap { calm, wild in
      // A duty is known by its words.
      if calm.name == "UID", calm.value.contains("/duty/") { return nil }
      return said.difference(calm.text, wild.text)
    }
  }

  private func tables(_ calm: [[String]], _ wild: [[String]]) -> [String] {
    guard calm.map(\.count) == wild.map(\.count) else { return ["other cells"] }
    return zip(calm, wild).flatMap { zip($0, $1) }
      .compactMap { said.difference($0, $1) }
  }

  /// Texts in a kit: every line is one still, with spaces for line ends.
  private func lines(_ calm: [UInt8], _ wild: [UInt8]) -> [String] {
    let (calm, wild) = (
      String(decoding: calm, as: UTF8.self), String(decoding: wild, as: UTF8.self)
    )
    let pairs = (calm.split(separator: "\r\n"), wild.split(separator: "\r\n"))
    guard pairs.0.count == pairs.1.count else { return ["other lines"] }
    return zip(pairs.0, pairs.1).compactMap { calm, wild in
      wild.contains(where: \.isNewline)
        ? "a line end in \(wild)"
        : said.difference(String(calm), String(wild), collapsing: true)
    }
  }

  /// Markdown as another program reads it, HTML in it let through.
  private func markdown(_ bytes: [UInt8]) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    try folder.write(bytes, to: Array("a.md".utf8))
    let extensions = ["table", "tasklist", "strikethrough", "footnotes"].flatMap { ["-e", $0] }
    let run = try Command(["cmark-gfm", "--unsafe"] + extensions + [folder.inside("a.md")]).run()
    #expect(run.status == 0, "\(run.errors)")
    return Array(run.output.utf8)
  }
}
