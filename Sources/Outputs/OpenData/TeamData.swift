import Content
import Encoders
import SiteModel
import Theming
import VietnameseText

extension DataSet {
  /// How many teams there are, by unit and level.
  static let teams = DataSet.table(
    "to-cong-nghe", "Tổ công nghệ số cộng đồng",
    "Số Tổ và số thành viên theo địa phương, kèm thời điểm và nguồn của từng số.",
    TeamRecord.fields
  ) { library in
    library.site.teams.map { TeamRecord(team: $0, library: library) }
  }
}

/// A row of the table of teams, as open data tells of it.
struct TeamRecord: Sendable {
  let team: TeamEntry
  let library: PageLibrary

  static let fields: [DataField<TeamRecord>] = [
    DataField("id", "mã không bao giờ đổi") {
      .string($0.library.stable.tag(kind: "teams", identity: $0.identity))
    },
    DataField("unit", "mã địa phương") { .string($0.team.count.unit.id) },
    DataField("unit_name", "tên địa phương") {
      .string($0.library.unitName($0.team.count.unit.id))
    },
    DataField("level", "cấp: chung (mọi cấp), xa (cấp xã) hoặc thon (thôn, tổ dân phố)") {
      .string($0.team.count.level.rawValue)
    },
    DataField("as_of", "tính đến ngày, tháng hoặc năm") { .date($0.team.count.asOf) },
    DataField("teams", "số Tổ như nguồn viết") { .text($0.team.count.teams?.text) },
    DataField("teams_value", "số Tổ bằng số") { .value($0.team.count.teams?.number.value) },
    DataField("members", "số thành viên như nguồn viết") {
      .text($0.team.count.members?.text)
    },
    DataField("members_value", "số thành viên bằng số") {
      .value($0.team.count.members?.number.value)
    },
    DataField("source", "nguồn") { .text($0.source?.text) },
    DataField("source_url", "địa chỉ của nguồn") { .text($0.source?.href) },
  ]

  private var identity: String {
    let count = team.count
    return "\(count.unit.id).\(count.level.rawValue).\(count.asOf.iso)"
  }

  private var source: Link? { library.named(team.count.source, document: team.document) }
}
