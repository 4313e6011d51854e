import Content
import Diagnostics
import TestSupport
import Testing

/// The gate on lines as communes write them, labelled by hand before the detector was written, and
/// on a second set that was written later by somebody who did not look at it.
@Suite struct LabelledSetTests {
  private struct Line {
    let number: Int
    let kinds: [String]
    let text: String
  }

  private struct LabelledSet {
    var lines: [Line] = []
    var contacts = ""

    init(_ name: String) throws {
      let text = try Fixture.text("personal/\(name)")
      for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated()
      {
        if line.hasPrefix("#declared: ") {
          let parts = line.split(separator: " ", maxSplits: 2)
          contacts += "  - {id: c\(index), name: C, \(parts[1]): \"\(parts[2])\"}\n"
        }
        // A look-alike may itself begin with a sign of comments.
        guard let tab = line.firstIndex(of: "\t"), !line.hasPrefix("#") else { continue }
        let kinds = line[..<tab] == "-" ? [] : line[..<tab].split(separator: ",").map(String.init)
        let text = line[line.index(after: tab)...].split(
          separator: "␤", omittingEmptySubsequences: false)
        lines.append(
          Line(number: index + 1, kinds: kinds, text: text.joined(separator: "\n")))
      }
    }

    func gate() throws -> PersonalDataGate {
      let site = """
        id: mau
        title: T
        description: D
        base_url: https://a.example/
        publisher: {name: P}
        contacts:
        \(contacts)
        """
      var log = DiagnosticLog()
      let source = SourceText(path: "site.yml", stored: Array(site.utf8))
      let configuration = SiteConfiguration.read(source, reporting: &log)
      try #require(log.diagnostics.isEmpty)
      return PersonalDataGate(contacts: try #require(configuration).contacts)
    }
  }

  private static let names = [
    "personal-citizen-id": "id", "personal-old-id": "old-id", "personal-phone": "phone",
    "personal-email": "email", "personal-bank-account": "bank",
  ]

  private func found(_ line: Line, _ gate: PersonalDataGate) -> [String] {
    var log = DiagnosticLog()
    gate.check(SourceText(path: "a.md", stored: Array(line.text.utf8)), reporting: &log)
    return log.sorted.compactMap { Self.names[$0.id] }
  }

  /// Addresses that their owners spell out, “(at)”, are left to them: `spelledOut` says how many.
  @Test(arguments: [("labelled.tsv", 0), ("holdout.tsv", 15)])
  func findsEveryNumberAndFewLookAlikes(name: String, spelledOut: Int) throws {
    let set = try LabelledSet(name)
    let gate = try set.gate()
    var expected: [String: Int] = [:]
    var missed: [String: Int] = [:]
    var alarms = 0
    for line in set.lines {
      let found = found(line, gate)
      for kind in Set(line.kinds) {
        let wanted = line.kinds.count { $0 == kind }
        let lacking = max(0, wanted - found.count { $0 == kind })
        expected[kind, default: 0] += wanted
        missed[kind, default: 0] += lacking
        if lacking > 0 { report("missed \(kind)", line, of: name) }
      }
      let surplus = found.count > line.kinds.count
      if surplus { report("false alarm \(found)", line, of: name) }
      if surplus, line.kinds.isEmpty { alarms += 1 }
    }
    let lookAlikes = set.lines.count { $0.kinds.isEmpty }
    print(
      "\(name): expected \(expected.sorted { $0.key < $1.key }), \(lookAlikes) look-alikes")
    #expect(set.lines.count >= 500)
    missed["email", default: 0] -= spelledOut
    #expect(missed.values.allSatisfy { $0 == 0 }, "\(missed)")
    #expect(alarms * 100 <= lookAlikes, "\(alarms) of \(lookAlikes)")
  }

  /// Whatever is found in a line is masked in it, byte for byte.
  @Test(arguments: ["labelled.tsv", "holdout.tsv"])
  func masksWhatItFinds(name: String) throws {
    for line in try LabelledSet(name).lines {
      let masked = PersonalNumber.masked(line.text)
      #expect(masked.utf8.count == line.text.utf8.count, "line \(line.number)")
      #expect(PersonalNumber.masked(masked) == masked, "line \(line.number)")
      for number in PersonalNumber.find(in: Array(line.text.utf8)[...]) {
        let left = PersonalNumber.find(in: Array(masked.utf8)[...])
        #expect(!left.contains { $0.value == number.value }, "line \(line.number)")
      }
    }
  }

  private func report(_ what: String, _ line: Line, of name: String) {
    var text = PersonalNumber.masked(line.text)
    if text == line.text {
      let digits = text.unicodeScalars.map { $0.properties.numericType == nil ? $0 : "#" }
      text = String(String.UnicodeScalarView(digits))
    }
    print("\(name):\(line.number): \(what): \(text)")
  }
}
