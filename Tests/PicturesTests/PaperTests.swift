import Diagnostics
import TestSupport
import Testing

@testable import Pictures

/// A PDF with some objects, as far as it is looked at.
private func pdf(_ objects: [UInt8]) -> [UInt8] {
  Array("%PDF-1.7\n%\u{E2}\n".utf8) + objects + Array("\ntrailer <</Root 1 0 R>>\n%%EOF\n".utf8)
}

private func pdf(_ objects: String) -> [UInt8] { pdf(Array(objects.utf8)) }

private func stream(_ dictionary: String, _ content: [UInt8]) -> [UInt8] {
  Array("5 0 obj <<\(dictionary)>> stream\r\n".utf8) + content + Array("\nendstream endobj".utf8)
}

private func ids(_ bytes: [UInt8]) -> [String] {
  PaperCheck.diagnostics(bytes, path: "a").map(\.id)
}

private let creator = "<dc:creator><rdf:Seq><rdf:li>Ai</rdf:li></rdf:Seq></dc:creator>"

@Suite("Authors of documents")
struct PaperTests {
  private static let named: [(String, [UInt8])] = [
    ("literal", pdf("1 0 obj <</Author (Ai)>> endobj")),
    ("tight", pdf("1 0 obj<</Title()/Author(Ai)>>endobj")),
    ("escaped", pdf("1 0 obj <</Author (\\(\\101\\))>>")),
    ("balanced", pdf("<</Author ((a))>>")), ("octal UTF-16", pdf("<</Author (\\376\\377\\000A)>>")),
    ("hexadecimal", pdf("<</Author <4169>>>")), ("UTF-16", pdf("<</Author <FEFF 0041>>>")),
    ("reference", pdf("7 0 obj (Ai) endobj 1 0 obj <</Author 7 0 R>> endobj")),
    ("old revision", pdf("<</Author (Ai)>> %%EOF <</Author ()>>")),
    (
      "packed object",
      pdf(stream("/Type/ObjStm/Filter/FlateDecode", stored(text: "1 0 <</Author(Ai)>>")))
    ),
    (
      "packed reference",
      pdf(
        Array("7 0 obj <4169> endobj ".utf8)
          + stream("/Type/ObjStm/Filter/FlateDecode", stored(text: "1 0 <</Author 7 0 R>>")))
    ),
    ("XMP", pdf(stream("/Type/Metadata/Subtype/XML", Array("<x>\(creator)</x>".utf8)))),
    (
      "packed XMP",
      pdf(stream("/Filter /FlateDecode /Type /Metadata", stored(text: "\u{FEFF}<x>\(creator)</x>")))
    ),
    ("XMP attribute", pdf(stream("/Type/Metadata", Array("<x pdfx:Author='Ai'/>".utf8)))),
    ("behind decoys", pdf(String(repeating: "<</Author 9 0 R>>", count: 100) + "<</Author(Ai)>>")),
    (
      "in the last of many packed objects",
      pdf(
        (1...600).flatMap { _ in stream("/ObjStm/Filter/FlateDecode", stored(text: "<<>>")) }
          + stream("/ObjStm/Filter/FlateDecode", stored(text: "<</Author(Ai)>>")))
    ),
    ("behind some bytes", [1, 2, 3] + pdf("<</Author (Ai)>>")),
  ]

  @Test("an author in a PDF is found in every form, and never told", arguments: named)
  func pdfAuthor(name: String, bytes: [UInt8]) throws {
    let found = try #require(PaperCheck.diagnostics(bytes, path: "a.pdf").first)
    #expect(found.id == "pdf-author")
    #expect(found.severity == .warning)
    let said = [found.summary, found.explanation, found.fix].compactMap { $0 }
    #expect(!said.contains { ($0.vi + $0.en).contains("“") })
  }

