/// What is read outside the site: feeds, calendars, open data; made with complete addresses.
enum OutsideOutputs {
  static func outputs(_ sources: OutputSources) -> [Output] {
    let library = PageLibrary(sources.withCompleteAddresses)
    return FeedOutputs.outputs(library) + CalendarOutputs.outputs(library)
      + OpenDataOutputs.outputs(library)
  }
}
