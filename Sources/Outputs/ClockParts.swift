import Content

/// A minute on Vietnam's clock, taken apart.
struct ClockParts {
  let year: Int
  let month: Int
  let day: Int
  let hour: Int
  let minute: Int
  /// From 1, Monday, to 7, Sunday.
  let weekday: Int

  init(_ moment: Moment) {
    let date = moment.date
    year = date.year
    month = date.month ?? 1
    day = date.day ?? 1
    let midnight = Moment(year: year, month: month, day: day)
    hour = (moment.minutes - midnight.minutes) / 60
    minute = (moment.minutes - midnight.minutes) % 60
    // The first of January 1970 was a Thursday.
    let days = midnight.minutes / 1440
    weekday = ((days + 3) % 7 + 7) % 7 + 1
  }
}

/// A number with zeros before it, at least `width` digits.
func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}
