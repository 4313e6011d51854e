import Foundation
import SiteBuild
import SiteModel
import Testing

@Suite("Press kits of whole builds")
struct PressBuildTests {
  private let fixture = ProjectCopy.fixtures.appending(path: "nho")
  private static let kit = "chien-dich/ra-quan/bo-tai-lieu-bao-chi.zip"

  @Test("two builds a week apart give the same kits, byte for byte")
  func weekApart() async throws {
    let copy = try ProjectCopy(of: fixture)
    let first = try await copy.build("mot", now: "2026-06-01", jobs: 1).files
    let second = try await copy.build("hai", now: "2026-06-08", jobs: 2).files
    let kits = first.keys.filter { $0.hasSuffix(".zip") }
    #expect(kits.contains(Self.kit))
    for path in kits { #expect(first[path] == second[path], "\(path)") }
  }

  @Test("what waits for its day is in no kit and on the board")
  func embargo() async throws {
    let copy = try ProjectCopy(of: fixture)
    let path = "Content/chien-dich/ra-quan/hen.md"
    let text = """
      ---
      title: Tin hẹn giờ
      summary: Tin chờ.
      date: 2026-11-30
      phase: sau
      publish_at: 2027-01-01T08:00
      ---
      Chữ chờ đến giờ.
      """
    try Data(text.utf8).write(to: copy.project.appending(path: path))
    let kit = try #require(try await copy.build().files[Self.kit])
    #expect(kit.range(of: Data("tin/ngay-dau.txt".utf8)) != nil)
    #expect(kit.range(of: Data("Tin hẹn giờ".utf8)) == nil)
    #expect(kit.range(of: Data("tin/hen".utf8)) == nil)
    let report = try await copy.check()
    let waiting = try #require(report.summary).coverage.waiting
    #expect(waiting.map(\.path).contains(path))
  }
}
