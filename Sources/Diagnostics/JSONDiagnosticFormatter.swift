import Encoders

/// Prints diagnostics for tools: one JSON object a line.
package struct JSONDiagnosticFormatter: Sendable {
  private let language: Language
  private let source: @Sendable (String) -> SourceText?

  /// `source` gives the text of a path, to count lines and columns.
  package init(language: Language, source: @escaping @Sendable (String) -> SourceText?) {
    self.language = language
    self.source = source
  }

  /// The diagnostic as one line of JSON; personal numbers are masked.
  package func format(_ diagnostic: Diagnostic) -> String { format([diagnostic]).joined() }

  /// The same for many diagnostics, fastest in the order of their files and places.
  package func format(_ diagnostics: some Sequence<Diagnostic>) -> [String] {
    diagnostics.printed(from: source, format)
  }

  private func format(_ diagnostic: Diagnostic, in file: inout PrintedFile) -> String {
    let mask = file.mask
    let text = { (message: Message) in JSONValue.string(mask.masked(message.text(language))) }
    var members: [(String, JSONValue)] = [
      ("id", .string(diagnostic.id)),
      ("severity", .string(diagnostic.severity.rawValue)),
      ("summary", text(diagnostic.summary)),
    ]
    members += place(diagnostic.location, countingFrom: &file.line)
    if let explanation = diagnostic.explanation {
      members.append(("explanation", text(explanation)))
    }
    if !diagnostic.notes.isEmpty {
      members.append(
        (
          "notes",
          .array(
            diagnostic.notes.map { note in
              var line = LineStart()
              let place = place(note.location, countingFrom: &line)
              return .object([("message", text(note.message))] + place)
            })
        ))
    }
    if let fix = diagnostic.fix { members.append(("fix", text(fix))) }
    return String(decoding: JSONValue.object(members).encoded, as: UTF8.self) + "\n"
  }
}

extension JSONDiagnosticFormatter {
  private func place(_ location: SourceLocation, countingFrom line: inout LineStart)
    -> [(String, JSONValue)]
  {
    let path: (String, JSONValue) = ("path", .string(PersonalNumber.masked(location.path)))
    guard let range = location.range, let text = source(location.path) else { return [path] }
    let start = text.position(range.lower, countingFrom: &line)
    var lineOfEnd = line
    let end = text.position(range.upper, countingFrom: &lineOfEnd)
    return [
      path,
      ("line", .integer(start.line)),
      ("column", .integer(start.column)),
      ("utf16Column", .integer(start.utf16Column)),
      ("byteOffset", .integer(start.byteOffset)),
      ("endLine", .integer(end.line)),
      ("endColumn", .integer(end.column)),
      ("endByteOffset", .integer(end.byteOffset)),
    ]
  }
}
