import Content

/// Pages in the order in which one reads them, for "previous" and "next"; expired ones are left out.
enum Sequences {
  /// The lessons of each skill by their number; the news of each campaign and all other news by date.
  static func groups(_ placement: Placement, _ relations: [Relations]) -> [[PageID]] {
    var lessons: [PageID: [Placement.Entry]] = [:]
    var news: [PageID: [Placement.Entry]] = [:]
    var freeNews: [Placement.Entry] = []
    var freeLessons: [Placement.Entry] = []
    for entry in placement.entries where !entry.isExpired {
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
    let taught = lessons.keys.sorted().map { inOrder(lessons[$0] ?? []).map(\.id) }
    let told = news.keys.sorted().map { oldestFirst(news[$0] ?? []).map(\.id) }
    return taught + told
      + [inOrder(freeLessons).map(\.id), oldestFirst(freeNews).map(\.id)]
  }

  /// By the number in the file name, then by address; entries are sorted by address already.
  static func inOrder(_ entries: [Placement.Entry]) -> [Placement.Entry] {
    sorted(entries) { $0.document.address.order ?? .max }
  }

  /// By the number that the skill's front matter gives.
  static func bySkillOrder(_ entries: [Placement.Entry]) -> [Placement.Entry] {
    sorted(entries) { ($0.document.fields as? Skill)?.order ?? 0 }
  }

  static func oldestFirst(_ entries: [Placement.Entry]) -> [Placement.Entry] {
    sorted(entries, by: \.day)
  }

  static func newestFirst(_ entries: [Placement.Entry]) -> [Placement.Entry] {
    sorted(entries) { -$0.day }
  }

  /// Events that are not over, the first to come first; then past ones, the last first.
  static func byTime(_ entries: [Placement.Entry], now: Moment) -> [Placement.Entry] {
    let past = entries.filter { $0.event?.isOver(at: now) == true }
    let coming = entries.filter { $0.event?.isOver(at: now) != true }
    return sorted(coming) { $0.start } + sorted(past) { -$0.start }
  }

  /// Stable, with each key computed once.
  private static func sorted(_ entries: [Placement.Entry], by key: (Placement.Entry) -> Int)
    -> [Placement.Entry]
  {
    let keys = entries.enumerated().map { (key($0.element), $0.offset) }
    return keys.sorted { $0 < $1 }.map { entries[$0.1] }
  }
}

extension Placement.Entry {
  fileprivate var event: Event? { document.fields as? Event }
  fileprivate var start: Int { event?.starts?.earliest.minutes ?? 0 }
}
