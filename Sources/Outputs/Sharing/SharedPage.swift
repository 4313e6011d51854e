import Content
import Pictures
import SiteModel

/// What a page says of itself to those who show, quote or archive it; every text stands on the page too.
struct SharedPage {
  let title: String
  let summary: String?
  /// The canonical address.
  let address: String
  /// Whether it tells one thing, as an article does, and not what others tell.
  var isArticle = false
  /// As the page shows them.
  var published: PartialDate?
  var updated: PartialDate?
  var picture: SharedPicture?
  /// The pages above it, the nearest last, without the home page.
  var parents: [Crumb] = []
}

/// A page above another one.
struct Crumb: Sendable {
  let text: String
  let route: Route
}

/// A picture in a format that every reader of cards knows.
struct SharedPicture {
  let address: String
  let width: Int
  let height: Int
  let alt: String
}

extension PageLibrary {
  /// How wide pictures on cards are at most, in pixels.
  private static let cardWidth = 1600

  func shared(_ page: Page) -> SharedPage {
    var shared = SharedPage(
      title: page.title, summary: page.summary, address: absolute.href(page.route))
    switch page.document.fields {
    case is Skill, is Campaign: break
    default: shared.isArticle = true
    }
    shared.published = publishedDate(page)
    shared.updated = updatedDate(page)
    shared.picture = cardPicture(page)
    shared.parents = parents(page)
    return shared
  }

  /// The cover as JPEG or PNG; drawings have none.
  private func cardPicture(_ page: Page) -> SharedPicture? {
    guard let cover = page.document.common.cover,
      let picture = page.cover.flatMap({ pictures.shown[$0] }), let format = picture.formats.last,
      format == .jpeg || format == .png
    else { return nil }
    let files = picture.variants(format)
    guard let file = files.last(where: { $0.width <= Self.cardWidth }) ?? files.first else {
      return nil
    }
    return SharedPicture(
      address: absolute.href(Route(file: picture.path(of: file))), width: file.width,
      height: file.height, alt: cover.alt)
  }
}
