import Search

/// What SearchEngine answers to queries, for a check to compare with what a browser answers.
struct SearchAnswers {
  /// A file of queries, one a line.
  let queries: String
  /// The files of an index, the directory first.
  let index: [String]

  /// Prints for each query, between tabs: itself, how it was read, how many entries were found, the addresses of the first ten.
  func run() -> Bool {
    guard let reader = try? SearchReader(index.map(fileBytes)) else { return false }
    let engine = SearchEngine(reader)
    for line in fileBytes(queries).split(separator: UInt8(ascii: "\n")) {
      let query = String(decoding: line, as: UTF8.self)
      let answer = engine.search(query)
      let paths = answer.numbers.prefix(10).map { reader.entry($0)?.path ?? "" }
      let parts = [query, answer.reading, String(answer.numbers.count)] + paths
      print(parts.joined(separator: "\t"))
    }
    return true
  }
}