  private static let nameless: [(String, [UInt8])] = [
    ("none", pdf("<</Title (a) /Creator (Writer) /Producer (x)>>")),
    ("empty", pdf("<</Author ()>>")), ("blank", pdf("<</Author ( \\n\\040)>>")),
    ("empty hexadecimal", pdf("<</Author <>>>")), ("mark only", pdf("<</Author <FEFF>>>")),
    ("blank UTF-16", pdf("<</Author <FEFF00200020>>>")),
    ("lost reference", pdf("<</Author 7 0 R>>")), ("null", pdf("<</Author null>>")),
    ("empty XMP", pdf(stream("/Type/Metadata", Array("<x><dc:creator> </dc:creator></x>".utf8)))),
    ("tool", pdf(stream("/Type/Metadata", Array("<xmp:CreatorTool>x</xmp:CreatorTool>".utf8)))),
    ("broken stream", pdf(stream("/ObjStm/Filter/FlateDecode", [1, 2, 3]))),
    ("cut", pdf("<</Author")), ("open", Array("%PDF-/Author (".utf8)),
    ("text", Array("/Author (Ai)".utf8)), ("nothing", []),
  ]

  @Test("no author, no warning", arguments: nameless)
  func noAuthor(name: String, bytes: [UInt8]) {
    #expect(ids(bytes) == [])
  }

  /// Counted, not timed: what a stream costs is taken off even where it comes to nothing.
  @Test("streams that unpack to too much use up what may be unpacked")
  func unpackingIsLimited() throws {
    let packed = stored(text: String(repeating: "a", count: 1000))
    var left = 2500
    #expect(Inflation.inflated(packed[...], left: &left)?.count == 1000)
    #expect(left == 1500)
    #expect(Inflation.inflated((packed.dropLast(4) + [0, 0, 0, 0])[...], left: &left) == nil)
    #expect(left == 500)
    #expect(Inflation.inflated(packed[...], left: &left) == nil)
    #expect(left < 0)
  }

  @Test(
    "Office and OpenDocument files name who wrote and who saved them",
    arguments: [
      ("docProps/core.xml", "<c:x xmlns:c='a'><dc:creator>Ai</dc:creator></c:x>", true),
      ("docProps/core.xml", "<x><cp:lastModifiedBy>Ai</cp:lastModifiedBy></x>", true),
      ("docProps/core.xml", "<x><dc:creator></dc:creator><cp:lastModifiedBy/></x>", false),
      ("docProps/core.xml", "<x><dc:title>a</dc:title></x>", false),
      ("docProps/app.xml", "<x><dc:creator>Ai</dc:creator></x>", false),
      (
        "meta.xml", "<?xml version='1.0'?><x><meta:initial-creator>A</meta:initial-creator></x>",
        true
      ),
      ("meta.xml", "<x><meta:generator>A</meta:generator></x>", false),
      ("meta.xml", "<x><dc:creator>", false),
      ("docProps/app.xml", "<x><Company>Xã</Company></x>", true),
      ("docProps/app.xml", "<x><Manager>Ai</Manager><Company/></x>", true),
      ("docProps/app.xml", "<x><Manager></Manager><Company> </Company></x>", false),
      ("package/services/metadata/core-properties/1.psmdcp", "<x><creator>Ai</creator></x>", true),
      ("word/document.xml", "<w:ins w:author=\"Ai\" w:id=\"1\"><w:t>a</w:t></w:ins>", true),
      ("word/document.xml", "<w:ins w:author=\"Author\"><w:t>a</w:t></w:ins>", false),
      ("word/document.xml", "<w:t>author</w:t>", false),
      ("word/comments.xml", "<w:comment w:author='Ai'/>", true),
      ("xl/comments1.xml", "<authors><author>Ai</author></authors>", true),
      ("xl/persons/person.xml", "<person displayName='Ai'/>", true),
      ("ppt/commentAuthors.xml", "<p:cmAuthor name='Ai'/>", true),
      ("content.xml", "<office:annotation><dc:creator>Ai</dc:creator></office:annotation>", true),
      ("OEBPS/content.opf", "<dc:creator>Nhà xuất bản</dc:creator>", false),
    ])
  func office(part: String, xml: String, isNamed: Bool) {
    let archive = storedArchive([
      ("[Content_Types].xml", Array("<x/>".utf8)), (part, Array(xml.utf8)),
    ])
    #expect(ids(archive) == (isNamed ? ["office-author"] : []))
  }
}

