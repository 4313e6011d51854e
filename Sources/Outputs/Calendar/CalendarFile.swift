import Content
import Encoders

/// Writes entries as a calendar file (RFC 5545).
struct CalendarFile {
  private var bytes: [UInt8] = []

  /// The file of a calendar with a name; entries by their days.
  static func bytes(_ entries: [CalendarEntry], named name: String, language: String) -> [UInt8] {
    var file = CalendarFile()
    file.value("BEGIN", "VCALENDAR")
    file.value("VERSION", "2.0")
    file.value("PRODID", "-//lantoa//lantoa//\(language.uppercased())")
    file.value("CALSCALE", "GREGORIAN")
    file.text("NAME", name)
    file.text("X-WR-CALNAME", name)
    file.value("REFRESH-INTERVAL;VALUE=DURATION", "P1D")
    file.value("X-PUBLISHED-TTL", "P1D")
    if entries.contains(where: \.hasTime) { file.writeZone() }
    let sorted = entries.sorted { ($0.span.start, $0.uid) < ($1.span.start, $1.uid) }
    for entry in sorted { file.write(entry) }
    file.value("END", "VCALENDAR")
    return file.bytes
  }

  /// Vietnam's zone, which has had no other offset since 1975.
  private mutating func writeZone() {
    value("BEGIN", "VTIMEZONE")
    value("TZID", CalendarFile.zone)
    value("BEGIN", "STANDARD")
    value("DTSTART", "19750613T000000")
    value("TZOFFSETFROM", "+0800")
    value("TZOFFSETTO", "+0700")
    value("TZNAME", "+07")
    value("END", "STANDARD")
    value("END", "VTIMEZONE")
  }

  private mutating func write(_ entry: CalendarEntry) {
    value("BEGIN", "VEVENT")
    text("UID", entry.uid)
    value("DTSTAMP", CalendarFile.universal(entry.stamp))
    write(entry.span)
    if let rule = entry.rule { value("RRULE", rule.text) }
    text("SUMMARY", entry.summary)
    if !entry.lines.isEmpty { text("DESCRIPTION", entry.lines.joined(separator: "\n")) }
    if let place = entry.place { text("LOCATION", place) }
    value("URL", entry.address)
    value("STATUS", entry.status.rawValue)
    value("SEQUENCE", String(entry.sequence))
    value("TRANSP", entry.isBusy ? "OPAQUE" : "TRANSPARENT")
    value("END", "VEVENT")
  }

  private mutating func write(_ span: CalendarSpan) {
    switch span {
    case .days(let start, let end):
      value("DTSTART;VALUE=DATE", CalendarFile.day(start))
      value("DTEND;VALUE=DATE", CalendarFile.day(end))
    case .time(let start, let end):
      value("DTSTART;TZID=\(CalendarFile.zone)", CalendarFile.minute(start))
      if let end { value("DTEND;TZID=\(CalendarFile.zone)", CalendarFile.minute(end)) }
    }
  }

  private mutating func text(_ name: String, _ text: String) {
    ICSEncoder.appendProperty(name, text: text, to: &bytes)
  }

  private mutating func value(_ name: String, _ value: String) {
    ICSEncoder.appendProperty(name, value: value, to: &bytes)
  }
}

// MARK: Days and minutes

extension CalendarFile {
  private static let zone = "Asia/Ho_Chi_Minh"
  private static let offset = 7 * 60

  private static func day(_ moment: Moment) -> String {
    let parts = ClockParts(moment)
    return padded(parts.year, 4) + padded(parts.month, 2) + padded(parts.day, 2)
  }

  private static func minute(_ moment: Moment) -> String {
    let parts = ClockParts(moment)
    return "\(day(moment))T\(padded(parts.hour, 2))\(padded(parts.minute, 2))00"
  }

  private static func universal(_ moment: Moment) -> String {
    minute(Moment(minutes: moment.minutes - offset)) + "Z"
  }
}

extension CalendarEntry {
  fileprivate var hasTime: Bool {
    if case .time = span { true } else { false }
  }
}
