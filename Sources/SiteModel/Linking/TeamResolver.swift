import Content
import Diagnostics
import VietnameseText

/// Resolves the ids in the table of teams and puts its rows in order.
struct TeamResolver {
  private let placement: Placement
  private let tables: Tables
  private let unread: Unread
  private(set) var log = DiagnosticLog()

  init(_ placement: Placement, _ tables: Tables, _ unread: Unread) {
    self.placement = placement
    self.tables = tables
    self.unread = unread
  }

  /// The rows by the Vietnamese alphabet of the units' names, then level, then newest first; two
  /// rows of one unit, level and date are an error.
  mutating func resolve(_ rows: [TeamCount]) -> [TeamEntry] {
    var first: [String: TeamCount] = [:]
    let entries = rows.map { row in
      let key = "\(row.unit.id) \(row.level.rawValue) \(row.asOf.iso)"
      if let other = first.updateValue(row, forKey: key) {
        log.append(.duplicateRow(at: place(row.unit.range), first: place(other.unit.range)))
      }
      let name = Fold.collationKey(tables.units[row.unit.id]?.name ?? row.unit.id)
      checkUnit(row.unit)
      return (name: name, entry: TeamEntry(count: row, document: document(row.source)))
    }
    return entries.sorted { left, right in
      if left.name != right.name { return left.name.lexicographicallyPrecedes(right.name) }
      return left.entry.count.order < right.entry.count.order
    }.map(\.entry)
  }

  private mutating func checkUnit(_ unit: Reference) {
    if tables.units[unit.id] != nil || unread.explains(.unit, unit.id) { return }
    log.append(.unknownID(.unit, unit.id, in: tables.units.keys, at: place(unit.range)))
  }

  private mutating func document(_ source: Source) -> PageID? {
    guard case .document(let reference) = source else { return nil }
    let known = placement.byIdentity["document"] ?? [:]
    if known[reference.id] == nil, !unread.explains(.document, reference.id) {
      log.append(.unknownID(.document, reference.id, in: known.keys, at: place(reference.range)))
    }
    return known[reference.id]
  }

  private func place(_ range: SourceRange) -> SourceLocation {
    SourceLocation(Tables.teamFile, range)
  }
}

extension TeamCount {
  /// All teams before those of a level, newer counts before older ones.
  fileprivate var order: (Int, Int) {
    (Level.allCases.firstIndex(of: level) ?? 0, -asOf.end.minutes)
  }
}

extension Diagnostic {
  static func duplicateRow(at place: SourceLocation, first: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "duplicate-row",
      Message(
        vi: "Hai dòng cùng địa phương, cùng cấp và cùng thời điểm.",
        en: "Two rows are of one unit, level and date."),
      at: place,
      notes: [
        DiagnosticNote(Message(vi: "dòng còn lại ở đây", en: "the other one is here"), at: first)
      ],
      fix: Message(vi: "Giữ một dòng, hoặc sửa cột `as_of`.", en: "Keep one, or correct `as_of`."))
  }
}
