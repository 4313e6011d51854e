import Content
import SiteModel
import TestSupport
import Testing
import Theming

@testable import Outputs

@Suite("Totals of the table of teams")
struct TeamTableTests {
  /// The totals as `level teams members`, from rows `unit,level,teams,members,as_of,source`.
  private func totals(_ rows: [String]) -> [String] {
    let header = "unit,level,teams,members,as_of,source"
    let site = SampleProject([
      "Content/trang/xem-thu.md": SampleProject.page(),
      "Content/dia-ban.csv": """
      id,name,level,parent
      bac-giang,Bắc Giang,tinh,
      lang-son,Lạng Sơn,tinh,
      xa-mot,Xã Một,xa,huyen-mot
      huyen-mot,Huyện Một,huyen,bac-giang
      """,
      "Content/to-cong-nghe.csv": ([header] + rows).joined(separator: "\n"),
    ]).link().site
    return TeamTotals(site, Words()).totals.map {
      "\($0.level): \($0.teams ?? "–") \($0.members ?? "–")"
    }
  }

  @Test(
    "a level is added up where all its rows are plain counts of one date, and none lies in another",
    arguments: [
      (
        ["bac-giang,xa,200/200,1.000,2024,x", "lang-son,xa,1.900,500,2024,x"],
        ["Cấp xã: 2.100 1.500"]
      ),
      (["bac-giang,xa,200,1.000,2024,x", "lang-son,xa,100,trên 500,2024,x"], ["Cấp xã: 300 –"]),
      (["bac-giang,xa,200,1.000,2024,x", "lang-son,xa,100,,2024,x"], ["Cấp xã: 300 –"]),
      (["bac-giang,xa,200,,2024,x", "lang-son,xa,100,,2024-08,x"], []),
      (["bac-giang,xa,200,,2024,x", "lang-son,thon,100,,2024,x"], []),
      (["bac-giang,xa,200,,2024,x"], []),
      (["bac-giang,xa,200,,2024,x", "xa-mot,xa,1,,2024,x"], []),
      (["bac-giang,xa,trên 200,,2024,x", "lang-son,xa,1,,2024,x"], []),
      (
        [
          "bac-giang,xa,2,,2024,x", "lang-son,xa,1,,2024,x", "bac-giang,thon,20,,2023,x",
          "lang-son,thon,10,,2023,x",
        ], ["Cấp xã: 3 –", "Thôn, tổ dân phố: 30 –"]
      ),
    ])
  func totals(rows: [String], expected: [String]) {
    #expect(totals(rows) == expected)
  }
}
