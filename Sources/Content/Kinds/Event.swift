import Diagnostics

/// How sure an event is.
package enum EventStatus: String, CaseIterable, Sendable {
  case planned = "du-kien"
  case confirmed = "xac-nhan"
  case postponed = "hoan"
  case cancelled = "huy"
}

/// Something that takes place at a time and in a place (lịch).
package final class Event: KindFields {
  package let date: PartialDate?
  package let starts: PartialDate?
  package let ends: PartialDate?
  package let place: Reference?
  package let audience: [Reference]
  package let skills: [Reference]
  package let campaign: Reference?
  /// Nil where its author says nothing of it.
  package let status: EventStatus?
  /// What was changed after the event was announced, in the order written; their count is the
  /// SEQUENCE of its calendar entry.
  package let changes: [Change]
  package let contact: Reference?

  package struct Change: Sendable {
    package let on: PartialDate
    package let text: String
  }

  package var changeDates: [PartialDate] { changes.map(\.on) }

  /// The first minute at which it is over; where no end is written, it takes the day it starts on.
  package var over: Moment? {
    if let ends { return ends.end }
    return starts.map { PartialDate(year: $0.year, month: $0.month, day: $0.day, minute: nil).end }
  }

  /// Whether it is over at a minute.
  package func isOver(at now: Moment) -> Bool { over.map { $0 <= now } ?? false }

  package init(reading record: inout RecordReader) {
    date = record.requiredDay("date")
    starts = record.requiredDay("starts")
    ends = record.day("ends")
    place = record.requiredReference("place", example: "bac-ninh")
    audience = record.references("audience")
    skills = record.references("skills")
    campaign = record.reference("campaign")
    status = record.choice("status", EventStatus.self)
    changes = record.records("changes") { change in
      let on = change.requiredDay("on")
      let text = change.requiredText("text", example: "…")
      return on.map { Change(on: $0, text: text) }
    }
    contact = record.reference("contact")
    if let starts, let ends, ends.end <= starts.earliest {
      record.report(.dateOrder("starts", "ends", at: record.location(record.place(of: "ends"))))
    }
  }
}

extension Kind {
  package static let event = Kind(
    "event", noun: Message(vi: "sự kiện", en: "event"), fields: Event.self
  ) { path in
    path.folders == ["lich"] && path.name != "_index" ? Address(["lich"], path.name) : nil
  }
}
