import Content
import Diagnostics
import SiteModel
import TestSupport
import Testing

@testable import Outputs

@Suite("Days that come back")
struct RecurrenceRuleTests {
  private func rule(_ every: String, from start: String, until end: String?) throws -> String? {
    let text =
      "---\nsummary: S\ntype: cong-van\nissuer: a\nsubject: S\n"
      + "duties: [{who: a, what: b, every: {\(every)}}]\n---\nChữ."
    let source = SourceText(path: "Content/van-ban/a.md", stored: Array(text.utf8))
    let document = try #require(DocumentParser().parse(source).document)
    let duty = try #require((document.fields as? OfficialDocument)?.duties.first)
    guard case .every(let recurrence) = duty.due else { return "no recurrence" }
    let first = try #require(PartialDate(start))
    return RecurrenceRule(recurrence, from: first, until: end.flatMap { PartialDate($0) })
      .map { "\($0.first.date.iso) \($0.text)" }
  }

  @Test(
    "the first day and the rule",
    arguments: [
      (
        "period: quy, month: last, before: 20", "2023-08-01",
        "2023-09-19 FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=19"
      ),
      (
        "period: quy, before: 20", "2023-12-20",
        "2024-03-19 FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=19"
      ),
      (
        "period: nam, month: 10, on: 10", "2024-08-08",
        "2024-10-10 FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=10"
      ),
      (
        "period: nam, month: 10, on: 10", "2024-10-11",
        "2025-10-10 FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=10"
      ),
      ("period: nam, on: 5", "2024", "2025-12-05 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=5"),
      (
        "period: quy, month: 1, before: 1", "2024-01-01",
        "2024-03-31 FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"
      ),
      (
        "period: nam, month: 1, before: 1", "2024-02-01",
        "2024-12-31 FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31"
      ),
      (
        "period: nam, month: 2, on: 30", "2023-03-01",
        "2024-02-29 FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=28,29,30;BYSETPOS=-1"
      ),
      (
        "period: quy, on: 31", "2024-04-01",
        "2024-06-30 FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1"
      ),
      (
        "period: quy, month: 2, on: 30", "2024-01-05",
        "2024-02-29 FREQ=MONTHLY;BYMONTH=2,5,8,11;BYMONTHDAY=28,29,30;BYSETPOS=-1"
      ),
      (
        "period: quy, month: 5, on: 3", "2024-01-05",
        "2024-02-03 FREQ=YEARLY;BYMONTH=2,5,8,11;BYMONTHDAY=3"
      ),
    ])
  func rules(every: String, start: String, expected: String) throws {
    #expect(try rule(every, from: start, until: nil) == expected)
  }

  @Test("a document that ends ends its days the day before")
  func ends() throws {
    let every = "period: nam, month: 10, on: 10"
    #expect(
      try rule(every, from: "2024-01-01", until: "2026-10-10")
        == "2024-10-10 FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=10;UNTIL=20261009")
    #expect(try rule(every, from: "2024-01-01", until: "2024-10-10") == nil)
    #expect(try rule(every, from: "2024-01-01", until: "2025")?.hasSuffix("UNTIL=20241231") == true)
  }
}

@Suite("Calendars")
struct CalendarTests {
  private func made(_ files: [String: String], now: String = "2026-06-01") throws
    -> [String: [UInt8]]
  {
    let library = PageLibrary(try OutputSources.plain(files, now: now).withCompleteAddresses)
    let outputs = CalendarOutputs.outputs(library)
    return Dictionary(uniqueKeysWithValues: outputs.map { ($0.path, $0.bytes) })
  }

  private func document(_ due: String, _ keys: String = "") -> String {
    SampleProject.document(
      number: "3240/BTTTT",
      "duties: [{who: so-khcn, what: \"Gửi báo cáo; số liệu\", \(due)}]\n\(keys)")
  }

