import Diagnostics

/// One of the basic digital skills: a chapter of lessons.
package final class Skill: KindFields {
  package let order: Int
  package let otherNames: [OtherName]
  package let local: Bool
  /// The name of one of the theme's drawings.
  package let icon: LocatedText?
  package let color: String?
  package let date: PartialDate? = nil

  package struct OtherName: Sendable {
    package let name: String
    package let source: String?
  }

  package init(reading record: inout RecordReader) {
    order = record.requiredInteger("order", in: 1...999, example: "1")
    otherNames = record.records("other_names") { other in
      let name = other.requiredText("name", example: "…")
      return OtherName(name: name, source: other.text("source"))
    }
    local = record.flag("local")
    icon = record.located("icon")
    color = record.text("color")
  }
}

extension Kind {
  package static let skill = Kind(
    "skill", noun: Message(vi: "kỹ năng", en: "skill"), fields: Skill.self
  ) { path in
    guard path.folders.count == 2, path.folders[0] == "ky-nang", path.name == "_index" else {
      return nil
    }
    return Address(["ky-nang"], path.folders[1])
  }
}
