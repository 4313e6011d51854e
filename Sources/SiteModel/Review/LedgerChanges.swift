/// What publishing a site would change in the permalink ledger, for people.
package struct LedgerChanges: Sendable, Equatable {
  /// Addresses that are published for the first time, sorted.
  package let added: [String]
  /// Pages that left an address for another, sorted by the old one.
  package let moved: [Move]
  /// Addresses that are gone with their reasons, sorted.
  package let gone: [Gone]
  /// Addresses whose headings changed.
  package let changed: [String]

  package struct Move: Sendable, Equatable {
    package let from: String
    package let to: String
  }

  package struct Gone: Sendable, Equatable {
    package let url: String
    package let reason: String
  }

  package init(from old: Ledger, to new: Ledger) {
    let fresh = new.entries.values.filter { old.entries[$0.url] == nil }
    let left = old.entries.values.filter { $0.kind != Ledger.fileKind }
    let known = Dictionary(grouping: left) { "\($0.kind)\t\($0.identity)" }
    var moves: [Move] = []
    var added: [String] = []
    for entry in fresh {
      let before = known["\(entry.kind)\t\(entry.identity)"]?.map(\.url).max()
      if let before {
        moves.append(Move(from: before, to: entry.url))
      } else {
        added.append(entry.url)
      }
    }
    self.added = added.sorted()
    moved = moves.sorted { ($0.from, $0.to) < ($1.from, $1.to) }
    gone = new.gone.map { Gone(url: $0.key, reason: $0.value) }.sorted { $0.url < $1.url }
    changed = new.entries.values.filter { entry in
      old.entries[entry.url].map { $0.anchors != entry.anchors } ?? false
    }.map(\.url).sorted()
  }

  /// Whether the ledger stays as it is.
  package var isEmpty: Bool { added.isEmpty && moved.isEmpty && changed.isEmpty }
}
