import SiteModel

/// Calendar files: for the whole site, for all deadlines, and for each page that sets days.
enum CalendarOutputs {
  /// Takes a library whose addresses are complete.
  static func outputs(_ library: PageLibrary) -> [Output] {
    library.calendars.subjects.map { subject in
      let file = subject.route(in: library.site).file
      return Output(path: file, mediaType: MediaType.of(file)) {
        MadeOutput(CalendarMaker(library).bytes(subject))
      }
    }
  }
}
