import Content
import Diagnostics
import Testing
import VietnameseText

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
      ("\u{FEFF}\"a\",b\r\n\"1,\r\n2\",\"\"\"\"\r\n", [["a", "b"], ["1,\r\n2", "\""]]),
      ("\"a\n\n\",b\n\n1,2", [["a\n\n", "b"], ["1", "2"]]),
      ("a;b\n1,5;2", [["a", "b"], ["1,5", "2"]]), ("a,b;c\n1;2,3", [["a", "b;c"], ["1;2", "3"]]),
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
    case "to-cong-nghe.csv": _ = TeamCount.table(source, reporting: &log)
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
      ("dia-ban.csv", "id,name,level\nHà Nội,Hà Nội,tinh", ["2:1 invalid-identifier"]),
      ("dia-ban.csv", "id,name,level\na,\"A\nB\",xa", ["2:3 line-break-in-text"]),
      ("to-cong-nghe.csv", teams("a,xa,209/209,,2023,qd-1"), []),
      ("to-cong-nghe.csv", teams("a,,,trên 16.000,2024-08,\"Tài liệu, 2024\""), []),
      ("to-cong-nghe.csv", teams("a,xã,5,,2023,x"), ["2:3 unknown-value"]),
      ("to-cong-nghe.csv", teams("a,xa,1.5,,2023,x"), ["2:6 invalid-number"]),
      ("to-cong-nghe.csv", teams("a,xa,,45 %,2023,x"), ["2:7 invalid-number"]),
      ("to-cong-nghe.csv", teams("a,xa,nhiều Tổ,,2023,x"), ["2:6 invalid-number"]),
      ("to-cong-nghe.csv", teams("a,xa,,,2023,x"), ["2:1 missing-key"]),
      (
        "to-cong-nghe.csv", teams(",xa,5,,,"),
        ["2:1 missing-key", "2:1 missing-key", "2:1 missing-key"]
      ),
      ("to-cong-nghe.csv", teams("a,xa,5,,8/2024,x"), ["2:9 invalid-date"]),
      ("to-cong-nghe.csv", teams("a,xa,5,,2024,\"a\r\nb\""), ["2:14 line-break-in-text"]),
      ("to-cong-nghe.csv", "unit,teams\na,5", ["1:1 missing-key", "1:1 missing-key"]),
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
      ("so-lieu.yml", observations("text: 1.891 Tổ, value: 1891"), []),
      ("so-lieu.yml", observations("text: 1.891 Tổ, value: 1.891"), ["3:55 figure-value-differs"]),
      (
        "so-lieu.yml", observations("text: trên 16.000, value: 15000"),
        ["3:58 figure-value-differs"]
      ),
      ("so-lieu.yml", observations("text: trên 16.000, value: 16200"), []),
      ("so-lieu.yml", observations("text: hai Tổ, value: 2"), []),
      (
        "so-lieu.yml", observations("text: 1 Tổ}, {as_of: \"2024\", text: 2 Tổ"),
        ["3:53 duplicate-observation"]
      ),
    ] as [(String, String, [String])])
  func faults(path: String, text: String, expected: [String]) {
    #expect(problems(path, text) == expected)
  }

  private static func observations(_ keys: String) -> String {
    "id: a\nlabel: A\nobservations: [{as_of: \"2024\", \(keys)}]"
  }

  private static func teams(_ row: String) -> String {
    "unit,level,teams,members,as_of,source\n" + row
  }

  @Test("counts of teams keep the words of their source beside the number")
  func teamCounts() throws {
    let text = Self.teams("a,xa,1.891/1.900,trên 16.000 thành viên,2024-08,qd-1\nb,,5,,2023,x y\n")
    var log = DiagnosticLog()
    let source = SourceText(path: "to-cong-nghe.csv", stored: Array(text.utf8))
    let rows = TeamCount.table(source, reporting: &log)
    #expect(log.diagnostics.isEmpty)
    let first = try #require(rows.first)
    #expect(first.teams?.text == "1.891/1.900")
    #expect(first.teams?.number.value == 1891)
    #expect(first.members?.number.qualifier == .more)
    #expect(first.level == .commune)
    #expect(rows.last?.level == .all)
    #expect(rows.last?.members == nil)
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
