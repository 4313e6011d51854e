import Content
import Encoders
import Markdown
import Pictures
import SiteModel
import Theming

/// A picture as one page writes it into its HTML.
struct ShownPicture {
  /// The file for browsers that choose none.
  let href: String
  let width: Int
  let height: Int
  /// The classes of the colour that holds its place and of its shape.
  let className: String?
  let sizes: PictureSizes?
  /// The largest file of a tall picture, which pages show smaller than it could be.
  let large: String?
}

extension PageLibrary {
  /// What a page shows of a picture of the project.
  func shown(_ source: String) -> ShownPicture? {
    guard let picture = pictures.shown[source], let last = picture.formats.last else { return nil }
    let files = picture.variants(last)
    guard let usual = files.last(where: { $0.width <= 800 }) ?? files.first else { return nil }
    let sources = picture.formats.map { format in
      PictureSizes.Source(
        type: format.mediaType,
        candidates: picture.variants(format).map { "\(href(picture, $0)) \($0.width)w" }
          .joined(separator: ", "))
    }
    return ShownPicture(
      href: href(picture, usual), width: picture.record.width, height: picture.record.height,
      className: classes(of: picture.record),
      sizes: last == .svg ? nil : PictureSizes(sources, layout: pictures.layout),
      large: last == .svg ? nil : large(picture, files))
  }

  private func large(_ picture: PublishedPicture, _ files: [PictureRecord.Variant]) -> String? {
    let record = picture.record
    guard record.height > record.width, record.width >= 600, let file = files.last else {
      return nil
    }
    return href(picture, file)
  }

  /// The colour of the palette, and for a picture taller than wide `cao-11` to `cao-25`: its height
  /// in tenths of its width, so that a theme can keep it within a screen before it has come.
  private func classes(of record: PictureRecord) -> String? {
    var names = [record.color?.className].compactMap(\.self)
    if record.height > record.width {
      names.append("cao-\(min(25, (record.height * 10 + record.width - 1) / record.width))")
    }
    return names.isEmpty ? nil : names.joined(separator: " ")
  }

  private func href(_ picture: PublishedPicture, _ variant: PictureRecord.Variant) -> String {
    href(Route(file: picture.path(of: variant)))
  }

  /// The picture on a page's cover.
  func cover(_ page: Page) -> Picture? {
    guard let cover = page.document.common.cover,
      let shown = page.cover.flatMap({ self.shown($0) })
    else { return nil }
    var picture = Picture(href: shown.href, alt: cover.alt)
    picture.credit = cover.credit
    picture.width = shown.width
    picture.height = shown.height
    picture.className = shown.className
    if let sizes = shown.sizes {
      picture.layout = sizes.layout
      picture.candidates = sizes.sources.last?.candidates
      picture.sources = sizes.sources.dropLast().map {
        PictureSource(type: $0.type, candidates: $0.candidates, layout: sizes.layout)
      }
    }
    return picture
  }

  /// A picture in a text, with what its author says of it.
  func rendering(_ source: String, _ credit: PictureCredit?) -> LinkRendering {
    guard let shown = shown(source) else { return LinkRendering(href: nil) }
    var rendering = LinkRendering(
      href: shown.href, className: shown.className, width: shown.width, height: shown.height)
    rendering.sizes = shown.sizes
    rendering.caption = credit.map(caption) ?? []
    if let large = shown.large { rendering.caption += link(toLarge: large) }
    return rendering
  }

  /// The caption and who took the picture, as HTML.
  private func caption(_ credit: PictureCredit) -> [UInt8] {
    var html: [UInt8] = []
    if let caption = credit.caption { HTMLEncoder.append(caption, to: &html) }
    guard let name = credit.credit else { return html }
    html += (html.isEmpty ? "" : " ").utf8
    html += "<span class=\"credit\">".utf8
    HTMLEncoder.append("\(words[.photo]) \(name)", to: &html)
    html += "</span>".utf8
    return html
  }

  private func link(toLarge address: String) -> [UInt8] {
    var html = Array("<a class=\"enlarge\" href=\"".utf8)
    URLEncoder.append(address.utf8, to: &html)
    html += "\">".utf8
    HTMLEncoder.append(words[.enlarge], to: &html)
    return html + "</a>".utf8
  }

  /// The address of the placeholder colours, for a page that shows a picture.
  func pictureStyles(_ page: Page) -> String? {
    guard let styles = pictures.styles else { return nil }
    let showsPicture =
      page.cover != nil
      || page.links.contains { if case .picture = $0 { true } else { false } }
    return showsPicture ? href(Route(file: styles.path)) : nil
  }
}
