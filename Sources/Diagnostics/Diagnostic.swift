/// How grave a diagnostic is: an error publishes nothing.
package enum Severity: String, Sendable, Hashable {
  case error
  case warning
  case note
}

/// The languages in which lantoa speaks to its users.
package enum Language: String, Sendable, Hashable, CaseIterable {
  case vietnamese = "vi"
  case english = "en"

  /// The one of two texts that is in this language.
  package func say(_ vietnamese: String, _ english: String) -> String {
    self == .vietnamese ? vietnamese : english
  }
}

/// One sentence in both languages of the program.
package struct Message: Sendable, Hashable {
  package let vi: String
  package let en: String

  package init(vi: String, en: String) {
    self.vi = vi
    self.en = en
  }

  /// The sentence in one language.
  package func text(_ language: Language) -> String { language.say(vi, en) }
}

/// Where a diagnostic points: a file, and a range in it unless the whole file is meant.
package struct SourceLocation: Sendable, Hashable {
  package let path: String
  package let range: SourceRange?

  package init(_ path: String, _ range: SourceRange? = nil) {
    self.path = path
    self.range = range
  }
}

/// A remark on another place that belongs to a diagnostic.
package struct DiagnosticNote: Sendable, Hashable {
  package let message: Message
  package let location: SourceLocation

  package init(_ message: Message, at location: SourceLocation) {
    self.message = message
    self.location = location
  }
}

/// What is wrong with something an author wrote, where, and what to do about it.
package struct Diagnostic: Sendable, Hashable {
  /// Stable kebab-case name, for tools and for looking it up.
  package let id: String
  package let severity: Severity
  package let summary: Message
  package let location: SourceLocation
  package let explanation: Message?
  package let notes: [DiagnosticNote]
  package let fix: Message?

  package init(
    id: String, severity: Severity = .error, _ summary: Message, at location: SourceLocation,
    explanation: Message? = nil, notes: [DiagnosticNote] = [], fix: Message? = nil
  ) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.location = location
    self.explanation = explanation
    self.notes = notes
    self.fix = fix
  }
}

extension Diagnostic {
  /// By name and place only, for sentences are long.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(location)
  }
}

/// Everything that was found in one run or one stage.
package struct DiagnosticLog: Sendable {
  package private(set) var diagnostics: [Diagnostic] = []

  package init() {}

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  package mutating func append(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  package mutating func append(contentsOf log: DiagnosticLog) {
    diagnostics += log.diagnostics
  }

  /// The diagnostics by path, then place, then id, each once.
  package var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return diagnostics.filter { seen.insert($0).inserted }.sorted {
      ($0.location.path, $0.location.range?.lower ?? -1, $0.id, $0.summary.en)
        < ($1.location.path, $1.location.range?.lower ?? -1, $1.id, $1.summary.en)
    }
  }
}
