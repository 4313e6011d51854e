import Content
package import Diagnostics
package import SiteModel
package import Theming

/// Everything that the outputs are made from.
package struct OutputSources: Sendable {
  package let site: Site
  package let theme: Theme
  package let assets: AssetPlan
  package let words: Words
  package let pictures: PicturePlan
  /// How pages write the addresses of others.
  package private(set) var links: LinkStyle.Form
  /// The search index; nil where the site has none.
  package let search: SearchPlan?

  package init(
    site: Site, theme: Theme, assets: AssetPlan, words: Words,
    pictures: PicturePlan = PicturePlan(), links: LinkStyle.Form = .web,
    search: SearchPlan? = nil
  ) {
    self.site = site
    self.pictures = pictures
    self.links = links
    self.search = search
    self.theme = theme
    self.assets = assets
    self.words = words
  }

  /// The same for what is read outside the site.
  var withCompleteAddresses: OutputSources {
    var sources = self
    sources.links = .absolute
    return sources
  }
}

/// Decides of which files the site consists; cheap, for nothing is made yet.
package enum OutputPlan {
  /// A family of outputs: one line for each.
  private static let families: [@Sendable (OutputSources) -> [Output]] = [
    PageOutputs.outputs,
    RedirectOutputs.outputs,
    ShortLinkOutputs.outputs,
    AssetOutputs.outputs,
    AttachmentOutputs.outputs,
    PictureOutputs.outputs,
    SearchOutputs.outputs,
    OutsideOutputs.outputs,
    SitemapOutputs.outputs,
    PressOutputs.outputs,
    RobotsOutputs.outputs,
    ServerOutputs.outputs,
  ]

  /// All outputs, sorted by path; two that cannot both be written are an error.
  package static func plan(_ sources: OutputSources, reporting log: inout DiagnosticLog) -> [Output]
  {
    let outputs = all(sources)
    for path in collisions(outputs.map(\.path)) { log.append(.outputCollision(path)) }
    reportUnknownIcons(sources, &log)
    return outputs
  }

  /// The outputs of all families, sorted by path.
  static func all(_ sources: OutputSources) -> [Output] {
    families.flatMap { $0(sources) }.sorted { $0.path < $1.path }
  }

  /// The paths, of sorted ones, that stand twice or are a folder of another.
  static func collisions(_ sorted: [String]) -> [String] {
    var found = zip(sorted, sorted.dropFirst()).filter { $0 == $1 }.map(\.0)
    for path in sorted where !path.hasSuffix("/index.html") {
      let folder = path + "/"
      var low = sorted.startIndex
      var high = sorted.endIndex
      while low < high {
        let middle = (low + high) / 2
        if sorted[middle] < folder { low = middle + 1 } else { high = middle }
      }
      if low < sorted.endIndex, sorted[low].hasPrefix(folder) { found.append(path) }
    }
    return found
  }

  private static func reportUnknownIcons(_ sources: OutputSources, _ log: inout DiagnosticLog) {
    for page in sources.site.pages(of: .skill) {
      guard let icon = (page.document.fields as? Skill)?.icon,
        sources.theme.icon(named: icon.text) == nil
      else { continue }
      let place = page.document.location(icon.range)
      log.append(.unknownIcon(icon.text, known: sources.theme.iconNames, at: place))
    }
  }
}

/// Files that lie beside pages and are published as they are.
enum AttachmentOutputs {
  static func outputs(_ sources: OutputSources) -> [Output] {
    sources.site.attachments.map { Output(path: $0.route.file, copying: $0.source) }
  }
}

extension Diagnostic {
  static func unknownIcon(_ name: String, known: [String], at place: SourceLocation) -> Diagnostic {
    let list = known.joined(separator: ", ")
    return Diagnostic(
      id: "unknown-icon",
      Message(
        vi: "Giao diện không có hình “\(name)”.", en: "The theme has no drawing “\(name)”."),
      at: place, fix: Message(vi: "Chọn một trong: \(list).", en: "Choose one of: \(list)."))
  }

  static func outputCollision(_ path: String) -> Diagnostic {
    Diagnostic(
      id: "output-collision",
      Message(
        vi: "Hai phần của trang cùng ghi vào “\(path)”.", en: "Two outputs write “\(path)”."),
      at: SourceLocation(path),
      fix: Message(vi: "Đổi tên tệp hoặc thêm `slug`.", en: "Rename the file or add a `slug`."))
  }
}
