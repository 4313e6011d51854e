import Content
import Diagnostics

/// Holds against each other what different places say of the people in one picture.
struct DepictionCheck {
  private struct Statement {
    let people: PicturedPeople
    let place: SourceLocation
  }

  /// By the paths of the pictures in the project.
  private var statements: [String: [Statement]] = [:]

  /// Drafts and what waits for its day count too.
  init(_ documents: [Document]) {
    for document in documents {
      let common = document.common
      if let cover = common.cover { note(cover.depiction, of: cover.image, in: document) }
      for credit in common.pictures { note(credit.depiction, of: credit.file, in: document) }
    }
  }

  private mutating func note(
    _ depiction: Depiction, of file: LocatedText, in document: Document
  ) {
    let written = PercentEncoding.decoded(file.text)
    guard let people = depiction.people, let place = depiction.place,
      let path = RelativePath.resolve(written, from: document.path)
    else { return }
    statements[path, default: []].append(
      Statement(people: people, place: document.location(place)))
  }

  /// The pictures of which any place says that they show children.
  var ofChildren: Set<String> {
    Set(statements.filter { $0.value.contains { $0.people == .children } }.keys)
  }

  /// Every place that says less than another.
  var diagnostics: [Diagnostic] {
    statements.sorted { $0.key < $1.key }.flatMap { path, said -> [Diagnostic] in
      guard let strictest = said.max(by: { $0.people < $1.people }) else { return [] }
      return said.filter { $0.people < strictest.people }.map {
        .peopleDiffer(path, $0.people, strictest.people, at: $0.place, but: strictest.place)
      }
    }
  }
}

extension Diagnostic {
  /// One picture of which less is said here than elsewhere.
  static func peopleDiffer(
    _ path: String, _ here: PicturedPeople, _ there: PicturedPeople, at place: SourceLocation,
    but other: SourceLocation
  ) -> Diagnostic {
    Diagnostic(
      id: "people-differ", severity: .warning,
      Message(
        vi: "Cùng một ảnh, ở đây ghi `people: \(here)`, nơi khác ghi `\(there)`.",
        en: "Of the same picture, `people: \(here)` is said here and `\(there)` elsewhere."),
      at: place,
      explanation: Message(
        vi: "lantoa tính theo mức chặt nhất: \(there).",
        en: "The strictest counts: \(there)."),
      notes: [
        DiagnosticNote(
          Message(vi: "Nơi kia: \(path).", en: "The other place: \(path)."), at: other)
      ],
      fix: Message(
        vi: "Xem lại ảnh rồi ghi như nhau ở cả hai nơi.",
        en: "Look at the picture and write the same in both places."))
  }
}
