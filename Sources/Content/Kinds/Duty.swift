import Diagnostics

/// What a document asks of somebody, and by when.
package struct Duty: Sendable {
  /// Its name within the document, where the author gives one so that calendars know it again
  /// whatever becomes of its words.
  package let id: Reference?
  package let who: Reference
  package let what: String
  package let due: Due?

  /// When a duty falls due; *trước ngày X* ends with the day before X and stays "trước".
  package enum Due: Sendable {
    case before(PartialDate)
    case on(PartialDate)
    case within(PartialDate)
    case every(Recurrence)
  }

  init?(reading record: inout RecordReader) {
    id = record.reference("id")
    let who = record.requiredReference("who", example: "so-giao-duc-va-dao-tao")
    what = record.requiredText("what", example: "…")
    let before = record.day("before").map(Due.before)
    let on = record.partialDate("on").map(Due.on)
    let within = record.partialDate("within").map(Due.within)
    let every = record.record("every") { Recurrence(reading: &$0) }.map(Due.every)
    due = before ?? on ?? within ?? every
    guard let who else { return nil }
    self.who = who
  }
}

/// A day that comes back: "trước ngày 20 tháng cuối quý", "10/10 hằng năm".
package struct Recurrence: Sendable {
  package enum Period: String, CaseIterable, Sendable {
    case quarter = "quy"
    case year = "nam"
  }

  package let period: Period
  /// The month of the year, or nil for the period's last month.
  package let month: Int?
  package let day: Int
  /// Whether the day itself is too late ("trước ngày").
  package let isBefore: Bool

  init?(reading record: inout RecordReader) {
    let period = record.choice("period", Period.self)
    let monthWord = record.located("month")
    let before = record.integer("before", in: 1...31)
    let on = record.integer("on", in: 1...31)
    record.require("period", example: "quy")
    if before == nil, on == nil, !record.has("before"), !record.has("on") {
      record.report(.missingKey("before", example: "20", at: record.location(record.range)))
    }
    let number = monthWord.flatMap { Int($0.text) }
    if let monthWord, monthWord.text != "last", !(1...12).contains(number ?? 0) {
      record.report(
        .unknownValue(
          "month", text: monthWord.text, allowed: ["last"] + (1...12).map(String.init),
          at: record.location(monthWord.range)))
    }
    guard let period, let day = before ?? on else { return nil }
    self.period = period
    self.day = day
    month = number
    isBefore = before != nil
  }
}
