/// A date as precise as its source: a year, a month, a day or a minute, zone +07:00.
package struct PartialDate: Hashable, Sendable {
  package let year: Int
  package let month: Int?
  package let day: Int?
  /// Minutes after midnight.
  package let minute: Int?

  package init(year: Int, month: Int?, day: Int?, minute: Int?) {
    self.year = year
    self.month = month
    self.day = day
    self.minute = minute
  }

  /// The first minute that the date can mean.
  package var earliest: Moment {
    Moment(year: year, month: month ?? 1, day: day ?? 1, minute: minute ?? 0)
  }

  /// The first minute after everything the date can mean.
  package var end: Moment {
    if let minute { return Moment(minutes: earliest.minutes + (minute >= 0 ? 1 : 0)) }
    if day != nil { return Moment(minutes: earliest.minutes + 1440) }
    if let month {
      return month == 12
        ? Moment(year: year + 1, month: 1, day: 1) : Moment(year: year, month: month + 1, day: 1)
    }
    return Moment(year: year + 1, month: 1, day: 1)
  }

  /// The date as written in front matter, without its time: `2024-10-01`, `2024-10` or `2024`.
  package var iso: String {
    var digits = decimal(year, width: 4)
    for part in [month, day] {
      guard let part else { continue }
      digits.append(UInt8(ascii: "-"))
      digits += decimal(part, width: 2)
    }
    return String(decoding: digits, as: UTF8.self)
  }

  /// The value of a `datetime` attribute, with time and zone where there is a time.
  package var dateTime: String { minute == nil ? iso : earliest.iso }

  /// The date as Vietnamese documents write it: `08/8/2024`, `8/2024`, `2024`, `8 giờ 30, 01/10/2024`.
  package var vietnamese: String {
    guard let month else { return String(year) }
    let slash = UInt8(ascii: "/")
    var digits = day.map { decimal($0, width: 2) + [slash] } ?? []
    digits += decimal(month, width: month < 3 ? 2 : 1) + [slash] + String(year).utf8
    let date = String(decoding: digits, as: UTF8.self)
    guard day != nil, let timeOfDay else { return date }
    return "\(timeOfDay), \(date)"
  }

  /// The time as people say it: `8 giờ`, `8 giờ 30`; nil for a date without one.
  package var timeOfDay: String? {
    minute.map { $0 % 60 == 0 ? "\($0 / 60) giờ" : "\($0 / 60) giờ \(twoDigits($0 % 60))" }
  }
}

extension PartialDate {
  /// Reads `2024-10-01T08:00`, `2024-10-01`, `2024-10` or `2024`; nil for anything else or no real date.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard [4, 7, 10, 16].contains(bytes.count), let year = PartialDate.digits(bytes[0..<4]) else {
      return nil
    }
    var month: Int?
    var day: Int?
    var minute: Int?
    if bytes.count >= 7 {
      guard bytes[4] == UInt8(ascii: "-"), let value = PartialDate.digits(bytes[5..<7]),
        (1...12).contains(value)
      else { return nil }
      month = value
    }
    if bytes.count >= 10 {
      guard bytes[7] == UInt8(ascii: "-"), let value = PartialDate.digits(bytes[8..<10]),
        let month, value >= 1, value <= PartialDate.days(in: month, of: year)
      else { return nil }
      day = value
    }
    if bytes.count == 16 {
      guard bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
        let hour = PartialDate.digits(bytes[11..<13]), hour < 24,
        let rest = PartialDate.digits(bytes[14..<16]), rest < 60
      else { return nil }
      minute = hour * 60 + rest
    }
    self.init(year: year, month: month, day: day, minute: minute)
  }

  private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.reduce(0) { sum, byte in
      guard let sum, (0x30...0x39).contains(byte) else { return nil }
      return sum * 10 + Int(byte - 0x30)
    }
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
    return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }
}
