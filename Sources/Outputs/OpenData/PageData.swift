import Content
import Encoders
import SiteModel

extension DataSet {
  static let models = DataSet(
    "mo-hinh", "Mô hình, cách làm hay", "Các mô hình, cách làm hay của địa phương.", of: .model,
    [
      DataField<DataPage<Model>>("date", "ngày viết") { .date($0.fields.date) },
      DataField("place", "địa phương: mã và tên") { row in
        row.fields.place.map { row.library.unitReference($0.id) } ?? .null
      },
      DataField("skills", "kỹ năng liên quan: mã, tên, địa chỉ") {
        $0.library.references($0.page.relations.skills)
      },
      DataField("stage", "mức độ: thi-diem (thí điểm) hoặc nhan-rong (nhân rộng)") {
        .text($0.fields.stage?.rawValue)
      },
      DataField("started", "bắt đầu từ ngày, tháng hoặc năm") { .date($0.fields.started) },
      DataField("figures", "số liệu: mã, tên, con số, giá trị, thời điểm") { row in
        row.page.relations.figures.map(row.library.observation).list
      },
      DataField("documents", "văn bản làm căn cứ: mã, tên, địa chỉ") {
        $0.library.references($0.page.relations.documents)
      },
    ])

  static let campaigns = DataSet(
    "chien-dich", "Chiến dịch", "Các chiến dịch: ngày, đơn vị, mục tiêu và kết quả đã công bố.",
    of: .campaign,
    [
      DataField<DataPage<Campaign>>("slogan", "khẩu hiệu") { .text($0.fields.slogan) },
      DataField("starts", "ngày đầu") { .date($0.fields.starts) },
      DataField("ends", "ngày cuối") { .date($0.fields.ends) },
      DataField("host", "đơn vị chủ trì: mã và tên") {
        $0.library.organisationReference($0.fields.host)
      },
      DataField("partners", "đơn vị phối hợp: mã và tên") { row in
        row.fields.partners.map(row.library.organisationReference).list
      },
      DataField("audience", "dành cho ai") { .texts($0.library.audienceNames($0.page)) },
      DataField("places", "địa phương: mã và tên") { row in
        row.page.relations.places.map(row.library.unitReference).list
      },
      DataField("skills", "kỹ năng: mã, tên, địa chỉ") {
        $0.library.references($0.page.relations.skills)
      },
      DataField("goals", "mục tiêu, mỗi mục tiêu gồm text (lời), result (kết quả đã công bố)") {
        $0.library.goals($0.fields, $0.page)
      },
      DataField("documents", "văn bản làm căn cứ: mã, tên, địa chỉ") {
        $0.library.references($0.page.relations.documents)
      },
      DataField("calendar", "địa chỉ của lịch .ics") { .text($0.library.calendar(of: $0.page)) },
    ])

  static let events = DataSet(
    "lich", "Sự kiện", "Các sự kiện: ngày, giờ, nơi diễn ra và những thay đổi.", of: .event,
    [
      DataField<DataPage<Event>>("date", "ngày báo tin") { .date($0.fields.date) },
      DataField("starts", "bắt đầu") { .date($0.fields.starts) },
      DataField("ends", "kết thúc") { .date($0.fields.ends) },
      DataField("place", "địa phương: mã và tên") { row in
        row.fields.place.map { row.library.unitReference($0.id) } ?? .null
      },
      DataField(
        "status", "du-kien (dự kiến), xac-nhan (đã xác nhận), hoan (hoãn) hoặc huy (hủy)"
      ) { .text($0.fields.status?.rawValue) },
      DataField("audience", "dành cho ai") { .texts($0.library.audienceNames($0.page)) },
      DataField("skills", "kỹ năng: mã, tên, địa chỉ") {
        $0.library.references($0.page.relations.skills)
      },
      DataField("campaign", "chiến dịch: mã, tên, địa chỉ") { row in
        row.page.relations.campaign.map(row.library.reference) ?? .null
      },
      DataField("changes", "thay đổi sau khi báo tin, mỗi lần gồm on (ngày), text (lời)") { row in
        row.fields.changes.map { change in
          .object([("on", .date(change.on)), ("text", .string(change.text))])
        }.list
      },
      DataField("calendar", "địa chỉ của lịch .ics") { .text($0.library.calendar(of: $0.page)) },
    ])

