import Content
import Foundation
import SiteModel
import TestSupport
import Testing
import Theming

@testable import Outputs

@Suite("Open data")
struct OpenDataTests {
  private func made(_ files: [String: String]) throws -> [String: [UInt8]] {
    let library = PageLibrary(try OutputSources.plain(files).withCompleteAddresses)
    let outputs = OpenDataOutputs.outputs(library)
    return Dictionary(uniqueKeysWithValues: outputs.map { ($0.path, $0.bytes) })
  }

  private func json(_ bytes: [UInt8]?) throws -> NSDictionary {
    let object = try JSONSerialization.jsonObject(with: Data(try #require(bytes)))
    return try #require(object as? NSDictionary)
  }

  private func items(_ files: [String: String], _ name: String) throws -> [NSDictionary] {
    let set = try json(try made(files)["du-lieu/\(name).json"])
    return try #require(set["items"] as? [NSDictionary])
  }

  private static let figure = """
    id: so-to
    label: Số Tổ
    unit: Tổ
    place: bac-giang
    observations:
      - {as_of: "2023", text: "1.891/1.891 Tổ", value: 1891, source: a, note: Cả thôn}
      - {as_of: "2024-08", text: "45,5 %", value: 45.5, source: Báo cáo}
    """
  private static let project = [
    "Content/ky-nang/k/_index.md": SampleProject.skill(),
    "Content/so-lieu/so-to.yml": figure,
    "Content/van-ban/a.md": SampleProject.document(
      number: "3240/BTTTT",
      """
      url: https://van-ban.example/a
      ended: 2030
      based_on: [b]
      amends: [c]
      signer: {name: Người ký, role: Bộ trưởng}
      duties:
        - {who: so-khcn, what: Báo cáo, every: {period: quy, month: last, before: 20}}
        - {who: so-khcn, what: Tổng kết, before: 2024-12-31}
        - {who: so-khcn, what: Phổ biến}
      """),
    "Content/van-ban/b.md": SampleProject.document(number: "1/QĐ"),
    "Content/van-ban/c.md": SampleProject.document(number: "2/QĐ"),
    "Content/mo-hinh/m.md": SampleProject.model(
      skills: "k", "stage: thi-diem\nfigures: [so-to@2023]\ndocuments: [a]\ntags: [Mã QR]"),
    "Content/lich/e.md": SampleProject.event(
      "Hội", starts: "2026-07-01T08:00",
      "campaign: x\nstatus: hoan\nchanges: [{on: 2026-02-01, text: Đổi giờ.}]"),
    "Content/to-cong-nghe.csv": """
    unit,level,teams,members,as_of,source
    bac-giang,xa,209/209,"trên 1.900",2024-08,a
    lang-son,,1.702,,2023,Báo cáo

    """,
    "Content/chien-dich/x/_index.md": SampleProject.campaign(
      starts: "2024-01-01",
      "places: [bac-giang]\naudience: [nguoi-dan]\npartners: [so-khcn]\n"
        + "goals: [{text: Đủ Tổ, figure: so-to}, {text: Nhanh}, {text: Cũ, figure: so-to@2023}]"),
  ]

  @Test("the table of figures has one line for each observation")
  func table() throws {
    let bytes = try #require(try made(Self.project)["du-lieu/so-lieu.csv"])
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = String(decoding: bytes.dropFirst(3), as: UTF8.self)
      .split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(
      lines == [
        "id,key,label,unit,place,place_name,as_of,text,value,source,source_url,note",
        "\"tag:mau,2026:figure/so-to\",so-to,Số Tổ,Tổ,bac-giang,Bắc Giang,2023,1.891/1.891 Tổ,1891,"
          + "Công văn 3240/BTTTT ngày 08/8/2024,https://mau.example/van-ban/a/,Cả thôn",
        "\"tag:mau,2026:figure/so-to\",so-to,Số Tổ,Tổ,bac-giang,Bắc Giang,2024-08,\"45,5 %\",45.5,"
          + "Báo cáo,,",
        "",
      ])
  }

  @Test("figures carry their observations, and what the set's fields mean")
  func figures() throws {
    let set = try json(try made(Self.project)["du-lieu/so-lieu.json"])
    #expect(set["url"] as? String == "https://mau.example/du-lieu/so-lieu.json")
    #expect(set["page"] as? String == "https://mau.example/du-lieu/")
    let figure = try #require((set["items"] as? [NSDictionary])?.first)
    let found = try #require(figure["observations"] as? [NSDictionary])
    #expect(found.map { $0["value"] as? Double } == [1891, 45.5])
    #expect(found.map { $0["as_of"] as? String } == ["2023", "2024-08"])
    #expect(found[0]["source_url"] as? String == "https://mau.example/van-ban/a/")
    #expect(found[1]["source_url"] == nil)
  }

  @Test("every member of every row is a field that is explained")
  func explained() throws {
    let files = try made(Self.project)
    for set in DataSet.all {
      let text = try json(files["du-lieu/\(set.name).json"])
      let fields = try #require(text["fields"] as? NSDictionary)
      let explained = Set(fields.allKeys.compactMap { $0 as? String })
      #expect(explained == Set(set.fields.map(\.name)))
      let rows = try #require(text["items"] as? [NSDictionary])
      #expect(!rows.isEmpty)
      for row in rows {
        #expect(Set(row.allKeys.compactMap { $0 as? String }).subtracting(explained) == [])
      }
    }
  }

  @Test("documents say what they rest on and who has what to do")
  func documents() throws {
    let row = try #require(try items(Self.project, "van-ban").first)
    #expect(row["id"] as? String == "tag:mau,2026:document/a")
    #expect(row["issued"] as? String == "2024-08-08")
    #expect(row["ended"] as? String == "2030")
    func ids(_ field: String) -> [String]? {
      (row[field] as? [NSDictionary])?.compactMap { $0["id"] as? String }
    }
    #expect(ids("based_on") == ["tag:mau,2026:document/b"])
    #expect(ids("replaces") == nil)
    #expect(ids("amends") == ["tag:mau,2026:document/c"])
    let duties = try #require(row["duties"] as? [NSDictionary])
    #expect(
      duties.map { $0["rule"] as? String } == [
        "FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=19", nil, nil,
      ])
    #expect(duties.map { $0["before"] as? String } == [nil, "2024-12-31", nil])
    #expect(duties[0]["due"] as? String == "trước ngày 20 tháng cuối quý")
    #expect(row["calendar"] as? String == "https://mau.example/van-ban/a/lich.ics")
  }

  @Test("a goal has a result once an observation was made since the campaign began")
  func campaigns() throws {
    let row = try #require(try items(Self.project, "chien-dich").first)
    let goals = try #require(row["goals"] as? [NSDictionary])
    let results = goals.map { ($0["result"] as? NSDictionary)?["text"] as? String }
    #expect(results == ["45,5 %", nil, nil])
    #expect(row["audience"] as? [String] == ["Người dân"])
    #expect(row["calendar"] as? String == "https://mau.example/chien-dich/x/lich.ics")
  }

  @Test("teams carry the words of their sources and the numbers in them")
  func teams() throws {
    let rows = try items(Self.project, "to-cong-nghe")
    #expect(rows.map { $0["teams_value"] as? Int } == [209, 1702])
    #expect(rows.map { $0["members_value"] as? Int } == [1900, nil])
    #expect(rows[0]["members"] as? String == "trên 1.900")
    #expect(
      rows.map { $0["id"] as? String } == [
        "tag:mau,2026:teams/bac-giang.xa.2024-08", "tag:mau,2026:teams/lang-son.chung.2023",
      ])
    let table = try #require(try made(Self.project)["du-lieu/to-cong-nghe.csv"])
    #expect(
      String(decoding: table, as: UTF8.self).hasSuffix(
        "\r\n\"tag:mau,2026:teams/lang-son.chung.2023\",lang-son,Lạng Sơn,chung,2023,1.702,1702,,,"
          + "Báo cáo,\r\n"))
  }

  @Test("events say when, where and what has changed")
  func events() throws {
    let row = try #require(try items(Self.project, "lich").first)
    #expect(row["starts"] as? String == "2026-07-01T08:00:00+07:00")
    #expect(row["status"] as? String == "hoan")
    #expect((row["campaign"] as? NSDictionary)?["id"] as? String == "tag:mau,2026:campaign/x")
    #expect(
      row["changes"] as? [[String: String]] == [["on": "2026-02-01", "text": "Đổi giờ."]])
  }

  @Test("models name place, skills, figures and documents")
  func models() throws {
    let row = try #require(try items(Self.project, "mo-hinh").first)
    #expect(row["place"] as? [String: String] == ["id": "bac-giang", "name": "Bắc Giang"])
    #expect(row["stage"] as? String == "thi-diem")
    #expect(row["tags"] as? [String] == ["Mã QR"])
    let figure = try #require((row["figures"] as? [NSDictionary])?.first)
    #expect(figure["figure"] as? String == "tag:mau,2026:figure/so-to")
    #expect(figure["as_of"] as? String == "2023")
  }

  @Test("samples are left out, and figures that only samples quote with them")
  func samples() throws {
    let goal = "goals: [{text: Đủ, figure: so-to}]\nsample: true"
    var files = [
      "Content/so-lieu/so-to.yml": Self.figure.replacing("source: a", with: "source: Sở"),
      "Content/chien-dich/x/_index.md": SampleProject.campaign(starts: "2024-01-01", goal),
    ]
    #expect(try items(files, "so-lieu").isEmpty)
    #expect(try items(files, "chien-dich").isEmpty)
    files["Content/tin/t.md"] = SampleProject.news("T", body: "Có [](so-lieu:so-to@2023).")
    #expect(try items(files, "so-lieu").count == 1)
    files["Content/tin/t.md"] = nil
    files["Content/chien-dich/x/_index.md"] = nil
    #expect(try items(files, "so-lieu").count == 1)
  }

  @Test("the catalogue names every file, feed and calendar that is published")
  func catalogue() throws {
    let library = PageLibrary(try OutputSources.plain(Self.project).withCompleteAddresses)
    let published = Set(
      (FeedOutputs.outputs(library) + CalendarOutputs.outputs(library)
        + OpenDataOutputs.outputs(library)).map { "https://mau.example/" + $0.path })
    let catalogue = try json(DataCatalogue.json(library))
    let sets = try #require(catalogue["datasets"] as? [NSDictionary])
    let files = sets.flatMap { $0["files"] as? [NSDictionary] ?? [] }
    let others = ["feeds", "calendars"].flatMap { catalogue[$0] as? [NSDictionary] ?? [] }
    let named = Set((files + others).compactMap { $0["url"] as? String })
    #expect(named.union(["https://mau.example/du-lieu/danh-muc.json"]) == published)
  }

  @Test("the page of open data leads to every file and explains every field")
  func page() throws {
    let library = PageLibrary(try OutputSources.plain(Self.project))
    guard case .page(let context) = OpenDataPage(library).context().content else {
      Issue.record("another layout")
      return
    }
    let html = String(decoding: context.body.bytes, as: UTF8.self)
    for set in DataSet.all {
      for format in set.formats {
        #expect(html.contains("<a href=\"/du-lieu/\(set.name).\(format)\">"))
      }
      for field in set.fields { #expect(html.contains("<th scope=\"row\">\(field.name)</th>")) }
    }
    #expect(html.contains("<a href=\"/nguon-tin.atom\">Atom</a>"))
    #expect(html.contains("<a href=\"/van-ban/lich.ics\">"))
    #expect(html.contains("<a href=\"/du-lieu/danh-muc.json\">"))
    #expect(!html.contains("/chien-dich/x/"))
  }
}
