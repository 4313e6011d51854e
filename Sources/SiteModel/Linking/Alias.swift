import Content
import Diagnostics

/// Former addresses of pages.
enum Alias {
  /// The route that an alias such as `mo-hinh/ten-cu` or `/mo-hinh/ten-cu/` names.
  static func route(_ text: String) -> Route {
    Route(page: text.split(separator: "/").map(String.init))
  }
}

extension Placement {
  /// All redirects; an alias over a page, a second claim or a path out of the site is an error.
  func redirects(reporting log: inout DiagnosticLog) -> [Redirect] {
    var taken: [Route: (Redirect, SourceLocation)] = [:]
    for entry in entries {
      for alias in entry.document.common.aliases {
        let place = entry.document.location(alias.range)
        let from = Alias.route(alias.text)
        guard Alias.isValid(alias.text) else {
          log.append(.invalidAlias(alias.text, at: place))
          continue
        }
        if from == entry.route {
          log.append(.aliasLoop(from, at: place))
        } else if case .some(let owner) = routes[from] {
          let other = owner.map { entries[$0.index].document.location } ?? place
          log.append(.aliasOverPage(from, at: place, page: other))
        } else if let first = taken[from] {
          log.append(.aliasTwice(from, at: place, first: first.1))
        } else {
          taken[from] = (Redirect(from: from, to: entry.id), place)
        }
      }
    }
    return taken.values.map(\.0).sorted { $0.from < $1.from }
  }
}

extension Alias {
  static func isValid(_ text: String) -> Bool {
    let parts = text.split(separator: "/")
    return !parts.isEmpty
      && parts.allSatisfy { part in
        part != "." && part != ".."
          && part.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) || (0x30...0x39).contains($0)
              || [0x2D, 0x2E, 0x5F].contains($0)
          }
      }
  }
}

extension Ledger {
  /// The entry of a page: by its address, or by one that it had before.
  func entry(of document: Document, at route: Route) -> Entry? {
    if entries.isEmpty { return nil }
    let kind = document.kind.name
    if let entry = entries[route.rooted], entry.kind == kind { return entry }
    let former = document.common.aliases.lazy.map { Alias.route($0.text).rooted }
    return former.compactMap { entries[$0] }.first { $0.kind == kind }
  }
}
