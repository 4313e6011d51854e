import Foundation
import SiteModel
import TestSupport
import Testing
import Theming

@testable import Outputs

@Suite("No text breaks out of what leaves the site")
struct InjectionTests {
  private static let kinds = ["award", "campaign", "event", "lesson", "model", "news"]

  private func made(_ project: HostileProject) throws -> [String: [UInt8]] {
    let outputs = OutsideOutputs.outputs(try project.sources)
    return Dictionary(uniqueKeysWithValues: outputs.map { ($0.path, $0.bytes) })
  }

  /// Titles and summaries of the pages in the site's feed, sorted.
  private func expected(_ project: HostileProject) -> [String] {
    Self.kinds.map { "\(project.text($0))|\(project.text($0 + " summary"))" }
      + [
        "Công văn \(project.text("number")) ngày 08/8/2024|\(project.text("document summary"))"
      ]
  }

  @Test("Atom", arguments: HostileProject.payloads)
  func atom(payload: String) throws {
    let project = HostileProject(payload: payload)
    let files = try made(project)
    let feed = try XMLTree.read(try #require(files["nguon-tin.atom"]))
    #expect(feed.only("title") == project.text("site"))
    #expect(feed.only("subtitle") == project.text("description"))
    #expect(feed.all("author").first?.only("name") == project.text("publisher"))
    let entries = feed.all("entry")
    let found = entries.map { "\($0.only("title") ?? "")|\($0.only("summary") ?? "")" }
    #expect(Set(found) == Set(expected(project)))
    let news = try #require(entries.first { $0.only("title") == project.text("news") })
    try expectNews(try #require(news.only("content")), project)
    let skill = try XMLTree.read(try #require(files["ky-nang/k/nguon-tin.atom"]))
    #expect(skill.only("title") == "\(project.text("skill")) – \(project.text("site"))")
  }

  @Test("RSS", arguments: HostileProject.payloads)
  func rss(payload: String) throws {
    let project = HostileProject(payload: payload)
    let bytes = try #require(try made(project)["nguon-tin.rss"])
    let channel = try #require(XMLTree.read(bytes).all("channel").first)
    #expect(channel.only("title") == project.text("site"))
    #expect(try html(channel.only("description") ?? "").text == project.line("description"))
    let items = channel.all("item")
    #expect(items.map { $0.only("dc:creator") }.allSatisfy { $0 == project.text("publisher") })
    let found = try items.map { item in
      "\(item.only("title") ?? "")|\(try html(item.only("description") ?? "").text)"
    }
    #expect(
      Set(found.map { $0.replacing("\r\n", with: "\n") })
        == Set(expected(project).map { $0.replacing("\r\n", with: "\n") }))
    let news = try #require(items.first { $0.only("title") == project.text("news") })
    try expectNews(try #require(news.only("content:encoded")), project)
  }

  @Test("JSON Feed", arguments: HostileProject.payloads)
  func jsonFeed(payload: String) throws {
    let project = HostileProject(payload: payload)
    let bytes = try #require(try made(project)["nguon-tin.json"])
    let feed = try json(bytes)
    #expect(feed["title"] as? String == project.text("site"))
    #expect(feed["description"] as? String == project.text("description"))
    let authors = try #require(feed["authors"] as? [NSDictionary])
    #expect(authors.map { $0["name"] as? String } == [project.text("publisher")])
    let items = try #require(feed["items"] as? [NSDictionary])
    let found = items.map { "\($0["title"] as? String ?? "")|\($0["summary"] as? String ?? "")" }
    #expect(Set(found) == Set(expected(project)))
    let news = try #require(items.first { $0["title"] as? String == project.text("news") })
    try expectNews(try #require(news["content_html"] as? String), project)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(!text.contains("<") && !text.contains("\u{2028}"))
  }

  @Test("calendars", arguments: HostileProject.payloads)
  func calendars(payload: String) throws {
    let project = HostileProject(payload: payload)
    let files = try made(project)
    let calendar = try CalendarText(try #require(files["lich/lich.ics"]))
    #expect(calendar.components.filter { $0 == "VEVENT" }.count == 3)
    #expect(
      calendar.calendar.filter { $0.name == "NAME" }.map(\.text)
        == ["Lịch – \(project.line("site"))"])
    let title = "Công văn \(project.line("number")) ngày 08/8/2024"
    #expect(
      calendar.values("SUMMARY") == [
        project.line("campaign"),
        "\(project.line("organisation")): \(project.line("duty")) (ngày 10/10/2024)",
        "Đã hủy: \(project.line("event"))",
      ])
    #expect(
      calendar.values("DESCRIPTION") == [
        "\(project.line("slogan"))\n\(project.line("campaign summary"))\n"
          + "https://mau.example/chien-dich/c/",
        "\(title)\n\(project.line("subject"))\nhttps://mau.example/van-ban/v/",
        "\(project.line("event summary"))\nThay đổi ngày 07/01/2026: \(project.line("change"))\n"
          + "\(project.line("contact"))\nhttps://mau.example/lich/e/",
      ])
    #expect(calendar.values("LOCATION") == [project.line("unit"), project.line("unit")])
    #expect(calendar.events.map(\.count) == [11, 10, 10])
    for (path, bytes) in files where path.hasSuffix(".ics") { _ = try CalendarText(bytes) }
  }

  @Test("the table of figures", arguments: HostileProject.payloads)
  func table(payload: String) throws {
    let project = HostileProject(payload: payload)
    let rows = CSVText.rows(try #require(try made(project)["du-lieu/so-lieu.csv"]))
    #expect(rows.count == 2)
    let cells = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[1]))
    #expect(rows[1].count == rows[0].count)
    let fields = [
      "label": "label", "unit": "measure", "place_name": "unit", "text": "observation",
      "source": "source", "note": "note",
    ]
    for (column, field) in fields { #expect(cells[column] == project.cell(field)) }
  }

  @Test("open data", arguments: HostileProject.payloads)
  func data(payload: String) throws {
    let project = HostileProject(payload: payload)
    let files = try made(project)
    func texts(_ name: String) throws -> Set<String> {
      let set = try json(try #require(files["du-lieu/\(name).json"]))
      return Set(strings(set["items"] as Any))
    }
    let expected: [String: [String]] = [
      "so-lieu": ["label", "measure", "unit", "observation", "source", "note"],
      "mo-hinh": ["model", "model summary", "unit", "skill", "label", "observation"],
      "chien-dich": [
        "campaign", "campaign summary", "slogan", "organisation", "audience", "unit", "goal",
        "observation",
      ],
      "lich": ["event", "event summary", "unit", "change"],
      "to-cong-nghe": ["unit", "team source"],
      "van-ban": [
        "document summary", "number", "organisation", "subject", "signer", "signer role", "duty",
      ],
    ]
    for (name, fields) in expected {
      #expect(Set(fields.map { project.text($0) }).subtracting(try texts(name)) == [])
    }
    let publisher = try json(try #require(files["du-lieu/danh-muc.json"]))["publisher"]
    #expect((publisher as? NSDictionary)?["name"] as? String == project.text("publisher"))
  }

  @Test("the page of open data", arguments: HostileProject.payloads)
  func page(payload: String) throws {
    let project = HostileProject(payload: payload)
    let context = OpenDataPage(PageLibrary(try project.sources)).context()
    guard case .page(let content) = context.content else {
      Issue.record("another layout")
      return
    }
    let text = try html(String(decoding: content.body.bytes, as: UTF8.self)).text
    #expect(text.contains("\(project.line("skill")) – \(project.line("site"))"))
  }
}

// MARK: Reading back

extension InjectionTests {
  /// HTML of ours as elements; it closes what it opens, so that a strict parser can read it.
  private func html(_ text: String) throws -> (root: XMLTree.Element, text: String) {
    let root = try XMLTree.read(Array("<div>\(text)</div>".utf8))
    func all(_ element: XMLTree.Element) -> String {
      element.text + element.children.map(all).joined(separator: "\u{1F}")
    }
    return (root, all(root))
  }

  /// The correction, the body, the quote: five elements and nothing that a text has opened.
  private func expectNews(_ text: String, _ project: HostileProject) throws {
    let root = try html(text).root
    #expect(root.children.map(\.name) == ["p", "p", "blockquote"])
    #expect(root.children[0].text == " " + project.line("correction"))
    #expect(root.children[0].children.map(\.name) == ["strong"])
    #expect(root.children[1].text == HostileProject.body + ".")
    #expect(root.children[1].children.map(\.text) == ["</script>"])
    #expect(
      root.children[2].children.map(\.text)
        == [project.line("quote"), "— " + project.line("role")])
  }

  private func json(_ bytes: [UInt8]) throws -> NSDictionary {
    try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? NSDictionary)
  }

  /// Every text in a JSON value.
  private func strings(_ value: Any) -> [String] {
    switch value {
    case let text as String: [text]
    case let list as [Any]: list.flatMap(strings)
    case let object as [String: Any]: object.values.flatMap(strings)
    default: []
    }
  }
}
