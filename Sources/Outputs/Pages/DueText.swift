import Content

/// Says in words when a duty falls due; *trước ngày* stays *trước ngày*.
struct DueText {
  private let words: Words

  init(_ words: Words) { self.words = words }

  func text(_ due: Duty.Due) -> String {
    switch due {
    case .before(let date): "\(words[.before_day]) \(date.vietnamese)"
    case .on(let date): span(date)
    case .within(let date): "\(words[.within]) \(span(date))"
    case .every(let recurrence): text(recurrence)
    }
  }

  private func span(_ date: PartialDate) -> String {
    if date.day != nil { return "\(words[.on_day]) \(date.vietnamese)" }
    return date.month == nil ? "năm \(date.year)" : "\(words[.month]) \(date.vietnamese)"
  }

  private func text(_ recurrence: Recurrence) -> String {
    let lead = recurrence.isBefore ? words[.before_day] : words[.on_day]
    switch (recurrence.period, recurrence.month) {
    case (.quarter, nil): return "\(lead) \(recurrence.day) \(words[.last_month]) quý"
    case (.quarter, let month?):
      return "\(lead) \(recurrence.day) \(words[.month]) thứ \(month) của quý"
    case (.year, nil): return "\(lead) \(recurrence.day)/12 \(words[.every_year])"
    case (.year, let month?): return "\(lead) \(recurrence.day)/\(month) \(words[.every_year])"
    }
  }
}
