import Content

/// When a deadline comes back, as RFC 5545 says it.
struct RecurrenceRule: Sendable, Equatable {
  /// The first day on which it falls due, by its first minute.
  let first: Moment
  /// The value of RRULE.
  let text: String

  /// The days from `start` on, or from behind it where only its year or month is known; `end` is
  /// the first minute that is no longer meant.
  ///
  /// "Trước ngày 20" is due on the 19th, "trước ngày 1" on the last day of the month before; a day
  /// that a month does not have is its last one. Nil where no day is left.
  init?(_ recurrence: Recurrence, from start: PartialDate, until end: Moment?) {
    let days = DueDays(recurrence)
    let known = start.day == nil ? start.end : start.earliest
    guard let first = days.first(from: known) else { return nil }
    self.first = first
    guard let end else {
      text = days.rule
      return
    }
    let last = Moment(minutes: end.minutes - 1440)
    guard first <= last else { return nil }
    let parts = ClockParts(last)
    text =
      days.rule + ";UNTIL=" + padded(parts.year, 4) + padded(parts.month, 2)
      + padded(parts.day, 2)
  }
}

extension RecurrenceRule {
  /// The rule of a day that comes back without end.
  static func text(_ recurrence: Recurrence) -> String { DueDays(recurrence).rule }
}

/// One day in some months of each year.
private struct DueDays {
  /// In their order.
  let months: [Int]
  /// Past the month's end where it means the last day.
  let day: Int

  init(_ recurrence: Recurrence) {
    var months: [Int]
    switch recurrence.period {
    case .quarter:
      let place = recurrence.month.map { ($0 - 1) % 3 + 1 } ?? 3
      months = (0..<4).map { place + 3 * $0 }
    case .year: months = [recurrence.month ?? 12]
    }
    var day = recurrence.isBefore ? recurrence.day - 1 : recurrence.day
    if day == 0 {
      months = months.map { $0 == 1 ? 12 : $0 - 1 }
      day = 31
    }
    self.months = months.sorted()
    self.day = day
  }

  /// Without years, for a day that every one of the months has; else the last of those that it has.
  var rule: String {
    let list = months.map(String.init).joined(separator: ",")
    let shortest = months.map { $0 == 2 ? 28 : DueDays.length($0, of: 2001) }.min() ?? 28
    if day <= shortest { return "FREQ=YEARLY;BYMONTH=\(list);BYMONTHDAY=\(day)" }
    if day == 31 { return "FREQ=YEARLY;BYMONTH=\(list);BYMONTHDAY=-1" }
    let days = (shortest...day).map(String.init).joined(separator: ",")
    return "FREQ=MONTHLY;BYMONTH=\(list);BYMONTHDAY=\(days);BYSETPOS=-1"
  }

  func first(from start: Moment) -> Moment? {
    let year = start.date.year
    for year in year...(year + 1) {
      for month in months {
        let date = Moment(year: year, month: month, day: min(day, DueDays.length(month, of: year)))
        if date >= start { return date }
      }
    }
    return nil
  }

  private static func length(_ month: Int, of year: Int) -> Int {
    let month = PartialDate(year: year, month: month, day: nil, minute: nil)
    return (month.end.minutes - month.earliest.minutes) / 1440
  }
}
