/// A minute on Vietnam's clock (+07:00, which has no summer time).
package struct Moment: Comparable, Hashable, Sendable {
  /// Minutes since 1970-01-01T00:00+07:00.
  package let minutes: Int

  package init(minutes: Int) { self.minutes = minutes }

  package init(year: Int, month: Int, day: Int, minute: Int = 0) {
    minutes = Moment.days(year, month, day) * 1440 + minute
  }

  package static func < (left: Moment, right: Moment) -> Bool { left.minutes < right.minutes }

  /// The calendar day this minute lies in.
  package var date: PartialDate {
    let (year, month, day) = Moment.civil(minutes >= 0 ? minutes / 1440 : (minutes - 1439) / 1440)
    return PartialDate(year: year, month: month, day: day, minute: nil)
  }

  /// ISO 8601 with the zone: `2024-10-01T08:00:00+07:00`.
  package var iso: String {
    let day = date
    let minute = minutes - Moment(year: day.year, month: day.month ?? 1, day: day.day ?? 1).minutes
    return "\(day.iso)T\(twoDigits(minute / 60)):\(twoDigits(minute % 60)):00+07:00"
  }

  // Days from civil and back, after Howard Hinnant's "chrono-Compatible Low-Level Date Algorithms".
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private static func civil(_ days: Int) -> (Int, Int, Int) {
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth + (shiftedMonth < 10 ? 3 : -9)
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }
}

func twoDigits(_ number: Int) -> String {
  String(decoding: decimal(number, width: 2), as: UTF8.self)
}

/// The digits of a number, with zeros in front up to `width`.
func decimal(_ number: Int, width: Int) -> [UInt8] {
  guard number >= 0 else { return Array(String(number).utf8) }
  var digits = [UInt8](repeating: UInt8(ascii: "0"), count: width)
  var rest = number
  var place = width
  while rest > 0, place > 0 {
    place -= 1
    digits[place] += UInt8(rest % 10)
    rest /= 10
  }
  return rest > 0 ? Array(String(number).utf8) : digits
}