  @Test("the file of one deadline, to the letter")
  func letters() throws {
    let files = try made(["Content/van-ban/a.md": document("before: 2024-10-20")])
    #expect(files.keys.sorted() == ["lich/lich.ics", "van-ban/a/lich.ics", "van-ban/lich.ics"])
    let text = try #require(files["van-ban/a/lich.ics"])
    let code = StableID(siteID: "mau").shortCode(
      kind: "duty", identity: "gui bao cao so lieu", length: 8)
    #expect(
      String(decoding: text, as: UTF8.self).split(
        separator: "\r\n", omittingEmptySubsequences: false)
        == [
          "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//lantoa//lantoa//VI",
          "CALSCALE:GREGORIAN", "NAME:Lịch – Công văn 3240/BTTTT ngày 08/8/2024",
          "X-WR-CALNAME:Lịch – Công văn 3240/BTTTT ngày 08/8/2024",
          "REFRESH-INTERVAL;VALUE=DURATION:P1D", "X-PUBLISHED-TTL:P1D",
          "BEGIN:VEVENT", "UID:mau/duty/a.so-khcn.\(code)", "DTSTAMP:20240807T170000Z",
          "DTSTART;VALUE=DATE:20241019", "DTEND;VALUE=DATE:20241020",
          "SUMMARY:Sở Khoa học và Công nghệ: Gửi báo cáo\\; số liệu (tr",
          " ước ngày 20/10/2024)",
          "DESCRIPTION:Công văn 3240/BTTTT ngày 08/8/2024\\nVề việc\\nhttps://mau",
          " .example/van-ban/a/",
          "URL:https://mau.example/van-ban/a/", "STATUS:CONFIRMED", "SEQUENCE:0",
          "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", "",
        ])
  }

  @Test(
    "when a duty is due",
    arguments: [
      ("on: 2024-10-10", "20241010 20241011", "ngày 10/10/2024"),
      ("before: 2024-03-01", "20240229 20240301", "trước ngày 01/3/2024"),
      ("within: 2024-02", "20240229 20240301", "trong tháng 02/2024"),
      ("within: 2024", "20241231 20250101", "trong năm 2024"),
      ("on: 2024-12", "20241231 20250101", "tháng 12/2024"),
      (
        "every: {period: quy, month: last, before: 20}", "20240919 20240920",
        "trước ngày 20 tháng cuối quý"
      ),
    ])
  func due(line: String, days: String, words: String) throws {
    let bytes = try #require(try made(["Content/van-ban/a.md": document(line)])["van-ban/lich.ics"])
    let calendar = try CalendarText(bytes)
    #expect(
      calendar.values("DTSTART") + calendar.values("DTEND")
        == days.split(separator: " ").map(String.init))
    #expect(calendar.values("SUMMARY").first?.hasSuffix(" (\(words))") == true)
    #expect(calendar.values("RRULE").count == (line.hasPrefix("every") ? 1 : 0))
    #expect(!calendar.components.contains("VTIMEZONE"))
  }

  @Test("a deadline with a time stands in Vietnam's zone")
  func time() throws {
    let files = try made(["Content/van-ban/a.md": document("before: 2024-10-20T17:00")])
    let calendar = try CalendarText(try #require(files["van-ban/a/lich.ics"]))
    let start = calendar.events[0].filter { $0.name == "DTSTART" }
    #expect(start.map(\.parameters) == ["TZID=Asia/Ho_Chi_Minh"])
    #expect(start.map(\.value) == ["20241020T170000"])
    #expect(calendar.components == ["VCALENDAR", "VTIMEZONE", "STANDARD", "VEVENT"])
  }

  /// UID, day and SEQUENCE of each duty of a document, in the order of the file.
  private func duties(_ lines: [String], _ keys: String = "") throws -> [String: String] {
    let document = SampleProject.document(
      number: "3240/BTTTT", "duties: [\(lines.joined(separator: ", "))]\n" + keys)
    let tables = "- {id: so-khcn, name: Sở}\n- {id: tinh-doan, name: Tỉnh đoàn}"
    let files = try made(["Content/van-ban/a.md": document, "Content/co-quan.yml": tables])
    let calendar = try CalendarText(try #require(files["van-ban/a/lich.ics"]))
    let values = zip(calendar.values("DTSTART"), calendar.values("SEQUENCE")).map { "\($0) \($1)" }
    return Dictionary(uniqueKeysWithValues: zip(calendar.values("UID"), values))
  }

  private func duty(
    _ what: String, on day: String = "2024-10-10", who: String = "so-khcn", id: String? = nil
  ) -> String {
    let name = id.map { "id: \($0), " } ?? ""
    return "{\(name)who: \(who), what: \"\(what)\", on: \(day)}"
  }

  @Test("a duty keeps its UID wherever others are put in, and whichever are left out")
  func insertedDuties() throws {
    let first = duty("Gửi báo cáo")
    let last = duty("Cử đầu mối", on: "2024-09-01")
    let known = try duties([first, last])
    #expect(known.count == 2)
    let others = [
      duty("Mở lớp học"), duty("Gửi báo cáo", who: "tinh-doan"),
      duty("Mở lớp học", on: "2024-11-01"),
    ]
    for place in 0...2 {
      var lines = [first, last]
      lines.insert(contentsOf: others, at: place)
      let found = try duties(lines)
      #expect(found.count == 5)
      #expect(known.allSatisfy { found[$0.key] == $0.value }, "inserted at \(place)")
    }
    #expect(try duties([last, first]) == known)
    #expect(try duties([last]).keys.allSatisfy { known[$0] != nil })
  }

  @Test(
    "a duty whose day or spelling is corrected keeps its UID",
    arguments: ["Gửi báo cáo", "gửi, báo cáo.", "Gữi bao cáo", "Gửi báo-cáo"])
  func correctedDuties(what: String) throws {
    let known = try duties([duty("Gửi báo cáo"), duty("Gửi báo cáo", on: "2024-12-10")])
    let uid = try #require(known.first { $0.value == "20241010 0" }?.key)
    #expect(known.keys.sorted() == [uid, uid + ".2"])
    #expect(uid.hasPrefix("mau/duty/a.so-khcn."))
    #expect(try duties([duty(what, on: "2024-10-15")]) == [uid: "20241015 0"])
    #expect(try duties([duty("Nộp báo cáo")])[uid] == nil)
  }

  @Test("a duty with a name is known by it, whatever its words; the name may be the one it had")
  func namedDuties() throws {
    let named = try duties([duty("Gửi báo cáo", id: "bao-cao")])
    #expect(named == ["mau/duty/a.bao-cao": "20241010 0"])
    let reworded = duty("Nộp kết quả", on: "2024-11-10", id: "bao-cao")
    #expect(
      try duties([duty("Mở lớp"), reworded], "updated: 2026-01-01")["mau/duty/a.bao-cao"]
        == "20241110 2192")
    let uid = try #require(try duties([duty("Gửi báo cáo")]).keys.first)
    let tail = String(uid.dropFirst("mau/duty/a.".utf8.count))
    #expect(try duties([duty("Nộp kết quả", id: tail)]).keys.sorted() == [uid])
  }

  @Test(
    "SEQUENCE grows with every day on which a document or a campaign was changed",
    arguments: [("", "0"), ("updated: 2026-02-01", "2223"), ("updated: 2026-02-02", "2224")])
  func sequence(updated: String, expected: String) throws {
    #expect(try duties([duty("Gửi")], updated).values.sorted() == ["20241010 \(expected)"])
    let files = try made(["Content/chien-dich/c/_index.md": SampleProject.campaign("C", updated)])
    let calendar = try CalendarText(try #require(files["chien-dich/c/lich.ics"]))
    #expect(calendar.values("SEQUENCE") == [expected])
  }

  @Test("a campaign takes whole days, its last one included")
  func campaign() throws {
    let keys = "slogan: Đi từng ngõ\nplaces: [bac-giang, lang-son]\nupdated: 2026-03-05"
    let files = try made([
      "Content/chien-dich/c/_index.md": SampleProject.campaign(
        "Ra quân", starts: "2026-03-01", keys)
    ])
    #expect(files.keys.sorted() == ["chien-dich/c/lich.ics", "lich/lich.ics"])
    let calendar = try CalendarText(try #require(files["chien-dich/c/lich.ics"]))
    #expect(calendar.values("UID") == ["mau/campaign/c"])
    #expect(calendar.values("DTSTART") + calendar.values("DTEND") == ["20260301", "20260402"])
    #expect(calendar.values("DTSTAMP") == ["20260304T170000Z"])
    #expect(calendar.values("LOCATION") == ["Bắc Giang, Lạng Sơn"])
    #expect(
      calendar.values("DESCRIPTION") == ["Đi từng ngõ\nS.\nhttps://mau.example/chien-dich/c/"])
  }

  @Test(
    "an event says how sure it is; one that is called off stays",
    arguments: [
      ("", "CONFIRMED", "Hội", "OPAQUE"), ("status: xac-nhan", "CONFIRMED", "Hội", "OPAQUE"),
      ("status: du-kien", "TENTATIVE", "Hội", "OPAQUE"),
      ("status: hoan", "TENTATIVE", "Đã hoãn: Hội", "TRANSPARENT"),
      ("status: huy", "CANCELLED", "Đã hủy: Hội", "TRANSPARENT"),
    ])
  func status(line: String, status: String, summary: String, shown: String) throws {
    let files = try made([
      "Content/lich/e.md": SampleProject.event("Hội", starts: "2026-07-01T08:00", line)
    ])
    #expect(files.keys.sorted() == ["lich/e/lich.ics", "lich/lich.ics"])
    let calendar = try CalendarText(try #require(files["lich/e/lich.ics"]))
    #expect(calendar.values("STATUS") == [status])
    #expect(calendar.values("SUMMARY") == [summary])
    #expect(calendar.values("TRANSP") == [shown])
    #expect(calendar.values("LOCATION") == ["Bắc Giang"])
    #expect(calendar.values("UID") == ["mau/event/e"])
  }

  @Test("changes are counted, dated and told")
  func changes() throws {
    let changes =
      "contact: duong-day\nchanges: [{on: 2026-02-01, text: Đổi giờ.}, {on: 2026-03-01, text: Đổi nơi.}]"
    let files = try made([
      "Content/lich/e.md": SampleProject.event("Hội", starts: "2026-07-01", changes)
    ])
    let calendar = try CalendarText(try #require(files["lich/e/lich.ics"]))
    #expect(calendar.values("SEQUENCE") == ["2"])
    #expect(calendar.values("DTSTAMP") == ["20260228T170000Z"])
    #expect(
      calendar.values("DESCRIPTION") == [
        "S.\nThay đổi ngày 01/02/2026: Đổi giờ.\nThay đổi ngày 01/3/2026: Đổi nơi.\nĐường dây\n"
          + "https://mau.example/lich/e/"
      ])
  }

  @Test("a campaign's calendar has its events, too")
  func events() throws {
    let files = try made([
      "Content/chien-dich/c/_index.md": SampleProject.campaign(),
      "Content/lich/a.md": SampleProject.event("A", starts: "2026-03-02", "campaign: c"),
      "Content/lich/b.md": SampleProject.event("B"),
      "Content/lich/d.md": SampleProject.event(
        "D", starts: "2026-03-02", "campaign: c\nsample: true"),
    ])
    let own = try CalendarText(try #require(files["chien-dich/c/lich.ics"]))
    #expect(own.values("UID") == ["mau/campaign/c", "mau/event/a"])
    let all = try CalendarText(try #require(files["lich/lich.ics"]))
    #expect(all.values("UID") == ["mau/campaign/c", "mau/event/a", "mau/event/b"])
    #expect(files["lich/d/lich.ics"] == nil)
  }

  @Test("samples have no calendar; what has expired keeps its own and leaves the others")
  func hidden() throws {
    let files = [
      "Content/chien-dich/a/_index.md": SampleProject.campaign(
        "A", starts: "2026-03-01", "sample: true"),
      "Content/chien-dich/b/_index.md": SampleProject.campaign(
        "B", starts: "2026-03-01", "expires: 2026-05-01"),
      "Content/van-ban/c.md": SampleProject.document(),
    ]
    #expect(try made(files, now: "2026-05-02").keys.sorted() == ["chien-dich/b/lich.ics"])
    #expect(
      try made(files, now: "2026-04-30").keys.sorted() == [
        "chien-dich/b/lich.ics", "lich/lich.ics",
      ])
  }

  @Test("another day gives the same bytes")
  func clock() throws {
    let files = [
      "Content/chien-dich/a/_index.md": SampleProject.campaign(),
      "Content/van-ban/c.md": document("every: {period: quy, before: 20}"),
    ]
    #expect(try made(files, now: "2026-01-01") == made(files, now: "2027-01-01"))
  }

  @Test(
    "spans of events",
    arguments: [
      ("2026-03-01T08:00", "2026-03-01T11:30", "20260301T080000 20260301T113000"),
      ("2026-03-01T08:00", nil, "20260301T080000"),
      ("2026-03-01T08:00", "2026-03-02", "20260301T080000 20260303T000000"),
      ("2026-03-01", nil, "20260301 20260302"),
      ("2026-03-01", "2026-03-02", "20260301 20260303"),
      ("2026-03-01", "2026-03-02T17:00", "20260301 20260303"),
    ])
  func spans(starts: String, ends: String?, expected: String) throws {
    let start = try #require(PartialDate(starts))
    let entry = CalendarEntry(
      uid: "a", stamp: start.earliest,
      span: CalendarSpan(from: start, to: ends.flatMap { PartialDate($0) }), summary: "A",
      address: "https://mau.example/")
    let bytes = CalendarFile.bytes([entry], named: "Lịch", language: "vi")
    let calendar = try CalendarText(bytes)
    #expect(
      calendar.values("DTSTART") + calendar.values("DTEND")
        == expected.split(separator: " ").map(String.init))
  }
}
