import Content
import Diagnostics
import Markdown
import SiteModel
import Theming

/// A page's own words for the press kit, as plain text and as Markdown, with complete addresses.
struct KitTexts {
  let pictures: [String: String]
  private let library: PageLibrary
  private var site: Site { library.site }
  private var words: Words { library.words }

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

// MARK: What the front matter says

extension KitTexts {
  private func facts(_ page: Page) -> [String] {
    [Self.oneLine(page.summary)] + head(page)
  }

  private func head(_ page: Page) -> [String] {
    var lines: [String] = []
    if let campaign = page.document.fields as? Campaign {
      if let starts = campaign.starts, let ends = campaign.ends {
        lines.append("\(words[.kit_time]): \(starts.vietnamese) – \(ends.vietnamese)")
      }
      if let host = campaign.host {
        lines.append("\(words[.kit_host]): \(library.organisationName(host.id))")
      }
      if !campaign.partners.isEmpty {
        let names = campaign.partners.map { library.organisationName($0.id) }
        lines.append("\(words[.kit_partners]): \(names.joined(separator: ", "))")
      }
    }
    let news = page.document.fields as? News
    if !(page.document.fields is Campaign), let date = page.date { lines.append(date.vietnamese) }
    if let award = page.document.fields as? Award { lines += honours(award, page) }
    lines.append(library.href(page.route))
    let corrections = (news?.corrections ?? []).map { correction in
      "\(words[.correction_on]) \(correction.on.vietnamese): \(Self.oneLine(correction.text))"
    }
    return lines.map(Self.oneLine) + corrections
  }

  /// Who is honoured, and by what.
  private func honours(_ award: Award, _ page: Page) -> [String] {
    let names = library.recipientNames(award)
    let decision = page.relations.documents.first.map { site[$0] }
    return [
      names.isEmpty ? nil : "\(words[.award_recipients]): \(names.joined(separator: "; "))",
      decision.map { "\(words[.award_decision]): \($0.title) (\(library.href($0.route)))" },
    ].compactMap { $0 }
  }

  private func endings(_ page: Page) -> [String] {
    if let news = page.document.fields as? News {
      let quotes = news.quotes.map { "“\(Self.oneLine($0.text))”\n— \(Self.oneLine($0.role))" }
      return quotes + figures(page)
    }
    guard let campaign = page.document.fields as? Campaign else { return [] }
    return goals(campaign, page) + schedule(page) + awards(page)
  }

  private func figures(_ page: Page) -> [String] {
    page.relations.figures.map { quote in
      "\(Self.oneLine(quote.figure.label)): \(figureText(quote))"
    }
  }

  private func goals(_ campaign: Campaign, _ page: Page) -> [String] {
    if campaign.goals.isEmpty { return [] }
    let lines = zip(campaign.goals, page.goalResults).map { goal, result in
      let reached = result.map(figureText) ?? words[.kit_no_result]
      return "- \(Self.oneLine(goal.text))\n  \(words[.kit_result]): \(reached)"
    }
    return ["\(words[.kit_goals]):\n\n" + lines.joined(separator: "\n")]
  }

  private func schedule(_ page: Page) -> [String] {
    let events = (library.eventsOfCampaign[page.id] ?? []).map { site[$0] }
      .filter { site.isTold($0) }
    if events.isEmpty { return [] }
    let lines = events.map { event in
      let starts = (event.document.fields as? Event)?.starts?.vietnamese ?? ""
      return "- \(starts): \(Self.oneLine(event.title)) (\(library.href(event.route)))"
    }
    return ["\(words[.kit_schedule]):\n\n" + lines.joined(separator: "\n")]
  }

  private func awards(_ page: Page) -> [String] {
    let awards = (library.awardsOfCampaign[page.id] ?? []).map { site[$0] }
      .filter { site.isTold($0) }
    if awards.isEmpty { return [] }
    let lines = awards.map { award in
      let day = award.date.map { "\($0.vietnamese): " } ?? ""
      return "- \(day)\(Self.oneLine(award.title)) (\(library.href(award.route)))"
    }
    return ["\(words[.awards]):\n\n" + lines.joined(separator: "\n")]
  }

  func figureText(_ quote: FigureQuote) -> String {
    Self.oneLine("\(quote.observation.text) (\(evidence(quote)))")
  }

