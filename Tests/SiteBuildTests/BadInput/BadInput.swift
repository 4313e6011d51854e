import Diagnostics
import SiteBuild
import TestSupport
import Testing

/// One thing that somebody may do to a project, and what lantoa must say to it.
struct BadInput: Sendable, CustomTestStringConvertible {
  let name: String
  let changes: [Change]
  /// Every diagnostic of the run, in order: `path:line:column id`, warnings with a mark.
  let expected: [String]

  var testDescription: String { name }

  enum Change: Sendable {
    case write(String, [UInt8])
    case writeNamed([UInt8], String)
    /// Replaces the one place where a text stands in a file.
    case edit(String, String, String)
    case link(String, to: String)
    case pipe(String)
    case sparse(String, Int)
    case remove(String)
  }
}

extension BadInput {
  init(_ name: String, _ changes: [Change], _ expected: String...) {
    self.init(name: name, changes: changes, expected: expected)
  }

  /// Whether a build still publishes.
  var isPublished: Bool { expected.allSatisfy { $0.hasSuffix(" (warning)") } }

  /// Builds a sample project, does the bad thing, builds again: the diagnostics are exactly those
  /// expected, and with an error among them the first release stays as it is.
  func check(sourceLocation: Testing.SourceLocation = #_sourceLocation) async throws {
    let project = try SampleProject()
    let first = try await project.build()
    try #require(first.lines == [], "the sample project is good", sourceLocation: sourceLocation)
    for change in changes { try project.apply(change) }
    let before = try project.release()
    let report = try await project.build()
    #expect(report.lines == expected, "\(name)", sourceLocation: sourceLocation)
    #expect((report.published != nil) == isPublished, "\(name)", sourceLocation: sourceLocation)
    if !isPublished {
      let isUntouched = try project.release() == before
      #expect(isUntouched, "\(name)", sourceLocation: sourceLocation)
    }
  }
}

extension SampleProject {
  func apply(_ change: BadInput.Change) throws {
    switch change {
    case .write(let path, let bytes): try folder.write(bytes, to: Array(path.utf8))
    case .writeNamed(let name, let text): try folder.write(Array(text.utf8), to: name)
    case .edit(let path, let old, let new):
      let text = String(decoding: try #require(try folder.read(path)), as: UTF8.self)
      let parts = text.split(separator: old, omittingEmptySubsequences: false)
      try #require(parts.count == 2, "“\(old)” stands once in \(path)")
      try folder.write(parts.joined(separator: new), to: path)
    case .link(let path, let target): try folder.makeLink(path, to: target)
    case .pipe(let path): try folder.makePipe(path)
    case .sparse(let path, let size):
      try folder.write("", to: path)
      try folder.stretch(path, to: size)
    case .remove(let path): folder.remove(path)
    }
  }
}

extension BuildReport {
  /// The diagnostics as the tables of the tests write them.
  var lines: [String] {
    diagnostics.map { diagnostic in
      let path = diagnostic.location.path
      var place = path
      if let range = diagnostic.location.range, let source = sources[path] {
        let position = source.position(range.lower)
        place += ":\(position.line):\(position.column)"
      }
      return "\(place) \(diagnostic.id)" + (diagnostic.severity == .warning ? " (warning)" : "")
    }
  }
}