@Suite("Archives")
struct ArchiveTests {
  @Test("entries are listed and read")
  func read() throws {
    let bytes = storedArchive([("a.txt", Array("xin chào".utf8)), ("b/", []), ("b/Tệp.txt", [])])
    guard var archive = ArchiveReader(bytes) else {
      Issue.record("no archive")
      return
    }
    #expect(archive.entries.map(\.name) == ["a.txt", "b/Tệp.txt"])
    #expect(archive.entries.map(\.size) == [9, 0])
    #expect(try archive.bytes(of: archive.entries[0]) == Array("xin chào".utf8))
    #expect(try archive.bytes(of: archive.entries[1]) == [])
  }

  @Test(
    "what is no archive is none", arguments: [[], [0x50, 0x4B], Array("PK\u{3}\u{4}xxxx".utf8)])
  func none(bytes: [UInt8]) {
    let isArchive: Bool
    if ArchiveReader(bytes) != nil { isArchive = true } else { isArchive = false }
    #expect(!isArchive)
  }

  /// What reading the only entry of an archive comes to, after some of its header was changed.
  private func fault(_ change: (inout [UInt8], _ directory: Int) -> Void) throws
    -> ArchiveReader.Fault?
  {
    let text = [UInt8](repeating: 0x61, count: 100)
    var bytes = storedArchive([("a", text)])
    change(&bytes, 31 + text.count)
    guard var archive = ArchiveReader(bytes), let entry = archive.entries.first else {
      Issue.record("no entry")
      return nil
    }
    do throws(ArchiveReader.Fault) {
      _ = try archive.bytes(of: entry)
      return nil
    } catch { return error }
  }

  @Test("what cannot be read says why")
  func faults() throws {
    #expect(try fault { _, _ in } == nil)
    #expect(try fault { bytes, _ in bytes[40] ^= 1 } == .damaged)
    #expect(
      try fault { bytes, directory in
        bytes[6] |= 1
        bytes[directory + 8] |= 1
      } == .encrypted)
    #expect(
      try fault { bytes, directory in
        bytes[8] = 97
        bytes[directory + 10] = 97
      } == .unsupportedMethod)
    #expect(try fault { bytes, directory in bytes[directory + 27] = 0x7F } == .tooLarge)
    #expect(try fault { bytes, directory in bytes[directory + 24] = 99 } == .damaged)
  }

  @Test("a bomb is refused when it has filled what one archive may unpack to")
  func bomb() throws {
    let folder = try TemporaryFolder()
    try folder.write([], to: Array("a".utf8))
    try folder.stretch("a", to: 30 << 20)
    for name in ["b", "c", "d", "e"] {
      _ = try Command(["cp", folder.inside("a"), folder.inside(name)]).run()
    }
    let names = ["a", "b", "c", "d", "e"].map(folder.inside)
    let made = try Command(["zip", "-q", "-j", folder.inside("x.zip")] + names).run()
    try #require(made.status == 0)
    guard var archive = ArchiveReader(try folder.read("x.zip") ?? []) else {
      Issue.record("no archive")
      return
    }
    for entry in archive.entries.prefix(4) { _ = try archive.bytes(of: entry) }
    do throws(ArchiveReader.Fault) {
      _ = try archive.bytes(of: archive.entries[4])
      Issue.record("unpacked")
    } catch { #expect(error == .tooLarge) }
  }
}
