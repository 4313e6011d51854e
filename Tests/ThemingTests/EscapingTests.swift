import Diagnostics
import Mustache
import Testing
import Theming

/// The five characters, each followed by a combining mark: to a loop over `Character` none is there.
private let hostile = "<\u{301}script>\u{301} \"\u{301} onload='\u{301}x&\u{301}"

@Suite struct EscapingTests {
  /// Every way a text can take into a page: plain, in sections, lists and objects, through
  /// partials, in a word of the theme, in a region.
  @Test(arguments: [
    "{{title}}", "{{#title}}{{title}}{{/title}}", "{{#noindex}}{{/noindex}}{{document_title}}",
    "{{#tags}}{{text}}{{/tags}}", "{{#tags}}{{#noindex}}{{/noindex}}{{title}}{{/tags}}",
    "{{#cover}}{{alt}}{{/cover}}", "{{cover.alt}}", "{{> part}}",
    "{{#tags}}{{> part}}{{/tags}}", "{{> outer}}", "{{t.word}}", "{{#tags}}{{t.word}}{{/tags}}",
    "{{{header}}}", "{{{footer}}}", "{{^noindex}}{{title}}{{/noindex}}",
  ])
  func noTemplateWritesASpecialByte(template: String) throws {
    var frame = PageFrame(language: "vi", title: hostile, documentTitle: hostile)
    frame.tags = [Link(hostile, href: nil)]
    frame.cover = Picture(href: "a.jpg", alt: hostile)
    let theme = SmallTheme(
      [
        "layouts/page": template, "layouts/home": "{{t.word}}",
        "partials/part": "{{title}}", "partials/outer": "{{#tags}}{{> part}}{{/tags}}",
        "regions/header": "{{#site}}{{title}}{{/site}}",
        "regions/footer": "{{site.publisher.name}}",
      ], words: ["word": hostile])
    let html = try #require(theme.page(frame))
    let escaped = html.utf8.filter { "&\"'".utf8.contains($0) }.count
    let entities = ["&lt;", "&gt;", "&quot;", "&#39;", "&amp;"]
    #expect(entities.allSatisfy { html.contains(bytes: $0) }, "\(html)")
    #expect(html.utf8.allSatisfy { !"\"'".utf8.contains($0) }, "\(html)")
    #expect(escaped == html.utf8.split(separator: UInt8(ascii: "&")).count, "\(html)")
    #expect(!html.contains(bytes: "<\u{301}") && !html.contains(bytes: "&\u{301}"), "\(html)")
  }

  /// Why the product does not draw pages with this library: its escape lets such a quote through.
  @Test func theLibraryEscapesByCharacter() throws {
    let drawn = try MustacheTemplate(string: "{{a}}").render(["a": "\"\u{301}"])
    #expect(drawn.utf8.first == UInt8(ascii: "\""))
    let page = SmallTheme(["layouts/page": "{{title}}"]).page(
      PageFrame(language: "vi", title: "\"\u{301}", documentTitle: ""))
    #expect(page?.contains(bytes: "&quot;\u{301}") == true)
  }
}

extension String {
  /// Whether the bytes of `text` stand in this text, whatever graphemes they are part of.
  fileprivate func contains(bytes text: String) -> Bool {
    let all = Array(utf8)
    let part = Array(text.utf8)
    guard all.count >= part.count else { return false }
    return (0...(all.count - part.count)).contains {
      all[$0..<($0 + part.count)].elementsEqual(part)
    }
  }
}
