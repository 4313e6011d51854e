import Content
import Testing

@Suite("Dates")
struct DateTests {
  @Test("every day from 1900 to 2100 is the day after the one before, there and back")
  func calendar() throws {
    var expected = Moment(year: 1900, month: 1, day: 1).minutes
    for year in 1900...2100 {
      let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      for (month, length) in zip(1...12, lengths) {
        for day in 1...length {
          let date = PartialDate(year: year, month: month, day: day, minute: nil)
          try #require(date.earliest.minutes == expected)
          try #require(date.end.minutes == expected + 1440)
          try #require(date.earliest.date == date)
          try #require(Moment(minutes: expected + 1439).date == date)
          try #require(PartialDate(date.iso) == date)
          expected += 1440
        }
        let beyond = "\(year)-\(month < 10 ? "0" : "")\(month)-\(length + 1)"
        try #require(PartialDate(beyond) == nil)
      }
    }
    #expect(Moment(year: 2101, month: 1, day: 1).minutes == expected)
    #expect(Moment(year: 1970, month: 1, day: 1).minutes == 0)
  }

  @Test(
    "a date is as precise as it is written",
    arguments: [
      ("2024", "2024", "2024", "2024-01-01T00:00", "2025-01-01T00:00"),
      ("2024-02", "2024-02", "02/2024", "2024-02-01T00:00", "2024-03-01T00:00"),
      ("2024-12", "2024-12", "12/2024", "2024-12-01T00:00", "2025-01-01T00:00"),
      ("2024-08-08", "2024-08-08", "08/8/2024", "2024-08-08T00:00", "2024-08-09T00:00"),
      ("2024-10-01", "2024-10-01", "01/10/2024", "2024-10-01T00:00", "2024-10-02T00:00"),
      (
        "2024-12-31T23:59", "2024-12-31", "23 giờ 59, 31/12/2024", "2024-12-31T23:59",
        "2025-01-01T00:00"
      ),
      (
        "2024-10-01T08:00", "2024-10-01", "8 giờ, 01/10/2024", "2024-10-01T08:00",
        "2024-10-01T08:01"
      ),
    ])
  func precision(text: String, iso: String, vietnamese: String, earliest: String, end: String)
    throws
  {
    let date = try #require(PartialDate(text))
    #expect(date.iso == iso)
    #expect(date.vietnamese == vietnamese)
    #expect(date.earliest.iso == earliest + ":00+07:00")
    #expect(date.end.iso == end + ":00+07:00")
    #expect(date.dateTime == (text.contains("T") ? text + ":00+07:00" : text))
  }

  @Test(
    "anything else is no date",
    arguments: [
      "", "24", "2024-1", "2024-13", "2024-00", "2024-10-00", "2024-10-32", "2023-02-29",
      "1900-02-29", "01/10/2024", "2024/10/01", "2024-10-01 08:00", "2024-10-01T24:00",
      "2024-10-01T08:60", "2024-10-01T08:00:00", "2024-10-01T08:00Z", "-024", "2024-1a-01",
      "２０２４", "2024-10-01T8:00",
    ])
  func refused(text: String) { #expect(PartialDate(text) == nil) }

  @Test("leap days are days", arguments: ["2000-02-29", "2024-02-29"])
  func leap(text: String) { #expect(PartialDate(text)?.end.date.iso.hasSuffix("-03-01") == true) }
}
