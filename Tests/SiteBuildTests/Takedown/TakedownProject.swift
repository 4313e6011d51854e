import Files
import Foundation
import SiteBuild
import TestSupport
import Testing

/// A sample project with pictures, and what must be gone after a takedown.
struct TakedownProject {
  let sample: SampleProject
  var folder: TemporaryFolder { sample.folder }

  static let news = "---\ntitle: Ra quân\nsummary: Tin.\ndate: 2026-01-15\n"

  /// Writes the sample project, which gets a page of news.
  init() throws {
    sample = try SampleProject()
    try write("Content/tin/ra-quan.md", Self.news + "---\nMở đầu.\n")
  }

  func write(_ path: String, _ text: String) throws { try folder.write(text, to: path) }

  /// Puts a fixture into the project.
  func put(_ fixture: String, at path: String) throws {
    try folder.write(Fixture.bytes("pictures/" + fixture), to: Array(path.utf8))
  }

  func build() async throws {
    let report = try await sample.build()
    try #require(report.published != nil, "\(report.lines)")
  }

  func takedown(_ subject: String) -> Takedown {
    Takedown(subject, reason: "Gỡ theo yêu cầu", request: sample.request())
  }

  /// Plans and does it.
  @discardableResult
  func takeDown(_ subject: String) async throws -> (plan: TakedownPlan, report: BuildReport) {
    let plan = try #require(try await plan(subject))
    return (plan, try await takedown(subject).carryOut(plan))
  }

  /// Nil where nothing is found.
  func plan(_ subject: String) async throws -> TakedownPlan? {
    if case .plan(let plan) = try await takedown(subject).plan() { plan } else { nil }
  }

  func text(_ path: String) throws -> String? {
    try folder.read(path).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every file below the folder with its bytes.
  func files() throws -> [String: [UInt8]] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    var files: [String: [UInt8]] = [:]
    for path in paths {
      var isFolder: ObjCBool = false
      _ = unsafe FileManager.default.fileExists(
        atPath: folder.inside(path), isDirectory: &isFolder)
      if !isFolder.boolValue { files[path] = try folder.read(path) }
    }
    return files
  }

  /// Files that are byte for byte one of those given, or whose name or bytes hold one of some words.
  func traces(of digests: Set<String>, _ words: [String]) throws -> [String] {
    let words = words.map { Array($0.utf8) }
    return try files().filter { path, bytes in
      digests.contains(Digest(of: bytes).hexadecimal)
        || words.contains { Array(path.utf8).holds($0) || bytes.holds($0) }
    }.keys.sorted()
  }
}

extension [UInt8] {
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    guard let first = word.first, word.count <= count else { return false }
    return (0...(count - word.count)).contains {
      self[$0] == first && self[$0..<$0 + word.count].elementsEqual(word)
    }
  }
}
