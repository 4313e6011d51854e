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
        if let fault = fault(of: alias.text, for: entry, at: place) {
          log.append(fault)
        } else if let first = taken[from] {
          log.append(.aliasTwice(from, at: place, first: first.1))
        } else {
          taken[from] = (Redirect(from: from, to: entry.id), place)
        }
      }
    }
    return taken.values.map(\.0).sorted { $0.from < $1.from }
  }

  /// Why an address cannot be a page's former one, if it cannot.
  private func fault(of alias: String, for entry: Entry, at place: SourceLocation) -> Diagnostic? {
    guard Alias.isValid(alias) else { return .invalidAlias(alias, at: place) }
    let from = Alias.route(alias)
    if from == entry.route { return .aliasLoop(from, at: place) }
    if case .some(let owner) = routes[from] {
      let other = owner.map { entries[$0.index].document.location } ?? place
      return .aliasOverPage(from, at: place, page: other)
    }
    return Reserved.holds(from) ? .reservedAlias(from, at: place) : nil
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
