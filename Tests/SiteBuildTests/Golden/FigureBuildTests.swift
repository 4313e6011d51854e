import Foundation
import Testing

@Suite("Builds and figures")
struct FigureBuildTests {
  private func add(_ line: String, to copy: borrowing ProjectCopy) throws {
    let file = copy.project.appending(path: "Content/so-lieu/to.yml")
    let text = try String(contentsOf: file, encoding: .utf8)
    try (text + line + "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  /// What tells of the campaign's goal and of the model, and the data themselves; not the feed and
  /// the calendar of the campaign, whose texts pin theirs.
  private static let others = [
    "chien-dich/ra-quan/bo-tai-lieu-bao-chi.zip", "du-lieu/chien-dich.json",
    "du-lieu/mo-hinh.json", "du-lieu/so-lieu.csv", "du-lieu/so-lieu.json",
    "ky-nang/thanh-toan/nguon-tin.atom", "ky-nang/thanh-toan/nguon-tin.json",
    "ky-nang/thanh-toan/nguon-tin.rss", "mo-hinh/nguon-tin.atom", "mo-hinh/nguon-tin.json",
    "mo-hinh/nguon-tin.rss", "nguon-tin.atom", "nguon-tin.json", "nguon-tin.rss",
  ]

  @Test("a new observation changes every page that quotes the latest, and none that pinned one")
  func observation() async throws {
    let copy = try ProjectCopy(of: ProjectCopy.fixtures.appending(path: "nho"))
    let before = try await copy.build("mot", now: "2026-06-01")
    func pages(with text: String, _ site: BuiltSite) -> [String] {
      site.files.filter { path, bytes in
        path.hasSuffix(".html") && String(decoding: bytes, as: UTF8.self).contains(text)
      }.keys.sorted()
    }
    let everything = ["con-so/index.html", "so-lieu/index.html"]
    let latest = (["chien-dich/ra-quan", "mo-hinh/gop-to"].map { $0 + "/index.html" } + everything)
      .sorted()
    #expect(
      pages(with: "trên 1.900 Tổ", before) == (["mo-hinh/gop-to/index.html"] + everything).sorted())
    let pinned = pages(with: "1.891 Tổ", before)
    #expect(pinned.count > 3)
    try add("  - {as_of: 2026-05-20, text: 2.000 Tổ, source: Báo cáo}", to: copy)
    let after = try await copy.build("hai", now: "2026-06-01")
    let changed = after.differences(from: before.files).filter { $0.hasSuffix(".html") }
    #expect(changed.filter { $0 != "tim-kiem/index.html" } == latest)
    let others = after.differences(from: before.files).filter { path in
      !path.hasSuffix(".html") && !path.hasPrefix("tep/")
    }
    #expect(others == Self.others)
    #expect(pages(with: "2.000 Tổ", after) == latest)
    #expect(pages(with: "trên 1.900 Tổ", after) == everything)
    #expect(pages(with: "1.891 Tổ", after) == pinned)
  }

  @Test("an observation of an earlier day changes the data and what shows all observations")
  func earlier() async throws {
    let copy = try ProjectCopy(of: ProjectCopy.fixtures.appending(path: "nho"))
    let before = try await copy.build("mot", now: "2026-06-01")
    try add("  - {as_of: 2022, text: 1.000 Tổ, source: Báo cáo}", to: copy)
    let after = try await copy.build("hai", now: "2026-06-01")
    let changed = after.differences(from: before.files)
    #expect(
      changed.filter { !$0.hasPrefix("tep/") && !$0.hasPrefix("tim-kiem/") } == [
        "con-so/index.html", "du-lieu/so-lieu.csv", "du-lieu/so-lieu.json", "so-lieu/index.html",
      ])
  }
}
