package import Diagnostics

/// Refuses texts that would publish personal data.
///
/// 1. Sources: `check(_:reporting:)` for each text, `checkPath` for each name; a declared contact
///    passes everywhere, an excepted number in its own line.
/// 2. `admit` once all texts are read: excepted numbers may then stand in what is made of them.
/// 3. Outputs: `check(output:mediaType:path:)` for all bytes that would be published.
package struct PersonalDataGate: Sendable {
  private let declared: Set<String>
  private let exceptions: [PersonalDataException]
  private let exceptedLines: [String: Set<LineFingerprint>]
  private var admitted: Set<String> = []

  /// Numbers and addresses of `contacts` may stand on the site.
  package init(
    contacts: [SiteConfiguration.Contact], exceptions: [PersonalDataException] = []
  ) {
    let texts = contacts.flatMap { [$0.phone, $0.email].compactMap(\.self) }
    self.init(declared: texts.flatMap { PersonalNumber.find(in: Array($0.utf8)[...]) }, exceptions)
  }

  /// Every phone number and address in a file may stand on the site.
  package init(declaring source: SourceText?, exceptions: [PersonalDataException] = []) {
    self.init(
      declared: source.map { PersonalNumber.find(in: $0.bytes[...]) } ?? [], exceptions)
  }

  private init(declared: [PersonalNumber], _ exceptions: [PersonalDataException]) {
    self.declared = Set(declared.filter(\.kind.mayBeDeclared).map(\.value))
    self.exceptions = exceptions
    exceptedLines = Dictionary(exceptions.map { ($0.path, [$0.line]) }) { $0.union($1) }
  }
}

extension PersonalDataGate {
  /// Reports all personal data in a file's text and path.
  package func check(_ source: SourceText, reporting log: inout DiagnosticLog) {
    checkPath(source.path, reporting: &log)
    let lineEnds = source.lineEnds
    var shown: Set<LineFingerprint> = []
    for number in PersonalNumber.find(in: source.bytes[...], lineEnds) where !isDeclared(number) {
      let line = LineFingerprint(ofLineAt: number.range.lowerBound, in: source.bytes)
      if isExcepted(line, in: source.path) { continue }
      let range = SourceRange(number.range.lowerBound, number.range.upperBound)
      let place = SourceLocation(source.path, range)
      let isFirst = shown.insert(line).inserted
      log.append(.personalNumber(number.kind, isFirst ? line : nil, at: place))
    }
  }

  /// Reports personal data in a path; file names are published too.
  package func checkPath(_ path: String, reporting log: inout DiagnosticLog) {
    for number in PersonalNumber.find(in: Array(path.utf8)[...]) where !isDeclared(number) {
      let line = LineFingerprint(of: path.utf8)
      if isExcepted(line, in: path) { continue }
      log.append(.personalNumberInName(number.kind, line, at: SourceLocation(path)))
    }
  }

  /// Reports personal data in the text of a file that is published as it is; `part` names the text
  /// inside an archive.
  package func check(
    attachment bytes: [UInt8], part: String? = nil, path: String,
    reporting log: inout DiagnosticLog
  ) {
    let numbers = PersonalNumber.find(in: bytes[...], .wraps)
    var shown: Set<LineFingerprint> = []
    for number in numbers where !isDeclared(number) {
      let line = LineFingerprint(ofLineAt: number.range.lowerBound, in: bytes)
      if isExcepted(line, in: path) { continue }
      let excerpt = MaskedExcerpt(of: number, in: bytes, masking: numbers, part: part)
      let isFirst = shown.insert(line).inserted
      log.append(
        .personalNumber(number.kind, isFirst ? line : nil, at: SourceLocation(path), excerpt))
    }
  }
}

extension PersonalDataGate {
  /// Lets the numbers of the exceptions stand in outputs, and reports exceptions that fit nothing.
  ///
  /// `texts` gives the texts of a file of the project: one, or those inside an archive.
  package mutating func admit(
    texts: (String) throws -> [SourceText], reporting log: inout DiagnosticLog
  ) rethrows {
    for exception in exceptions {
      let name = SourceText(path: exception.path, stored: Array(exception.path.utf8))
      let sources = try texts(exception.path)
      let found = (sources.isEmpty ? [] : sources + [name]).flatMap { source in
        PersonalNumber.find(in: source.bytes[...], source.lineEnds).filter { number in
          !isDeclared(number)
            && LineFingerprint(ofLineAt: number.range.lowerBound, in: source.bytes)
              == exception.line
        }
      }
      if found.isEmpty { log.append(.exceptionStale(exception.path, at: exception.place)) }
      admitted.formUnion(found.map(\.value))
    }
  }

  /// Lets what looks like a number in names that the program makes itself stand in outputs.
  package mutating func admit(generatedPath path: String) {
    admitted.formUnion(PersonalNumber.find(in: Array(path.utf8)[...]).map(\.value))
  }

  /// Reports personal data in the list of exceptions itself, but for what it admits.
  package func check(exceptionList source: SourceText, reporting log: inout DiagnosticLog) {
    for number in PersonalNumber.find(in: source.bytes[...]) where !mayBePublished(number) {
      let range = SourceRange(number.range.lowerBound, number.range.upperBound)
      let line = LineFingerprint(ofLineAt: number.range.lowerBound, in: source.bytes)
      log.append(.personalNumber(number.kind, line, at: SourceLocation(source.path, range)))
    }
  }

  /// The personal data in the bytes and the path of an output; binary media types are passed over,
  /// and so are `codes`, ranges in order that the program makes and nobody reads.
  package func check(
    output bytes: [UInt8], mediaType: String, path: String, passingOver codes: [Range<Int>] = []
  ) -> [PublishedNumber] {
    var found: [PublishedNumber] = []
    for number in PersonalNumber.find(in: Array(path.utf8)[...]) where !mayBePublished(number) {
      found.append(PublishedNumber(number, path: path, excerpt: nil))
    }
    guard PublishedText.isText(mediaType, bytes) else { return found }
    let lineEnds = PublishedText.lineEnds(mediaType)
    let numbers = Self.find(in: bytes, passingOver: codes, lineEnds)
    for number in numbers where !mayBePublished(number) {
      let excerpt = MaskedExcerpt(of: number, in: bytes, masking: numbers)
      found.append(PublishedNumber(number, path: path, excerpt: excerpt))
    }
    return found
  }

  private static func find(
    in bytes: [UInt8], passingOver codes: [Range<Int>], _ lineEnds: PersonalNumber.LineEnds
  ) -> [PersonalNumber] {
    var found: [PersonalNumber] = []
    var start = 0
    for code in codes {
      found += PersonalNumber.find(in: bytes[start..<code.lowerBound], lineEnds)
      start = code.upperBound
    }
    return found + PersonalNumber.find(in: bytes[start...], lineEnds)
  }
}

extension PersonalDataGate {
  private func isDeclared(_ number: PersonalNumber) -> Bool {
    number.kind.mayBeDeclared && declared.contains(number.value)
  }

  private func isExcepted(_ line: LineFingerprint, in path: String) -> Bool {
    exceptedLines[path]?.contains(line) ?? false
  }

  private func mayBePublished(_ number: PersonalNumber) -> Bool {
    isDeclared(number) || admitted.contains(number.value)
  }
}

extension PersonalNumber.Kind {
  /// Whether an office may have such a number for the public.
  fileprivate var mayBeDeclared: Bool { self == .phone || self == .email }
}
