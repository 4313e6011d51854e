import Content
import Diagnostics

/// Skills that teach nothing yet, and lessons that nobody has looked at for a year.
struct LessonReview {
  private let site: Site
  private let pages: [Page]

  init(_ site: Site, _ pages: [Page]) {
    self.site = site
    self.pages = pages
  }

  var diagnostics: [Diagnostic] { emptySkills + staleLessons }

  private var emptySkills: [Diagnostic] {
    let lessons = pages.filter { $0.document.fields is Lesson }
    let taught = Set(lessons.flatMap(\.relations.skills))
    return pages.filter { $0.document.fields is Skill && !taught.contains($0.id) }.map {
      .skillWithoutLesson(at: $0.document.location)
    }
  }

  private var staleLessons: [Diagnostic] {
    pages.compactMap { page in
      guard let lesson = page.document.fields as? Lesson, let last = lesson.lastReview,
        last.isOverAYearOld(at: site.now)
      else { return nil }
      return .lessonNotReviewed(last, at: page.document.location(lesson.reviewPlace))
    }
  }
}
