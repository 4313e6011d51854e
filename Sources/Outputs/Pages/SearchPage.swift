import Content
import Search
import SiteModel
import Theming

/// The page where readers search; the box on every page leads to it.
struct SearchPage: Sendable {
  static let route = Route(page: ["tim-kiem"])

  private let library: PageLibrary
  private let plan: SearchPlan

  init(_ library: PageLibrary, _ plan: SearchPlan) {
    self.library = library
    self.plan = plan
  }

  func context() -> PageContext {
    let words = library.words
    var frame = library.frame(
      SearchPage.route, title: words[.search], summary: nil, above: [library.homeLink])
    frame.noindex = true
    var context = SearchContext(
      action: library.href(SearchPage.route), base: "../", links: links,
      script: library.href(Route(file: plan.script)),
      index: library.href(Route(file: plan.directory)))
    context.kinds = plan.kinds.map { SearchKind($0, words) }
    context.skills = skills()
    context.alphabet = library.href(.alphabet).map { Link(words[.alphabet], href: $0) }
    context.hasHelp = library.site.contact(library.site.configuration.help?.id) != nil
    return PageContext(frame, .search(context))
  }

  private var links: String { library.style.form == .file ? "file" : "web" }

  private func skills() -> [SearchSkill] {
    (library.site.listing(.skills)?.items ?? []).compactMap { id in
      library.skillLabels[id].map {
        SearchSkill(library.site[id].document.address.name, number: $0.number, name: $0.name)
      }
    }
  }
}

extension SearchKind {
  /// A kind of the index as addresses and readers call it.
  init(_ kind: EntryKind, _ words: Words) {
    let (value, word): (String, Words.Key) =
      switch kind {
      case .skill: ("ky-nang", .skills)
      case .lesson: ("bai-hoc", .kind_lesson)
      case .model: ("mo-hinh", .models)
      case .campaign: ("chien-dich", .campaigns)
      case .event: ("lich", .events)
      case .news: ("tin", .news)
      case .document: ("van-ban", .documents)
      case .award: ("ton-vinh", .awards)
      case .page: ("trang", .kind_page)
      case .glossary: ("thuat-ngu", .glossary)
      case .list: ("danh-sach", .kind_list)
      }
    let dated: Set<EntryKind> = [.event, .news, .document, .award]
    self.init(kind.name, value: value, text: words[word], isDated: dated.contains(kind))
  }
}
