import Content
package import Diagnostics

/// What only this field asks of content that is otherwise right: news told in its phase, results
/// published with their source, lessons and figures kept fresh.
package enum ContentReview {
  /// What to remind authors of at the site's minute: warnings, each once.
  package static func diagnostics(of site: Site) -> [Diagnostic] {
    let pages = site.pages.filter { !$0.isUnlisted }
    var seen: Set<Diagnostic> = []
    let found =
      CampaignReview(site, pages).diagnostics + LessonReview(site, pages).diagnostics
      + outdatedFigures(site)
    return found.filter { seen.insert($0).inserted }
  }

  /// Figures of which nothing newer than a year is known.
  private static func outdatedFigures(_ site: Site) -> [Diagnostic] {
    site.figures.compactMap { figure in
      guard let latest = figure.latest, latest.asOf.isOverAYearOld(at: site.now) else { return nil }
      let place = SourceLocation(figure.path, latest.place)
      return .figureOutdated(figure.label, latest.asOf, at: place)
    }
  }
}

extension PartialDate {
  /// Whether a full year has passed since everything that the date can mean.
  func isOverAYearOld(at now: Moment) -> Bool {
    let last = end.date
    return Moment(year: last.year + 1, month: last.month ?? 1, day: last.day ?? 1) <= now
  }
}
