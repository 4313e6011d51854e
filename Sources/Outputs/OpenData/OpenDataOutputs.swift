import Content
import Encoders
import SiteModel
import Theming

/// Open data below `/du-lieu/`: every set in its formats, and a list of them all.
enum OpenDataOutputs {
  /// Takes a library whose addresses are complete.
  static func outputs(_ library: PageLibrary) -> [Output] {
    precondition(library.style.form == .absolute, "what leaves the site needs complete addresses")
    let sets = DataSet.all.flatMap { set in
      set.formats.map { format in
        output(set.route(format)) { format == "csv" ? set.csv(library) : set.json(library) }
      }
    }
    return sets + [output(DataCatalogue.route) { DataCatalogue.json(library) }]
  }

  private static func output(
    _ route: Route, _ make: @escaping @Sendable () -> [UInt8]
  ) -> Output {
    Output(path: route.file, mediaType: MediaType.of(route.file)) { MadeOutput(make()) }
  }
}

/// The list of all that machines can read: sets of data, feeds, calendars.
enum DataCatalogue {
  static let route = Route(file: Route.openData.path + "danh-muc.json")

  static func json(_ library: PageLibrary) -> [UInt8] {
    let configuration = library.site.configuration
    return JSONValue.members([
      ("title", .string("\(library.words[.data]) – \(configuration.title)")),
      ("description", .string(library.words[.lists_data])),
      ("page", .string(library.href(Route.openData))),
      ("language", .string(configuration.language)),
      ("publisher", library.publisher),
      ("terms", .text(library.terms)),
      ("datasets", .array(DataSet.all.map { dataset($0, library) })),
      ("feeds", library.allFeeds.flatMap(\.links).map(link).list),
      ("calendars", library.allCalendars.map(link).list),
    ]).encoded
  }

  private static func dataset(_ set: DataSet, _ library: PageLibrary) -> JSONValue {
    let files = set.formats.map { format -> JSONValue in
      let route = set.route(format)
      return link(
        FeedLink(type: MediaType.of(route.file), title: set.title, href: library.href(route)))
    }
    return .object([
      ("title", .string(set.title)), ("description", .string(set.about)),
      ("fields", .object(set.fields.map { ($0.name, .string($0.meaning)) })),
      ("files", .array(files)),
    ])
  }

  private static func link(_ link: FeedLink) -> JSONValue {
    .object([
      ("title", .string(link.title)), ("type", .string(link.type)), ("url", .string(link.href)),
    ])
  }
}

extension PageLibrary {
  /// Every feed by the address of its page, with its formats.
  var allFeeds: [(subject: FeedSubject, links: [FeedLink])] {
    let subjects = feeds.feeds.keys.map { ($0.route(in: site), $0) }.sorted { $0.0 < $1.0 }
    return subjects.map { ($0.1, feedLinks(to: $0.1)) }
  }

  /// Every calendar, those of the whole site first, then by address.
  var allCalendars: [FeedLink] {
    let whole: [CalendarSubject] = [.all, .deadlines]
    let pages = calendars.subjects.filter { !whole.contains($0) }
      .map { ($0.route(in: site), $0) }.sorted { $0.0 < $1.0 }.map(\.1)
    return (whole + pages).compactMap { calendarLink($0) }
  }
}
