import Diagnostics

/// A theme ready to draw pages; only `load` makes one, and only from templates without fault.
package struct Theme: Sendable {
  private let layouts: [Layout: CompiledTemplate]
  private let regions: [Region: CompiledTemplate]
  private let icons: [String: TrustedHTML]

  init(
    layouts: [Layout: CompiledTemplate], regions: [Region: CompiledTemplate],
    icons: [String: TrustedHTML]
  ) {
    self.layouts = layouts
    self.regions = regions
    self.icons = icons
  }
}

extension Theme {
  /// The bytes of one page.
  package func render(_ page: PageContext, regions: Regions) -> [UInt8] {
    let layout = page.content.layout
    guard let template = layouts[layout] else {
      preconditionFailure("Theme.load makes no theme without the layout \(layout.rawValue)")
    }
    let scope = PageScope(frame: page.frame, layout: layout, regions: regions)
    return TemplateRenderer.render(
      template, in: [scope, page.content.scope], capacity: regions.size + page.content.sizeHint)
  }

  /// The parts that all pages with this site context share.
  package func regions(for site: SiteContext) -> Regions {
    Regions(
      head: render(.head, site), header: render(.header, site), footer: render(.footer, site))
  }

  /// A drawing of the theme, to be set into contexts.
  package func icon(named name: String) -> TrustedHTML? { icons[name] }

  /// The names of all drawings, sorted.
  package var iconNames: [String] { icons.keys.sorted() }

  private func render(_ region: Region, _ site: SiteContext) -> TrustedHTML {
    guard let template = regions[region] else {
      preconditionFailure("Theme.load makes no theme without the region \(region.rawValue)")
    }
    let bytes = TemplateRenderer.render(
      template, in: [RegionScope(site: site)], capacity: 4096)
    return TrustedHTML(bytes)
  }
}

extension Regions {
  fileprivate var size: Int { head.bytes.count + header.bytes.count + footer.bytes.count }
}

extension PageContent {
  /// About how many bytes the page has besides its regions.
  fileprivate var sizeHint: Int { 16_384 }
}
