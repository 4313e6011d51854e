import Pictures
import Testing

@Suite("Archives that are written")
struct ArchiveWriterTests {
  private func archive(_ files: [(String, [UInt8])], year: Int = 2026) -> [UInt8] {
    var writer = ArchiveWriter(year: year, month: 3, day: 5)
    for (name, bytes) in files { writer.add(name, bytes) }
    return writer.finished()
  }

  @Test("the reader of archives finds every file as it was put in")
  func roundTrip() throws {
    let files: [(String, [UInt8])] = [
      ("a.txt", Array("Chữ.".utf8)), ("b/c.jpg", (0..<5000).map { UInt8($0 % 251) }), ("trong", []),
    ]
    guard var reader = ArchiveReader(archive(files)) else {
      Issue.record("no archive")
      return
    }
    #expect(reader.entries.map(\.name) == files.map(\.0))
    for (entry, file) in zip(reader.entries, files) {
      #expect(try reader.bytes(of: entry) == file.1)
    }
  }

  @Test("bytes depend on nothing but files and day")
  func fixed() {
    let files: [(String, [UInt8])] = [("a.txt", [1, 2, 3])]
    #expect(archive(files) == archive(files))
    #expect(archive(files) != archive(files, year: 2027))
    // 05/3/2026: 46 years after 1980, the third month, the fifth day.
    #expect(Array(archive(files)[10..<14]) == [0, 0, 0x65, 0x5C])
    #expect(Array(archive(files, year: 1970)[12..<14]) == [0x65, 0])
  }
}
