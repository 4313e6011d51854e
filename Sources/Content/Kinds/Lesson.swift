package import Diagnostics

/// How far a lesson goes.
package enum LessonLevel: String, CaseIterable, Sendable {
  case basic = "co-ban"
  case advanced = "nang-cao"
}

/// One lesson, for one sitting.
package final class Lesson: KindFields {
  package let date: PartialDate?
  package let audience: [Reference]
  /// How long it takes, in minutes.
  package let minutes: Int
  package let outcomes: [String]
  package let needs: [String]
  package let safety: [String]
  package let mistakes: [Mistake]
  package let level: LessonLevel?
  package let platforms: [String]
  package let sources: [Source]
  package let reviewed: Review?
  /// Where the day of the last review stands, or that of writing.
  package let reviewPlace: SourceRange

  package struct Mistake: Sendable {
    package let sign: String
    package let fix: String
  }

  package struct Review: Sendable {
    package let on: PartialDate
    package let by: String
  }

  /// The day on which somebody last read it whole: reviewed, else written.
  package var lastReview: PartialDate? { reviewed?.on ?? date }

  package var changeDates: [PartialDate] { reviewed.map { [$0.on] } ?? [] }

  package init(reading record: inout RecordReader) {
    date = record.requiredDay("date")
    audience = record.requiredReferences("audience", example: "[nguoi-dan]")
    minutes = record.requiredInteger("minutes", in: 1...600, example: "15")
    outcomes = record.requiredTexts("outcomes", example: "[…]")
    needs = record.texts("needs")
    safety = record.requiredTexts("safety", example: "[…]")
    mistakes = record.records("mistakes") { mistake in
      let sign = mistake.requiredText("sign", example: "…")
      return Mistake(sign: sign, fix: mistake.requiredText("fix", example: "…"))
    }
    level = record.choice("level", LessonLevel.self)
    platforms = record.texts("platforms")
    sources = Source.list("sources", in: &record)
    var place = record.place(of: "date")
    reviewed = record.record("reviewed") { review in
      let on = review.requiredDay("on")
      if on != nil { place = review.place(of: "on") }
      let by = review.requiredText("by", example: "…")
      return on.map { Review(on: $0, by: by) }
    }
    reviewPlace = place
  }
}

extension Kind {
  package static let lesson = Kind(
    "lesson", noun: Message(vi: "bài học", en: "lesson"), fields: Lesson.self
  ) { path in
    guard path.name != "_index" else { return nil }
    let digits = path.name.prefix { ("0"..."9").contains($0) }
    let numbered = !digits.isEmpty && path.name.dropFirst(digits.count).first == "-"
    let name = numbered ? String(path.name.dropFirst(digits.count + 1)) : path.name
    let order = numbered ? Int(digits) : nil
    if path.folders == ["bai-hoc"] { return Address(["bai-hoc"], name, order: order) }
    guard path.folders.count == 2, path.folders[0] == "ky-nang" else { return nil }
    return Address(path.folders, name, order: order, parent: path.folders[1])
  }
}
