import Content
import FoundationEssentials
import Search
import SiteModel
import Testing

/// What of a site readers can find, read back from the published files.
@Suite("The search index of a site")
struct SearchIndexTests {
  private func reader(jobs: Int = 2) async throws -> SearchReader {
    let copy = try ProjectCopy(of: ProjectCopy.repository)
    let files = try await copy.build(jobs: jobs).files.filter { $0.key.hasPrefix("tep/tim/") }
    let directory = try #require(files.first { $0.key.contains("muc-luc") })
    let others = files.filter { $0.key != directory.key }.values
    return try SearchReader([Array(directory.value)] + others.map(Array.init))
  }

  private func paths(of term: String, in reader: SearchReader) -> Set<String> {
    let forms = reader.term(term)?.forms ?? []
    return Set(forms.flatMap(\.postings).compactMap { reader.entry($0.entry)?.path })
  }

  @Test(
    "other names of skills, terms, tags, numbers of documents and links without words lead to pages"
  )
  func found() async throws {
    let reader = try await reader()
    #expect(paths(of: "mua ban", in: reader).contains("ky-nang/mua-sam-truc-tuyen/"))
    #expect(paths(of: "cccd", in: reader).contains { $0.hasPrefix("thuat-ngu/#") })
    #expect(paths(of: "1690/qd-ttg", in: reader).contains { $0.hasPrefix("van-ban/") })
    let quoting = paths(of: "69/2024/nd-cp", in: reader)
    #expect(quoting.contains("ky-nang/dich-vu-cong-truc-tuyen/"))
  }

  @Test("a skill's filter passes its page and its lessons, and the kinds are ranges of numbers")
  func filters() async throws {
    let reader = try await reader()
    let passed = paths(of: "#thanh-toan-truc-tuyen", in: reader)
    #expect(passed.contains("ky-nang/thanh-toan-truc-tuyen/"))
    #expect(passed.count { $0.hasPrefix("ky-nang/thanh-toan-truc-tuyen/") } == 4)
    let kinds = (0..<reader.count).compactMap { reader.entry($0)?.kind.rawValue }
    #expect(kinds == kinds.sorted())
    #expect(reader.kinds.reduce(0) { $0 + $1.count } == reader.count)
  }

  @Test("pages that are no longer kept up are not found")
  func expired() async throws {
    let copy = try ProjectCopy(of: ProjectCopy.fixtures.appending(path: "nho"))
    let site = try await copy.build().files
    let index = site.filter { $0.key.hasPrefix("tep/tim/") }.values
    let reader = try SearchReader(index.map(Array.init))
    let entries = (0..<reader.count).compactMap { reader.entry($0)?.path }
    #expect(Set(entries).count == entries.count)
    for path in entries where !path.contains("#") {
      #expect(site[path + "index.html"] != nil, "\(path)")
    }
  }
}
