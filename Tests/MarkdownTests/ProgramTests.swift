import TestSupport
import Foundation
import Markdown
import Testing

@Suite struct ProgramTests {
  @Test func generatedDocumentsGiveTheHTMLOfTheProgram() throws {
    let seed = UInt64.random(in: 1...1_000_000)
    print("generated documents: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let documents = (0..<2_000).map { _ in GeneratedDocument.make(using: &random) }
    for (document, expected) in zip(documents, try written(for: documents)) {
      let html = unnumbered(conformingHTML(document))
      #expect(html == unnumbered(expected), "seed \(seed)\n\(document)")
    }
  }

  /// The program counts the references to a note before it moves notes to the end and drops some of
  /// them, so its links back can name places that do not exist; ours count what is there.
  private func unnumbered(_ html: String) -> String {
    let furtherBack = #/\ <a href="#fnref-[^"]*-\d+"[^>]*>↩<sup class="footnote-ref">\d+</sup></a>/#
    let further = #/(id="fnref-[^"\-]*)-\d+"/#
    return html.replacing("&#x27;", with: "'").replacing(furtherBack, with: "")
      .replacing(further) { "\($0.output.1)\"" }
  }

  /// What `cmark-gfm` writes, with the extensions that the parser uses; one shell runs it for all.
  private func written(for documents: [String]) throws -> [String] {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "lantoa-\(ProcessInfo.processInfo.processIdentifier)-markdown")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (index, document) in documents.enumerated() {
      try Data(document.utf8).write(to: folder.appending(path: "\(index).md"))
    }
    let options = "--unsafe -e table -e tasklist -e strikethrough -e footnotes"
    _ = try output(
      of: "/bin/sh",
      ["-c", "cd '\(folder.path)' && for f in *.md; do cmark-gfm \(options) $f > $f.html; done"])
    return try documents.indices.map { index in
      String(
        decoding: try Data(contentsOf: folder.appending(path: "\(index).md.html")), as: UTF8.self)
    }
  }
}
