import Foundation
import Pictures
import Testing

@Suite("Golden sites")
struct GoldenTests {
  /// The fixtures below `Tests/Fixtures/sites`; `UPDATE_GOLDEN=1` writes what is expected anew.
  @Test("a site is published byte for byte as expected", arguments: ["nho"])
  func published(name: String) async throws {
    let fixture = ProjectCopy.fixtures.appending(path: name)
    let expected = fixture.appending(path: "Expected")
    let copy = try ProjectCopy(of: fixture)
    let site = try await copy.build(now: "2026-06-01")
    let found = try PublishedTree(site.files)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try update(expected, found)
    }
    let tree = try ProjectCopy.tree(expected)
    for path in Set(found.files.keys).union(tree.keys).sorted()
    where found.files[path] != tree[path] {
      let text = found.files[path].map { String(decoding: $0, as: UTF8.self) } ?? "nothing"
      Issue.record("\(path) is not as expected, but:\n\(text)")
    }
  }

  private func update(_ expected: URL, _ site: PublishedTree) throws {
    try? FileManager.default.removeItem(at: expected)
    for (path, bytes) in site.files {
      let target = expected.appending(path: path)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: target)
    }
  }
}

/// What was published, with one list in place of the encoded pictures: their bytes depend on the
/// version of the codec, their paths, formats and sizes do not. The script that searches is the
/// program's own; it is left out, and so is its hash.
private struct PublishedTree {
  private(set) var files: [String: Data]

  init(_ published: [String: Data]) throws {
    let published = Self.withoutScript(published)
    let pictures = published.filter { path, _ in
      ["webp", "jpg", "png"].contains { path.hasSuffix("." + $0) }
    }
    files = published.filter { pictures[$0.key] == nil }
    let lines = try pictures.map { path, bytes in
      let header = try #require(PictureHeader.read([UInt8](bytes)), "\(path) is no picture")
      return "\(path) \(header.format.rawValue) \(header.width)x\(header.height)\n"
    }
    files["pictures.txt"] = Data(lines.sorted().joined().utf8)
  }
  private static func withoutScript(_ published: [String: Data]) -> [String: Data] {
    guard let script = published.keys.first(where: { $0.hasPrefix("tep/tim-kiem.") }) else {
      return published
    }
    var files = published
    files[script] = nil
    let page = "tim-kiem/index.html"
    files[page] = files[page].map {
      Data(String(decoding: $0, as: UTF8.self).replacing(script, with: "tep/tim-kiem.js").utf8)
    }
    return files
  }
}
