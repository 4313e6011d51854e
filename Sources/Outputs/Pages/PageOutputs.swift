import Content
import Diagnostics
import SiteModel
import Theming

/// Every HTML page of the site.
enum PageOutputs {
  static func outputs(_ sources: OutputSources) -> [Output] {
    let library = PageLibrary(sources)
    let alphabet = Alphabet(library)
    let documents = sources.site.pages.map { page in
      output(page.route, library) { DocumentPages($0).context(page) }
    }
    let listings = sources.site.listings.flatMap { listing in
      (1...listing.pageCount).map { number in
        output(listing.route(ofPage: number), library) {
          ListingPages($0, alphabet).context(listing, page: number)
        }
      }
    }
    let data =
      sources.site.configuration.outputs.data
      ? [output(.openData, library) { OpenDataPage($0).context() }] : []
    let press =
      sources.site.configuration.outputs.press
      ? [output(.press, library) { PressPage($0).context() }] : []
    let search = sources.search.map { plan in
      output(SearchPage.route, library) { SearchPage($0, plan).context() }
    }
    return documents + listings
      + [
        output(Route(page: []), library) { HomePage($0).context() },
        output(Route(file: "404.html"), library) { HomePage($0).notFound() },
      ] + data + press + [search].compactMap { $0 }
  }

  static func output(
    _ route: Route, _ library: PageLibrary,
    _ context: @escaping @Sendable (PageLibrary) -> PageContext
  ) -> Output {
    Output(path: route.file, mediaType: "text/html; charset=utf-8") {
      let library = library.seen(from: route)
      let bytes = library.theme.render(context(library), regions: library.regions(for: route))
      return MadeOutput(bytes, diagnostics: PageBudget.diagnostics(bytes, path: route.file))
    }
  }
}

/// Pages at former addresses: they lead on, or say why nothing is there any more.
enum RedirectOutputs {
  static func outputs(_ sources: OutputSources) -> [Output] {
    let site = sources.site
    guard !site.redirects.isEmpty || !site.gone.isEmpty else { return [] }
    let library = PageLibrary(sources)
    let moved = site.redirects.map { redirect in
      PageOutputs.output(redirect.from, library) { HomePage($0).redirect(redirect) }
    }
    let gone = site.gone.map { page in
      PageOutputs.output(page.route, library) { HomePage($0).gone(page) }
    }
    return moved + gone
  }
}
