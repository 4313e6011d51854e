import Diagnostics
import Glibc
import Parallelism
import Search

/// Makes the search index of some texts, tells how long it took, and what queries would load.
struct IndexBench {
  let files: [String]
  let jobs: Int
  let seed: UInt64
  let queryCount: Int

  func run() async -> Bool {
    let read = try? await parallelMap(files, jobs: jobs) { BenchText(fileBytes($0)) }
    guard let texts = read else { return false }
    let clock = ContinuousClock()
    let start = clock.now
    guard let index = try? await index(texts) else { return false }
    let seconds = start.duration(to: clock.now) / .seconds(1)
    let bytes = index.all.reduce(0) { $0 + $1.bytes.count }
    print("\(texts.count) entries, \(bytes / 1000) kB in \(index.all.count) files, \(seconds) s")
    var usage = rusage()
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return false }
    print("peak memory \(usage.ru_maxrss / 1024) MiB")
    guard queryCount > 0 else { return true }
    guard var loads = QueryLoads(index, texts, seed) else { return false }
    loads.report(queryCount)
    return true
  }

  private func index(_ texts: [BenchText]) async throws -> SearchFiles {
    try await SearchFiles.make(weights: texts.map(\.body.count), jobs: jobs) { number, text in
      text.addTitle(texts[number].title)
      text.body = texts[number].body
      return SearchEntry(
        title: texts[number].title, path: "ky-nang/bai-\(number)/", kind: .lesson,
        summary: texts[number].summary, headings: texts[number].headings)
    } hash: { bytes in
      String(bytes.reduce(UInt64(bytes.count)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 16)
    }
  }
}

/// A Markdown file as far as the index shows it, taken apart by its lines.
struct BenchText: Sendable {
  let title: String
  let summary: String
  let headings: [SearchHeading]
  let body: [UInt8]

  init(_ bytes: [UInt8]) {
    let source = SourceText(path: "", stored: bytes)
    let lines = source.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let end = lines.dropFirst().firstIndex { $0.elementsEqual("---".utf8) } ?? 0
    title = Self.value("title: ", in: lines[..<end])
    summary = Self.value("summary: ", in: lines[..<end])
    body = Array(lines[end...].dropFirst().joined(separator: [0x0A]))
    headings = lines[end...].filter { $0.starts(with: "##".utf8) }.map { line in
      let text = String(decoding: line.drop { $0 == 0x23 || $0 == 0x20 }, as: UTF8.self)
      return SearchHeading(text, anchor: "muc-\(text.utf8.count)")
    }
  }

  private static func value(_ key: String, in lines: ArraySlice<ArraySlice<UInt8>>) -> String {
    let line = lines.first { $0.starts(with: key.utf8) } ?? []
    return String(decoding: line.dropFirst(key.utf8.count).filter { $0 != 0x22 }, as: UTF8.self)
  }
}
