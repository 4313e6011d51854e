package import Content

/// Where one file of the site stands, independent of how links to it are written.
package struct Route: Hashable, Sendable, Comparable {
  /// The path below the site's base: `ky-nang/x/` for a page, `404.html` for a file.
  package let path: String

  /// The route of a page, from the parts of its URL; no parts are the home page.
  package init(page parts: [String]) {
    path = parts.isEmpty ? "" : parts.joined(separator: "/") + "/"
  }

  /// The route of a file.
  package init(file path: String) { self.path = path }

  /// Whether this is a page with a clean address, stored as `index.html`.
  package var isPage: Bool { path.isEmpty || path.hasSuffix("/") }

  /// The file below the published root.
  package var file: String { isPage ? path + "index.html" : path }

  /// The route as the ledger and people write it: `/ky-nang/x/`.
  package var rooted: String { "/" + path }

  /// The page for the press.
  package static let press = Route(page: ["bao-chi"])

  /// The page that tells of open data.
  package static let openData = Route(page: ["du-lieu"])

  /// The `n`-th page of a list; the first is the list itself.
  package func numbered(_ number: Int) -> Route {
    number <= 1 ? self : Route(file: path + "trang-\(number)/")
  }

  package static func < (left: Route, right: Route) -> Bool { left.path < right.path }
}

/// How addresses are written: the one place that makes URLs.
package struct LinkStyle: Sendable {
  /// The ways to write an address.
  package enum Form: Sendable {
    /// Clean directory addresses from the host's root, for a web server.
    case web
    /// Relative addresses that end in a file name, for `file://`.
    case file
    /// Complete addresses, for feeds, cards and the sitemap.
    case absolute
  }

  package let form: Form
  private let base: BaseURL
  /// What stands before every route.
  private let prefix: String
  /// The page that relative addresses start from.
  private let origin: Route

  package init(_ form: Form, base: BaseURL, origin: Route = Route(page: [])) {
    self.form = form
    self.base = base
    self.origin = origin
    prefix = form == .absolute ? base.origin + base.path : base.path
  }

  /// The same way of writing, as seen from another page.
  package func seen(from origin: Route) -> LinkStyle {
    LinkStyle(form, base: base, origin: origin)
  }

  /// The address of `route`, with a heading's anchor.
  package func href(_ route: Route, anchor: String? = nil) -> String {
    var address =
      switch form {
      case .web, .absolute: prefix + route.path
      case .file: LinkStyle.relative(from: origin.file, to: route.file)
      }
    if let anchor { address += "#" + anchor }
    return address
  }

  private static func relative(from origin: String, to target: String) -> String {
    let here = origin.split(separator: "/").dropLast()
    let there = target.split(separator: "/")
    var common = 0
    while common < here.count, common < there.count - 1, here[common] == there[common] {
      common += 1
    }
    let up = Array(repeating: "..", count: here.count - common)
    return (up + there[common...].map(String.init)).joined(separator: "/")
  }
}
