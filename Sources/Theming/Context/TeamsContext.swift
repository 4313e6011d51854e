/// The table of teams (Tổ công nghệ số cộng đồng).
package struct TeamsContext: Sendable {
  package var body: TrustedHTML?
  package var rows: [TeamRow]
  /// Sums over the whole table, only where its dates agree.
  package var totals: [TeamTotal]
  package var pagination: Pagination?

  package init(rows: [TeamRow], totals: [TeamTotal]) {
    self.rows = rows
    self.totals = totals
  }
}

/// The teams of one unit at one level.
package struct TeamRow: Sendable, Hashable {
  package var unit: Organisation
  package var level: String
  /// In the source's own words: "1.891/1.891", "trên 16.000".
  package var teams: String?
  package var members: String?
  package var asOf: DateText
  package var source: Link?

  package init(unit: Organisation, level: String, asOf: DateText) {
    self.unit = unit
    self.level = level
    self.asOf = asOf
  }
}

/// The sum of one level.
package struct TeamTotal: Sendable, Hashable {
  package var level: String
  package var teams: String?
  package var members: String?
  package var asOf: DateText

  package init(level: String, asOf: DateText) {
    self.level = level
    self.asOf = asOf
  }
}
