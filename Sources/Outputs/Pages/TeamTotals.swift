import Content
import SiteModel
import Theming
import VietnameseText

/// Sums of the table of teams, only where adding is honest.
struct TeamTotals {
  private let site: Site
  private let words: Words

  init(_ site: Site, _ words: Words) {
    self.site = site
    self.words = words
  }

  /// One for each level that has several rows, all of one date and none of a unit inside another.
  var totals: [TeamTotal] {
    TeamCount.Level.allCases.compactMap { level in
      let rows = site.teams.map(\.count).filter { $0.level == level }
      guard rows.count > 1, let first = rows.first, Set(rows.map(\.asOf)).count == 1,
        !overlaps(rows)
      else { return nil }
      let asOf = DateText(first.asOf.vietnamese, iso: first.asOf.dateTime)
      var total = TeamTotal(level: words.level(level), asOf: asOf)
      total.teams = sum(rows.map(\.teams))
      total.members = sum(rows.map(\.members))
      return total.teams == nil && total.members == nil ? nil : total
    }
  }

  private func overlaps(_ rows: [TeamCount]) -> Bool {
    let ids = Set(rows.map(\.unit.id))
    return ids.contains { id in
      var seen: Set<String> = [id]
      var parent = site.units[id]?.parent
      while let above = parent, seen.insert(above).inserted {
        if ids.contains(above) { return true }
        parent = site.units[above]?.parent
      }
      return false
    }
  }

  /// The sum of plain counts; nil where one is missing or is only “trên …”.
  private func sum(_ counts: [TeamCount.Count?]) -> String? {
    let numbers = counts.compactMap { $0?.number.count }
    guard numbers.count == counts.count else { return nil }
    return VietnameseNumber.text(numbers.reduce(0, +))
  }
}

extension Words {
  func level(_ level: TeamCount.Level) -> String {
    switch level {
    case .all: self[.level_all]
    case .commune: self[.level_commune]
    case .village: self[.level_village]
    }
  }
}
