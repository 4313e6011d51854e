import Content
import Diagnostics
import Testing

@Suite("Comma-separated values")
struct CSVTests {
  private func rows(_ text: String) -> [[String]] {
    CSVReader.rows(SourceText(path: "a.csv", stored: Array(text.utf8))).map { $0.map(\.text) }
  }

  @Test(
    "cells, quotes, line ends and empty cells",
    arguments: [
      ("", []), ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]), ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]), ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a,b,\n1,,\n", [["a", "b", ""], ["1", "", ""]]), ("a,", [["a", ""]]), (",", [["", ""]]),
      ("\"a,b\",c", [["a,b", "c"]]), ("\"a \"\"b\"\"\",c", [["a \"b\"", "c"]]),
      ("\"a\nb\",c\nd,e", [["a\nb", "c"], ["d", "e"]]), ("\"\",\"\"", [["", ""]]),
      ("a\n\n\nb", [["a"], ["b"]]), ("a\n\r\nb", [["a"], ["b"]]),
      ("0912,00004", [["0912", "00004"]]),
      (" a , b ", [[" a ", " b "]]), ("a \"b\" c", [["a \"b\" c"]]), ("\"a\"b", [["ab"]]),
      ("\"open", [["open"]]), ("đ,ệ", [["đ", "ệ"]]), ("\u{FEFF}a,b", [["a", "b"]]),
    ])
  func reading(text: String, expected: [[String]]) { #expect(rows(text) == expected) }

  @Test("every cell keeps its place, behind a byte order mark and inside quotes")
  func places() {
    let source = SourceText(path: "a.csv", stored: Array("\u{FEFF}a,\"ệ\",c\nd,,e".utf8))
    let places = CSVReader.rows(source).map { row in
      row.map { cell in
        let position = source.position(cell.range.lower)
        return "\(position.line):\(position.column)"
      }
    }
    #expect(places == [["1:1", "1:3", "1:7"], ["2:1", "2:3", "2:4"]])
  }
}

@Suite("Data files")
struct TableTests {
  private func problems(_ path: String, _ text: String) -> [String] {
    let source = SourceText(path: path, stored: Array(text.utf8))
    var log = DiagnosticLog()
    switch path {
    case "dia-ban.csv": _ = Unit.table(source, reporting: &log)
    case "co-quan.yml": _ = Organisation.table(source, reporting: &log)
    case "doi-tuong.yml": _ = Audience.table(source, reporting: &log)
    case "thuat-ngu.yml": _ = GlossaryTerm.table(source, reporting: &log)
    default: _ = Figure.read(source, reporting: &log)
    }
    return log.sorted.map { diagnostic in
      let position = source.position(diagnostic.location.range?.lower ?? 0)
      return "\(position.line):\(position.column) \(diagnostic.id)"
    }
  }

  @Test(
    "faults stand where they are",
    arguments: [
      ("dia-ban.csv", "id,name,level\na,A", ["2:1 csv-columns"]),
      ("dia-ban.csv", "id,name,level\na,A,xa,x", ["2:1 csv-columns"]),
      ("dia-ban.csv", "id,name,levle\na,A,xa", ["1:9 unknown-key"]),
      ("dia-ban.csv", "id,name,level\n,A,xa\na,,xa", ["2:1 missing-key", "3:1 missing-key"]),
      ("dia-ban.csv", "id,name,level,valid_to\na,A,xa,30/6/2025", ["2:8 invalid-date"]),
      ("dia-ban.csv", "id,name,level\na,A,xa\n", []),
      (
        "co-quan.yml", "- {name: A}\n- {id: b, nam: B}",
        [
          "1:3 missing-key", "2:11 unknown-key",
        ]
      ),
      ("doi-tuong.yml", "- id: a\n  name: A\n- chữ", ["3:3 wrong-type"]),
      (
        "thuat-ngu.yml", "- {term: CCCD, expansion: căn cước}\n- {expansion: x}",
        ["2:3 missing-key"]
      ),
      ("so-lieu.yml", "id: a\nlabel: A", ["1:1 missing-key"]),
      ("so-lieu.yml", "id: a\nlabel: A\nobservations: [{text: x}]", ["3:16 missing-key"]),
      (
        "so-lieu.yml", "id: a\nlabel: A\nobservations: [{as_of: \"2024\", text: x, value: nhiều}]",
        ["3:48 wrong-type"]
      ),
    ] as [(String, String, [String])])
  func faults(path: String, text: String, expected: [String]) {
    #expect(problems(path, text) == expected)
  }

  @Test("the latest observation is the one whose time ends last")
  func latest() {
    let text = """
      id: a
      label: A
      observations:
        - {as_of: 2023, text: năm}
        - {as_of: 2023-12, text: tháng}
        - {as_of: 2024-01-01, text: ngày}
        - {as_of: 2023-12-31, text: cuối}
      """
    var log = DiagnosticLog()
    let figures = Figure.read(SourceText(path: "a.yml", stored: Array(text.utf8)), reporting: &log)
    #expect(figures.first?.latest?.text == "ngày")
    #expect(figures.first?.observation(asOf: "2023-12")?.text == "tháng")
    #expect(figures.first?.observation(asOf: "2022") == nil)
  }
}

@Suite("site.yml")
struct SiteConfigurationTests {
  private func read(_ text: String, base: String? = nil)
    -> (configuration: SiteConfiguration?, problems: [String])
  {
    let source = SourceText(path: "site.yml", stored: Array(text.utf8))
    var log = DiagnosticLog()
    let found = SiteConfiguration.read(
      source, baseURL: base.flatMap(BaseURL.init), reporting: &log)
    return (
      found,
      log.sorted.map { diagnostic in
        let position = source.position(diagnostic.location.range?.lower ?? 0)
        return "\(position.line):\(position.column) \(diagnostic.id)"
      }
    )
  }

  private static let shortest = """
    id: mau
    title: T
    description: D
    base_url: https://a.example/x
    publisher: {name: P}
    """

  @Test("the least that a site needs")
  func least() {
    let (configuration, problems) = read(Self.shortest)
    #expect(problems == [])
    #expect(configuration?.baseURL.path == "/x/")
    #expect(configuration?.pageSize == 20)
    #expect(configuration?.theme?.id == "cong-dong")
    #expect(configuration?.publisher.official == false)
  }

  @Test("a build can ask for another base, but not for a faulty file")
  func otherBase() {
    #expect(read(Self.shortest, base: "https://b.example/").configuration?.baseURL.path == "/")
    let faulty = Self.shortest.replacing("https://a.example/x", with: "a.example")
    #expect(read(faulty, base: "https://b.example/").problems == ["4:11 invalid-base-url"])
  }

  @Test(
    "faults",
    arguments: [
      (
        "title: T",
        [
          "1:1 missing-key", "1:1 missing-key", "1:1 missing-key", "1:1 missing-key",
        ]
      ),
      (shortest + "\npage_size: 0", ["6:12 wrong-type"]),
      (shortest + "\ntheem: x", ["6:1 unknown-key"]),
      (shortest + "\nmenu: [{text: A}]", ["6:8 missing-key"]),
      (shortest + "\ncontacts: [{name: A}]", ["6:12 missing-key"]),
    ])
  func faults(text: String, expected: [String]) { #expect(read(text).problems == expected) }
}
