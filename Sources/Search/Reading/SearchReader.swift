/// Reads the files of an index back.
package struct SearchReader: Sendable {
  /// How many entries there are.
  package let count: Int
  /// How many entries each kind has, in the order of the numbers.
  package let kinds: [(name: String, count: Int)]
  /// The words that the directory knows, in byte order, each with the logarithm of how many entries have it.
  package let vocabulary: [(word: String, size: Int)]
  private let terms: [String: SearchTerm]
  private let entries: [SearchEntry]

  /// What is wrong with a file.
  package struct Fault: Error, Equatable {
    package let text: String
  }

  package init(_ files: SearchFiles) throws(Fault) {
    try self.init(files.all.map { ($0.name, $0.bytes) })
  }

  /// Takes the names and bytes of all files, the directory first.
  package init(_ files: [(name: String, bytes: [UInt8])]) throws(Fault) {
    var calls: [ScriptCall] = []
    for (_, bytes) in files { calls += try ScriptCall.all(in: bytes) }
    guard let first = calls.first, first.function == "open",
      let directory = first.arguments.first?.members,
      directory["format"]?.integer == 1, let count = directory["count"]?.integer
    else { throw Fault(text: "directory") }
    self.count = count
    kinds = (directory["kinds"]?.items ?? []).map {
      ($0.items.first?.text ?? "", $0.items.last?.integer ?? 0)
    }
    vocabulary = try Self.vocabulary(directory["words"]?.text ?? "")
    var terms: [String: SearchTerm] = [:]
    var entries: [SearchEntry] = []
    for call in calls.dropFirst() {
      switch call.function {
      case "terms": for term in try TermReader.terms(call) { terms[term.text] = term }
      case "entries":
        for item in call.arguments.last?.items ?? [] { entries.append(try Self.entry(item)) }
      default: throw Fault(text: call.function)
      }
    }
    self.terms = terms
    self.entries = entries
  }

  /// A term with its entries, if any entry has it.
  package func term(_ text: String) -> SearchTerm? { terms[text] }

  /// All terms in no order.
  package var allTerms: some Collection<SearchTerm> { terms.values }

  /// The entry of a number.
  package func entry(_ number: Int) -> SearchEntry? {
    entries.indices.contains(number) ? entries[number] : nil
  }
}

extension SearchReader {
  private static func vocabulary(_ text: String) throws(Fault) -> [(word: String, size: Int)] {
    var decoder = FrontDecoder()
    var found: [(word: String, size: Int)] = []
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      guard let end = bytes.dropFirst().firstIndex(where: { (0x41...0x5A).contains($0) }) else {
        throw Fault(text: "words")
      }
      found.append((try decoder.term(bytes[..<end]), Int(bytes[end] - 0x41)))
      bytes = bytes[(end + 1)...]
    }
    return found
  }

  private static func entry(_ value: ScriptValue) throws(Fault) -> SearchEntry {
    let parts = value.items
    guard parts.count == 6, let title = parts[0].text, let path = parts[1].text,
      let kind = parts[2].integer.flatMap(EntryKind.init), let date = parts[3].text,
      let summary = parts[4].text
    else { throw Fault(text: "entry") }
    let headings = parts[5].items.map {
      SearchHeading($0.items.first?.text ?? "", anchor: $0.items.last?.text ?? "")
    }
    return SearchEntry(
      title: title, path: path, kind: kind, date: date, summary: summary, headings: headings)
  }
}