  static let documents = DataSet(
    "van-ban", "Văn bản", "Văn bản làm căn cứ và nhiệm vụ giao cho từng đơn vị.", of: .document,
    [
      DataField<DataPage<OfficialDocument>>("number", "số, ký hiệu") { .text($0.fields.number) },
      DataField("type", "loại văn bản") { .string($0.fields.type.vietnamese) },
      DataField("issuer", "cơ quan ban hành: mã và tên") {
        $0.library.organisationReference($0.fields.issuer)
      },
      DataField("subject", "về việc gì") { .string($0.fields.subject) },
      DataField("issued", "ngày ký") { .date($0.fields.issued) },
      DataField("effective", "có hiệu lực từ") { .date($0.fields.effective) },
      DataField("ended", "hết hiệu lực từ") { .date($0.fields.ended) },
      DataField("signer", "người ký: tên và chức vụ") { row in
        guard let signer = row.fields.signer else { return .null }
        return .object([("name", .string(signer.name)), ("role", .string(signer.role))])
      },
      DataField("based_on", "căn cứ vào văn bản: mã, tên, địa chỉ") {
        $0.library.references($0.page.relations.documents.prefix($0.fields.basedOn.count))
      },
      DataField("replaces", "thay thế văn bản: mã, tên, địa chỉ") {
        let start = $0.fields.basedOn.count
        return $0.library.references(
          $0.page.relations.documents.dropFirst(start).prefix($0.fields.replaces.count))
      },
      DataField("amends", "sửa đổi văn bản: mã, tên, địa chỉ") {
        let start = $0.fields.basedOn.count + $0.fields.replaces.count
        return $0.library.references($0.page.relations.documents.dropFirst(start))
      },
      DataField("file", "địa chỉ của bản đính kèm") { row in
        .text(row.page.file.map { row.library.href($0) })
      },
      DataField("source_url", "nơi đăng chính thức") { .text($0.fields.url?.text) },
      DataField(
        "duties",
        "nhiệm vụ, mỗi nhiệm vụ gồm who (đơn vị), what (việc), due (hạn bằng lời), before, on, within "
          + "(hạn bằng ngày), rule (hạn lặp lại, viết theo RFC 5545)"
      ) { row in
        row.fields.duties.map { row.library.duty($0) }.list
      },
      DataField("calendar", "địa chỉ của lịch .ics") { .text($0.library.calendar(of: $0.page)) },
    ])
}

extension PageLibrary {
  fileprivate func calendar(of page: Page) -> String? {
    let subject = CalendarSubject.page(page.id)
    return calendars.subjects.contains(subject) ? href(subject.route(in: site)) : nil
  }

  /// Goals with their results, where there is one since the campaign began.
  fileprivate func goals(_ campaign: Campaign, _ page: Page) -> JSONValue {
    zip(campaign.goals, page.goalResults).map { goal, result in
      .members([("text", .string(goal.text)), ("result", result.map(observation) ?? .null)])
    }.list
  }

  fileprivate func duty(_ duty: Duty) -> JSONValue {
    var members: [(String, JSONValue)] = [
      ("who", organisationReference(duty.who)), ("what", .string(duty.what)),
      ("due", .text(duty.due.map { DueText(words).text($0) })),
    ]
    switch duty.due {
    case .before(let date): members.append(("before", .date(date)))
    case .on(let date): members.append(("on", .date(date)))
    case .within(let date): members.append(("within", .date(date)))
    case .every(let recurrence): members.append(("rule", .string(RecurrenceRule.text(recurrence))))
    case nil: break
    }
    return .members(members)
  }
}
