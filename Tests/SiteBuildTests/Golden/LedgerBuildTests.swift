import Diagnostics
import Foundation
import SiteBuild
import Testing

@Suite("Builds and the ledger")
struct LedgerBuildTests {
  private let fixture = ProjectCopy.fixtures.appending(path: "nho")

  private func ledger(_ copy: borrowing ProjectCopy) throws -> String {
    try String(contentsOf: copy.project.appending(path: "duong-dan.lock"), encoding: .utf8)
  }

  /// The ids of the errors that stop a build.
  private func errors(_ copy: borrowing ProjectCopy, isLocked: Bool) async throws -> [String] {
    do {
      _ = try await copy.build(isLocked: isLocked)
      return []
    } catch let error as Faulty {
      return error.report.diagnostics.filter { $0.severity == .error }.map(\.id)
    }
  }

  @Test("a locked build refuses to change the ledger and agrees with one that is up to date")
  func locked() async throws {
    let copy = try ProjectCopy(of: fixture)
    let before = try ledger(copy)
    #expect(try await errors(copy, isLocked: true) == ["ledger-locked"])
    #expect(try ledger(copy) == before)
    #expect(try await errors(copy, isLocked: false) == [])
    let written = try ledger(copy)
    #expect(
      written.contains("\n/tin/ten-moi/\tnews\tten-cu\tabc234\t2025-01-01\tphan-moi,phan-cu\n"))
    #expect(try await errors(copy, isLocked: true) == [])
    #expect(try ledger(copy) == written)
  }

  @Test("a build for another day or place leaves the ledger alone")
  func unwritten() async throws {
    let copy = try ProjectCopy(of: fixture)
    let before = try ledger(copy)
    _ = try await copy.build("mot", now: "2026-06-01")
    _ = try await copy.build("hai", base: "https://khac.example/")
    #expect(try ledger(copy) == before)
  }

  @Test("a page that is removed stops the build, and the published site stays")
  func vanished() async throws {
    let copy = try ProjectCopy(of: fixture)
    let published = try await copy.build().files
    let page = copy.project.appending(path: "Content/trang/lien-he.md")
    try FileManager.default.removeItem(at: page)
    #expect(try await errors(copy, isLocked: false) == ["permalink-vanished"])
    #expect(try ProjectCopy.tree(copy.folder.appending(path: "public")) == published)
  }

  @Test("a renamed page keeps its short code, also at another base")
  func renamed() async throws {
    let copy = try ProjectCopy(of: fixture)
    _ = try await copy.build()
    let before = try ledger(copy).split(separator: "\n").first { $0.hasPrefix("/gioi-thieu/") }
    let old = copy.project.appending(path: "Content/trang/gioi-thieu.md")
    let text = try String(contentsOf: old, encoding: .utf8)
      .replacing("sample: true", with: "sample: true\naliases: [gioi-thieu]")
    try text.write(
      to: copy.project.appending(path: "Content/trang/ve-chung-toi.md"), atomically: true,
      encoding: .utf8)
    try FileManager.default.removeItem(at: old)
    _ = try await copy.build()
    let after = try ledger(copy).split(separator: "\n").first { $0.hasPrefix("/ve-chung-toi/") }
    #expect(before != nil)
    #expect(
      before?.split(separator: "\t").dropFirst() == after?.split(separator: "\t").dropFirst())
  }
}
