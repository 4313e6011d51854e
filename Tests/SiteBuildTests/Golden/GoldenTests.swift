import Foundation
import Testing

@Suite("Golden sites")
struct GoldenTests {
  /// The fixtures below `Tests/Fixtures/sites`; `UPDATE_GOLDEN=1` writes their `Expected` anew.
  @Test("a site is published byte for byte as expected", arguments: ["nho"])
  func published(name: String) async throws {
    let fixture = ProjectCopy.fixtures.appending(path: name)
    let expected = fixture.appending(path: "Expected")
    let copy = try ProjectCopy(of: fixture)
    let site = try await copy.build(now: "2026-06-01")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try update(expected, site)
    }
    let tree = try ProjectCopy.tree(expected)
    for path in site.differences(from: tree) {
      let found = site.files[path].map { String(decoding: $0, as: UTF8.self) } ?? "nothing"
      Issue.record("\(path) is not as expected, but:\n\(found)")
    }
  }

  private func update(_ expected: URL, _ site: BuiltSite) throws {
    try? FileManager.default.removeItem(at: expected)
    for (path, bytes) in site.files {
      let target = expected.appending(path: path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: target)
    }
  }
}
