import Content
import Diagnostics
import Files
import SiteModel
import Synchronization
import TestSupport
import Testing

@testable import Outputs
@testable import SiteBuild

/// What no page shows, but a press kit would.
@Suite("Personal data in press kits") struct PressKitGateTests {
  private static let kit = "chien-dich/ra-quan/bo-tai-lieu-bao-chi.zip"

  private func project(_ body: String, _ keys: String = "") throws -> SampleProject {
    let project = try SampleProject()
    try project.folder.write(
      "---\ntitle: C\nsummary: S.\nstarts: 2026-07-01\nends: 2026-07-31\nhost: so-khcn\n"
        + "contact: duong-day\n\(keys)---\n\n\(body)\n", to: "Content/chien-dich/ra-quan/_index.md")
    return project
  }

  @Test("a number that only the kit puts together stops the build and is masked")
  func joined() async throws {
    // The theme of these tests shows titles only; no feed tells of a campaign before its first day.
    let project = try project("Gọi chị tổ trưởng 09876\n54321 nhé.")
    let report = try await project.build()
    #expect(report.lines == ["\(Self.kit)/chien-dich.md personal-phone"])
    #expect(report.published == nil)
    #expect(project.folder.inode(of: "public") == nil)
    for language in Language.allCases {
      let text = TextDiagnosticFormatter(language: language) { report.sources[$0] }
      let json = JSONDiagnosticFormatter(language: language) { report.sources[$0] }
      for printed in report.diagnostics.flatMap({ [text.format($0), json.format($0)] }) {
        #expect(printed.contains("098") && !printed.contains("0987") && !printed.contains("654"))
      }
    }
  }

  @Test("a check says the same, and the declared contact may be written so")
  func checked() async throws {
    let project = try project("Số 00109901\n2345 đây.")
    let faulty = try await Builder(project.request()).check()
    #expect(faulty.lines == ["\(Self.kit)/chien-dich.md personal-citizen-id"])
    let other = try self.project("Gọi 0912\n000 111 nhé.")
    let declared = try await other.build()
    #expect(declared.lines == [])
    #expect(declared.published != nil)
  }
}

@Suite("Press kits that are large") struct PressKitSizeTests {
  private static let path = "chien-dich/c/bo-tai-lieu-bao-chi.zip"

  /// What is said of a kit with pictures of so many bytes, and how many of them were loaded.
  private func packed(_ sizes: [Int]) async throws -> (lines: [String], loaded: Int) {
    let counter = Counter()
    let pictures = sizes.enumerated().map { index, size in
      var picture = PreparedPicture(path: "Content/\(index).jpg")
      picture.whole = KeptBytes(size: size, digest: String(repeating: "0", count: 64)) {
        counter.add()
        return [0]
      }
      return picture
    }
    let day = try #require(PartialDate("2026-01-01"))
    let names = pictures.map(\.path)
    let output = Output(
      path: Self.path,
      packing: PackedFiles(day: day) {
        names.enumerated().map { .init(name: "\($0).jpg", contents: .picture($1)) }
      })
    let project = try SampleProject()
    var log = DiagnosticLog()
    let tree = try FileTree(root: project.folder.path)
    let read = try await Project.read(tree, jobs: 1, reporting: &log)
    let collector = OutputCollector(
      [output], read, PictureLibrary(pictures), PersonalDataGate(contacts: []), BuildObserver())
    try await collector.makeAll(jobs: 1)
    let lines = collector.log.diagnostics.map {
      "\($0.location.path) \($0.id) \($0.severity) \($0.summary.vi)"
    }
    return (lines, counter.count)
  }

  @Test("a kit over 100 MB is warned of and made, one over 1 GB is an error and not made")
  func sizes() async throws {
    let (million, path) = (1_000_000, Self.path)
    let small = try await packed([60 * million, 40 * million])
    #expect(small.lines == [] && small.loaded == 2)
    let large = try await packed([60 * million, 40 * million, 1])
    #expect(
      large.lines == [
        "\(path) press-kit-over-budget warning Bộ tài liệu báo chí nặng 101 MB, quá mức 100 MB."
      ])
    #expect(large.loaded == 3)
    let most = try await packed([Int](repeating: 100 * million, count: 10))
    #expect(most.lines.map { $0.contains("over-budget") } == [true] && most.loaded == 10)
    let over = try await packed([Int](repeating: 100 * million, count: 11))
    #expect(
      over.lines == [
        "\(path) press-kit-too-large error "
          + "Bộ tài liệu báo chí nặng 1100 MB, không làm được bộ quá 1000 MB."
      ])
    #expect(over.loaded == 0)
  }
}

/// A class because closures on several threads count with it.
private final class Counter: Sendable {
  private let value = Mutex(0)
  var count: Int { value.withLock { $0 } }
  func add() { value.withLock { $0 += 1 } }
}
