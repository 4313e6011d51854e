import Diagnostics

/// Reads CSV files whose first row names the columns, each row as a record of its filled cells.
enum CSVTable {
  /// Reads every row by `body`; columns that are unknown or missing are reported at the header, and
  /// then no row is read.
  static func records<Value>(
    _ source: SourceText, columns: [String], required: [String],
    reporting log: inout DiagnosticLog, _ body: (inout RecordReader) -> Value?
  ) -> [Value] {
    let rows = CSVReader.rows(source)
    guard let header = rows.first, isGood(header, columns, required, source, &log) else {
      return []
    }
    return rows.dropFirst().compactMap { row in
      guard row.count == header.count else {
        let place = SourceLocation(source.path, row[0].range)
        log.append(.csvColumns(found: row.count, expected: header.count, at: place))
        return nil
      }
      var record = RecordReader(
        node(row, header, columns), source: source, range: row[0].range)
      let value = body(&record)
      log.append(contentsOf: record.finish())
      return value
    }
  }

  private static func isGood(
    _ header: [LocatedText], _ columns: [String], _ required: [String], _ source: SourceText,
    _ log: inout DiagnosticLog
  ) -> Bool {
    var meant: Set<String> = []
    let known = log.diagnostics.count
    for cell in header where !columns.contains(cell.text) {
      let suggestion = Suggestion.nearest(to: cell.text, in: columns)
      if let suggestion { meant.insert(suggestion) }
      log.append(
        .unknownKey(
          cell.text, suggestion: suggestion, known: columns,
          at: SourceLocation(source.path, cell.range)))
    }
    let names = header.map(\.text)
    for column in required where !names.contains(column) && !meant.contains(column) {
      log.append(
        .missingKey(column, example: "…", at: SourceLocation(source.path, header[0].range)))
    }
    return log.diagnostics.count == known
  }

  /// A row as the mapping that a YAML file would hold; empty cells are keys that are not there.
  private static func node(
    _ row: [LocatedText], _ header: [LocatedText], _ columns: [String]
  ) -> YAMLValue {
    let pairs = zip(header, row).compactMap { name, cell -> YAMLValue.Pair? in
      guard columns.contains(name.text), !cell.text.utf8.allSatisfy({ $0 <= 0x20 }) else {
        return nil
      }
      return YAMLValue.Pair(
        key: YAMLValue(.scalar(name.text), cell.range),
        value: YAMLValue(.scalar(cell.text), cell.range))
    }
    return YAMLValue(.mapping(pairs), row.first?.range ?? SourceRange(0, 0))
  }
}
