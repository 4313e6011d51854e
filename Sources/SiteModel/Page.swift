package import Content

/// The index of a page in `Site.pages`.
package struct PageID: Hashable, Sendable, Comparable {
  package let index: Int

  package static func < (left: PageID, right: PageID) -> Bool { left.index < right.index }
}

/// One document with its place in the site and everything it refers to resolved; an immutable class
/// for the same reason as `Document`.
package final class Page: Sendable {
  package let id: PageID
  package let document: Document
  /// Where it is published.
  package let route: Route
  /// The identity that outlives URLs, unique within the kind.
  package let identity: String
  /// The title; an official document's is derived.
  package let title: String
  /// How `document.markup.links` are resolved, one for one.
  package let links: [ResolvedLink]
  /// The blocks of figures in the text, by the tree nodes of their fences.
  package let figureBlocks: [Int: ResolvedFigureBlock]
  /// The picture on its cover, by its path in the project.
  package let cover: String?
  /// What its front matter says of the pictures in its text, by their paths in the project.
  package let credits: [String: PictureCredit]
  /// The file that an official document attaches.
  package let file: Route?
  /// The slugs of its tags.
  package let tags: [String]
  /// The newest day that the content itself names.
  package let updated: PartialDate?
  /// Since when the page is no longer kept up to date, once that day has come.
  package let expired: PartialDate?
  package let relations: Relations

  init(
    _ entry: Placement.Entry, _ links: PageLinks, tags: [String], _ relations: Relations
  ) {
    let fields = entry.document.fields
    let days = [fields.date, entry.document.common.updated].compactMap { $0 } + fields.changeDates
    id = entry.id
    document = entry.document
    route = entry.route
    identity = entry.identity
    title = entry.title
    expired = entry.expired
    self.links = links.inText
    figureBlocks = links.figureBlocks
    cover = links.cover
    credits = links.credits
    file = links.file
    self.tags = tags
    updated = days.max { $0.earliest < $1.earliest }
    self.relations = relations
  }

  package var kind: Kind { document.kind }
  package var summary: String { document.common.summary }
  /// The day that its kind gives it: written, reported, issued, begun.
  package var date: PartialDate? { document.fields.date }
  /// Whether lists, feeds and search leave the page out.
  package var isUnlisted: Bool { expired != nil }
  /// Every figure that it quotes: those of its front matter, then those in its text and its
  /// blocks.
  package var figures: [FigureQuote] {
    let inText = links.compactMap { link in
      if case .figure(let quote) = link { quote } else { nil }
    }
    let inBlocks = figureBlocks.sorted { $0.key < $1.key }.flatMap(\.value.quotes)
    return relations.figures + inText + inBlocks
  }
  /// For each goal of a campaign the latest observation made since it began, if there is one.
  package var goalResults: [FigureQuote?] {
    guard let campaign = document.fields as? Campaign else { return [] }
    var quotes = relations.figures[...]
    return campaign.goals.map { goal in
      guard goal.figure != nil, let quote = quotes.popFirst() else { return nil }
      return campaign.isResult(quote.observation) ? quote : nil
    }
  }
  /// Whether search engines should leave the page out.
  package var isNoindex: Bool {
    expired != nil || document.common.sample || document.common.draft
  }
}

/// What a page refers to by id, resolved; ids that do not resolve are errors and do not occur.
package struct Relations: Sendable {
  /// The skills it teaches or reports of; a lesson's is its folder's.
  package var skills: [PageID] = []
  /// Official documents that it rests on, in the order written.
  package var documents: [PageID] = []
  /// The campaign that a news item, event or award belongs to.
  package var campaign: PageID?
  /// The models that an award is given for, in the order written.
  package var models: [PageID] = []
  /// Units by id.
  package var places: [String] = []
  /// Audiences by id.
  package var audiences: [String] = []
  /// Quoted figures, in the order written.
  package var figures: [FigureQuote] = []
  /// The page before it in reading order.
  package var previous: PageID?
  /// The page after it in reading order.
  package var next: PageID?
}

/// A quoted observation of a figure.
package struct FigureQuote: Sendable {
  package let figure: Figure
  package let observation: Figure.Observation
  /// The document that is the observation's source, if it is one of the site's.
  package let document: PageID?
}

/// A block of figures with its observations found.
package struct ResolvedFigureBlock: Sendable {
  package let block: FigureBlock
  package let quotes: [FigureQuote]
}

/// Where a link in a text leads.
package enum ResolvedLink: Sendable {
  case page(PageID, anchor: String?)
  /// A page that no document makes, such as a list.
  case route(Route)
  case anchor(String)
  case external(String)
  /// A file that is published below the page's address.
  case attachment(Route)
  /// A picture that the page shows, by its path in the project.
  case picture(String)
  indirect case figure(FigureQuote)
  /// A document quoted by its id; the text is shown when the author wrote none.
  case document(PageID)
}