  private func evidence(_ quote: FigureQuote) -> String {
    let source = library.source(of: quote)
    let name = [source?.text, source?.href].compactMap { $0 }.joined(separator: ", ")
    let since = "\(words[.as_of]) \(quote.observation.asOf.vietnamese)"
    return name.isEmpty ? since : "\(since); \(words[.source]): \(name)"
  }
}

// MARK: Links

extension KitTexts {
  private func plainLink(_ link: LinkAsWritten, _ target: ResolvedLink)
    -> ReadableTextFormatter.Link
  {
    typealias Written = ReadableTextFormatter.Link
    switch target {
    case .anchor: return Written()
    case .external(let address):
      return Written(text: link.isEmpty ? address : nil, note: address == link.text ? nil : address)
    case .picture(let source):
      let name = pictures[source].map { ", \($0)" } ?? ""
      return Written(text: "[\(words[.kit_picture]): \(link.text)\(name)]")
    case .figure(let quote):
      return Written(
        text: link.isEmpty ? Self.oneLine(quote.observation.text) : nil,
        note: Self.oneLine(evidence(quote)))
    case .page, .route, .attachment, .document:
      return Written(text: link.isEmpty ? title(target) : nil, note: address(target))
    }
  }

  private func title(_ target: ResolvedLink) -> String? {
    switch target {
    case .page(let id, _), .document(let id): Self.oneLine(site[id].title)
    default: nil
    }
  }

  private func address(_ target: ResolvedLink) -> String? {
    switch target {
    case .page(let id, let anchor): library.href(site[id].route, anchor: anchor)
    case .document(let id): library.href(site[id].route)
    case .route(let route), .attachment(let route): library.href(route)
    case .external(let address): address
    default: nil
    }
  }

  /// The author's own Markdown with each link of the site and each data block rewritten where it
  /// stands.
  private func markdownBody(_ page: Page) -> String {
    let bytes = page.document.source.bytes
    var output: [UInt8] = []
    var reached = Int(page.document.body.lower)
    for (range, text) in replacements(page) where range.lowerBound >= reached {
      output += bytes[reached..<range.lowerBound]
      output += text.utf8
      reached = range.upperBound
    }
    output += bytes[reached..<max(reached, Int(page.document.body.upper))]
    return String(decoding: output, as: UTF8.self)
  }

  private func replacements(_ page: Page) -> [(range: Range<Int>, text: String)] {
    let bytes = page.document.source.bytes
    let links = zip(page.document.markup.links, page.links).compactMap { link, target in
      let range = Int(link.range.lower)..<Int(link.range.upper)
      return LinkLabel(bytes[range], link)
        .flatMap { markdown(link, $0, target, on: page) }.map { (range: range, text: $0) }
    }
    let blocks = blocks(page).map { node, lines in
      let place = page.document.markup.nodes[node].range
      let range = Int(place.lower)..<Int(place.upper)
      return (range: range, text: Self.markdown(lines, at: range.lowerBound, in: bytes))
    }
    return (links + blocks).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// What stands instead of a link; nil leaves it as it is.
  private func markdown(
    _ link: LinkAsWritten, _ label: LinkLabel, _ target: ResolvedLink, on page: Page
  ) -> String? {
    switch target {
    case .external: return nil
    case .anchor(let anchor): return "[\(label.text)](\(library.href(page.route, anchor: anchor)))"
    case .picture(let source):
      guard let name = pictures[source] else {
        return "[\(words[.kit_picture]): \(label.text)](\(library.href(page.route)))"
      }
      // Articles of news and awards lie one folder deeper than the campaign's.
      return "![\(label.text)](\(page.document.fields is Campaign ? "" : "../")\(name))"
    case .figure(let quote):
      let text = label.text.isEmpty ? Self.escaped(quote.observation.text) : label.text
      return "\(text) (\(Self.escaped(evidence(quote))))"
    case .page, .route, .attachment, .document:
      guard let address = address(target) else { return nil }
      let text = label.text.isEmpty ? Self.escaped(title(target) ?? address) : label.text
      return "[\(text)](\(address))"
    }
  }
}

/// What stands between the brackets of a link, as its author wrote it.
private struct LinkLabel {
  let text: String

  /// Nil where the place in the source is no whole link.
  init?(_ bytes: ArraySlice<UInt8>, _ link: LinkAsWritten) {
    let opening = link.isImage ? bytes.dropFirst() : bytes
    guard opening.first == UInt8(ascii: "["),
      bytes.last == UInt8(ascii: ")")
        || bytes.last == UInt8(ascii: "]")
    else { return nil }
    if bytes.last == UInt8(ascii: ")"), !link.text.utf8.contains(UInt8(ascii: "[")),
      let end = opening.indices.dropLast().first(where: {
        opening[$0] == UInt8(ascii: "]") && opening[$0 + 1] == UInt8(ascii: "(")
      })
    {
      text = String(decoding: opening[(opening.startIndex + 1)..<end], as: UTF8.self)
    } else {
      text = KitTexts.escaped(link.text)
    }
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
