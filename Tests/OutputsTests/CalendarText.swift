/// A calendar file as a strict reader of RFC 5545 takes it apart.
struct CalendarText {
  /// A line with its parameters, after unfolding; its value as it stands.
  struct Property: Equatable {
    let name: String
    let parameters: String
    let value: String

    /// The value as TEXT.
    var text: String { Property.unescaped(value) }
  }

  enum Fault: Error {
    case lineEnd, tooLong, noUTF8, control, noValue, badEscape, nesting
  }

  /// Component names from the outside in, with the properties of each entry.
  private(set) var calendar: [Property] = []
  private(set) var events: [[Property]] = []
  private(set) var components: [String] = []

  init(_ bytes: [UInt8]) throws {
    var open: [String] = []
    for line in try CalendarText.lines(bytes) {
      let property = try Property(line)
      switch property.name {
      case "BEGIN":
        open.append(property.value)
        components.append(property.value)
        if property.value == "VEVENT" { events.append([]) }
      case "END":
        guard open.popLast() == property.value else { throw Fault.nesting }
      default:
        if open == ["VCALENDAR"] { calendar.append(property) }
        if open == ["VCALENDAR", "VEVENT"] { events[events.count - 1].append(property) }
      }
    }
    guard open.isEmpty else { throw Fault.nesting }
  }

  /// The values of one property in all entries, in their order; TEXT is unescaped.
  func values(_ name: String) -> [String] {
    events.flatMap { $0.filter { $0.name == name }.map(\.text) }
  }

  private static func lines(_ bytes: [UInt8]) throws -> [[UInt8]] {
    var lines: [[UInt8]] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let end = rest.firstIndex(of: 0x0A), end > rest.startIndex, rest[end - 1] == 0x0D
      else { throw Fault.lineEnd }
      let line = rest[..<(end - 1)]
      rest = rest[(end + 1)...]
      if line.count > 75 { throw Fault.tooLong }
      if line.contains(where: { $0 < 0x20 && $0 != 0x09 || $0 == 0x7F }) { throw Fault.control }
      guard String(validating: line, as: UTF8.self) != nil else { throw Fault.noUTF8 }
      if line.first == 0x20 || line.first == 0x09, !lines.isEmpty {
        lines[lines.count - 1] += line.dropFirst()
      } else {
        lines.append(Array(line))
      }
    }
    return lines
  }
}

extension CalendarText.Property {
  fileprivate init(_ line: [UInt8]) throws {
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      throw CalendarText.Fault.noValue
    }
    let head = String(decoding: line[..<colon], as: UTF8.self)
    let parts = head.split(separator: ";", maxSplits: 1).map(String.init)
    guard let name = parts.first, name.utf8.allSatisfy({ $0 == 0x2D || (0x41...0x5A).contains($0) })
    else { throw CalendarText.Fault.noValue }
    self.name = name
    parameters = parts.count > 1 ? parts[1] : ""
    value = String(decoding: line[(colon + 1)...], as: UTF8.self)
  }

  fileprivate static func unescaped(_ value: String) -> String {
    var text: [UInt8] = []
    var bytes = value.utf8.makeIterator()
    while let byte = bytes.next() {
      if byte != UInt8(ascii: "\\") {
        text.append(byte)
      } else if let next = bytes.next() {
        text.append(next == UInt8(ascii: "n") || next == UInt8(ascii: "N") ? 0x0A : next)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
