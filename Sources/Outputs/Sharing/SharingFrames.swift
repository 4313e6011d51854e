import Content
import SiteModel
import Theming

/// The part of each page's head that is for sharing.
extension PageLibrary {
  func sharing(_ page: Page) -> TrustedHTML {
    let shared = shared(page)
    // What a sample tells never took place: machines that pass over `noindex` must not repeat it.
    let isReal = !page.document.common.sample
    let things = isReal ? LinkedData(self).things(page, shared) : []
    return SharingHead.html(shared, things: things, in: self)
  }

  /// For a page that no document makes; `parents` stand between it and the home page.
  func sharing(
    _ route: Route, _ title: String, _ summary: String?, parents: [Crumb], type: String
  ) -> TrustedHTML {
    var shared = SharedPage(title: title, summary: summary, address: absolute.href(route))
    shared.parents = parents
    return SharingHead.html(shared, things: LinkedData(self).things(type, shared), in: self)
  }

  func sharingOfHome() -> TrustedHTML {
    let configuration = site.configuration
    let shared = SharedPage(
      title: configuration.title, summary: configuration.description,
      address: absolute.href(Route(page: [])))
    return SharingHead.html(shared, things: LinkedData(self).website(shared), in: self)
  }
}
