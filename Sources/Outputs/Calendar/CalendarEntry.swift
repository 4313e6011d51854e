import Content

/// One entry of a calendar, whatever it was made from: an event, a campaign, a deadline.
struct CalendarEntry: Sendable {
  /// How sure it is that it takes place.
  enum Status: String, Sendable {
    case tentative = "TENTATIVE"
    case confirmed = "CONFIRMED"
    case cancelled = "CANCELLED"
  }

  let uid: String
  /// The newest day that the content names, never the clock's.
  let stamp: Moment
  /// How many times it was changed since it was announced.
  var sequence = 0
  var status = Status.confirmed
  let span: CalendarSpan
  /// When it comes back.
  var rule: RecurrenceRule?
  let summary: String
  /// What else is to be said, in lines.
  var lines: [String] = []
  var place: String?
  /// The page that tells of it.
  let address: String
  /// Whether it takes up the time of those who have it in their calendars.
  var isBusy = false
}

/// When something takes place.
enum CalendarSpan: Sendable, Equatable {
  /// Whole days, from a midnight to the midnight behind the last one.
  case days(from: Moment, until: Moment)
  /// From a minute on, to another where it is known.
  case time(from: Moment, until: Moment?)

  private static let day = 1440

  /// From a day or a minute to the end of another; where a time is missing at the start, whole days.
  init(from starts: PartialDate, to ends: PartialDate? = nil) {
    if starts.minute != nil {
      self = .time(
        from: starts.earliest, until: ends.map { $0.minute == nil ? $0.end : $0.earliest })
    } else {
      self = .days(from: starts.earliest, until: (ends ?? starts).endOfDay)
    }
  }

  /// The last day that a date may mean: of a month or a year, its last one.
  init(lastDayOf date: PartialDate) {
    if date.day != nil {
      self.init(from: date)
    } else {
      self = .days(from: Moment(minutes: date.end.minutes - Self.day), until: date.end)
    }
  }

  /// The day before a date; with a time, that minute itself.
  init(before date: PartialDate) {
    if date.minute != nil {
      self.init(from: date)
    } else {
      self.init(day: Moment(minutes: date.earliest.minutes - Self.day))
    }
  }

  /// One whole day, by its first minute.
  init(day: Moment) {
    self = .days(from: day, until: Moment(minutes: day.minutes + Self.day))
  }

  var start: Moment {
    switch self {
    case .days(let start, _), .time(let start, _): start
    }
  }
}

extension PartialDate {
  /// The midnight behind the day, whatever its time.
  fileprivate var endOfDay: Moment {
    PartialDate(year: year, month: month, day: day, minute: nil).end
  }
}
