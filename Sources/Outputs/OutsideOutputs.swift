import Content
import SiteModel

/// What is read outside the site: feeds, calendars, open data; made with complete addresses.
enum OutsideOutputs {
  static func outputs(_ sources: OutputSources) -> [Output] {
    let wanted = sources.site.configuration.outputs
    guard wanted.feeds || wanted.calendar || wanted.data else { return [] }
    let library = PageLibrary(sources.withCompleteAddresses)
    return FeedOutputs.outputs(library) + CalendarOutputs.outputs(library)
      + (wanted.data ? OpenDataOutputs.outputs(library) : [])
  }
}
