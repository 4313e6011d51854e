import Content
import Diagnostics
import Markdown
import SiteModel
import Theming

/// A page's own words for the press kit, as plain text and as Markdown, with complete addresses.
struct KitTexts {
  let pictures: [String: String]
  let library: PageLibrary
  var site: Site { library.site }
  var words: Words { library.words }

  /// `pictures` are the names of pictures in the kit by their paths in the project.
  init(_ library: PageLibrary, pictures: [String: String]) {
    self.library = library
    self.pictures = pictures
  }

  /// A text of the front matter where a line is wanted.
  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  func plain(_ page: Page) -> String {
    let body = ReadableTextFormatter.format(
      page.document.markup, links: zip(page.document.markup.links, page.links).map(plainLink),
      blocks: blocks(page).mapValues { $0.joined(separator: "\n") })
    let parts = [Self.oneLine(page.title)] + facts(page) + [body] + endings(page)
    return parts.map(Self.trimmed).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  func markdown(_ page: Page) -> String {
    let head = ["# " + Self.escaped(page.title)] + facts(page).map(Self.escapedLines)
    let all = head + [markdownBody(page)] + endings(page).map(Self.escapedLines)
    return all.map(Self.trimmed).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
  }

  /// What stands below each picture, and who took it.
  func captions(_ sources: [String], on pages: [PageID]) -> String {
    let blocks = sources.compactMap { source -> String? in
      guard let name = pictures[source],
        let page = pages.lazy.map({ site[$0] }).first(where: {
          $0.shows(source)
        })
      else { return nil }
      let cover = page.cover == source ? page.document.common.cover : nil
      let credit = page.credits[source]
      let alternative = page.alternative(of: source)
      let taker = (cover?.credit ?? credit?.credit).map { "\(words[.photo]) \($0)" }
      let lines = [
        name, cover?.alt ?? alternative, credit?.caption, taker, library.href(page.route),
      ]
      return lines.compactMap { $0 }.filter { !$0.isEmpty }.map(Self.oneLine)
        .joined(separator: "\n")
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last?.isNewline == true { text.removeLast() }
    while text.first?.isNewline == true { text.removeFirst() }
    return String(text)
  }
}

extension Page {
  /// Whether the page shows a picture of the project.
  fileprivate func shows(_ source: String) -> Bool {
    cover == source || alternative(of: source) != nil
  }

  /// What the text says of a picture to those who do not see it.
  fileprivate func alternative(of source: String) -> String? {
    for (link, target) in zip(document.markup.links, links) {
      if case .picture(source) = target { return link.text }
    }
    return nil
  }
}
