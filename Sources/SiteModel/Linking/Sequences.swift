import Content

/// Pages in the order in which one reads them, for "previous" and "next".
enum Sequences {
  /// The lessons of each skill by their number; the news of each campaign and all other news by date.
  static func groups(_ placement: Placement, _ relations: [Relations]) -> [[PageID]] {
    var lessons: [PageID: [Placement.Entry]] = [:]
    var news: [PageID: [Placement.Entry]] = [:]
    var freeNews: [Placement.Entry] = []
    var freeLessons: [Placement.Entry] = []
    for entry in placement.entries {
      let own = relations[entry.id.index]
      switch entry.document.fields {
      case is Lesson:
        if let skill = own.skills.first {
          lessons[skill, default: []].append(entry)
        } else {
          freeLessons.append(entry)
        }
      case is News:
        if let campaign = own.campaign {
          news[campaign, default: []].append(entry)
        } else {
          freeNews.append(entry)
        }
      default: break
      }
    }
    let taught = lessons.keys.sorted().map { (lessons[$0] ?? []).sorted(by: inOrder).map(\.id) }
    let told = news.keys.sorted().map { (news[$0] ?? []).sorted(by: byDate).map(\.id) }
    return taught + told
      + [freeLessons.sorted(by: inOrder).map(\.id), freeNews.sorted(by: byDate).map(\.id)]
  }

  /// By the number in the file name, then by address.
  static func inOrder(_ left: Placement.Entry, _ right: Placement.Entry) -> Bool {
    (left.document.address.order ?? .max, left.route)
      < (right.document.address.order ?? .max, right.route)
  }

  /// By the number that the skill's front matter gives.
  static func bySkillOrder(_ left: Placement.Entry, _ right: Placement.Entry) -> Bool {
    ((left.document.fields as? Skill)?.order ?? 0, left.route)
      < ((right.document.fields as? Skill)?.order ?? 0, right.route)
  }

  /// Oldest first.
  static func byDate(_ left: Placement.Entry, _ right: Placement.Entry) -> Bool {
    let origin = Moment(minutes: 0)
    return (left.document.fields.date?.earliest ?? origin, left.route)
      < (right.document.fields.date?.earliest ?? origin, right.route)
  }
}
