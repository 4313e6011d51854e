import Content
import SiteModel
import TestSupport
import Testing

@Suite("The table of teams")
struct TeamTests {
  private func link(_ rows: String...) -> LinkedSample {
    SampleProject([
      "Content/van-ban/qd-1.md": SampleProject.document(),
      "Content/dia-ban.csv": """
      id,name,level
      dak-lak,Đắk Lắk,tinh
      da-nang,Đà Nẵng,tinh
      dien-bien,Điện Biên,tinh
      ca-mau,Cà Mau,tinh
      can-tho,Cần Thơ,tinh
      """,
      "Content/to-cong-nghe.csv": (["unit,level,teams,as_of,source"] + rows).joined(
        separator: "\n"),
    ]).link()
  }

  @Test("rows stand by the Vietnamese alphabet, then level, then the newest")
  func order() {
    let sample = link(
      "dien-bien,xa,1,2024,qd-1", "dak-lak,thon,1,2024,qd-1", "dak-lak,xa,1,2023,qd-1",
      "dak-lak,xa,1,2024,qd-1", "dak-lak,,1,2022,qd-1", "da-nang,xa,1,2024,Lời",
      "can-tho,xa,1,2024,Lời", "ca-mau,xa,1,2024,Lời")
    #expect(sample.problems == [])
    let rows = sample.site.teams.map(\.count).map {
      "\($0.unit.id) \($0.level.rawValue) \($0.asOf.iso)"
    }
    #expect(
      rows == [
        "ca-mau xa 2024", "can-tho xa 2024", "da-nang xa 2024", "dak-lak chung 2022",
        "dak-lak xa 2024", "dak-lak xa 2023", "dak-lak thon 2024", "dien-bien xa 2024",
      ])
    let first = sample.site.teams.first?.document
    let last = sample.site.teams.last?.document
    #expect(first == nil)
    #expect(last.map { sample.site[$0].route.rooted } == "/van-ban/qd-1/")
    #expect(sample.site.listing(.teams)?.route.rooted == "/to-cong-nghe/")
  }

  @Test("ids that name nothing and rows that stand twice are errors where they stand")
  func faults() {
    let sample = link(
      "da-nang,xa,1,2024,qd-1", "da-nang,xa,2,2024,qd-1", "da-nang,thon,2,2024,qd-2",
      "ha-noi,xa,1,2024,qd-1")
    #expect(
      sample.problems == [
        "Content/to-cong-nghe.csv:3:1 duplicate-row", "Content/to-cong-nghe.csv:4:21 unknown-id",
        "Content/to-cong-nghe.csv:5:1 unknown-id",
      ])
  }

  @Test("a long table is cut into pages of its own size")
  func pages() {
    let rows = (1...21).map { "da-nang,xa,1,20\($0 + 10),Lời" }
    let sample = SampleProject([
      "Content/dia-ban.csv": "id,name,level\nda-nang,Đà Nẵng,tinh",
      "Content/trang/xem-thu.md": SampleProject.page(),
      "Content/to-cong-nghe.csv": (["unit,level,teams,as_of,source"] + rows).joined(
        separator: "\n"),
    ]).link()
    #expect(sample.problems == [])
    #expect(sample.site.listing(.teams)?.pageCount == 3)
  }
}
