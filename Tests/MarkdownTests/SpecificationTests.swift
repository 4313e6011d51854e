import Foundation
import Markdown
import Testing

/// Every example of the GFM specification, with the policy of the specification and with ours.
@Suite struct SpecificationTests {
  /// Examples that are not met, each with its reason.
  static let exceptions: [Int: String] = [
    628: "ftp: is no scheme that a reader's browser still opens, so bare ftp addresses stay text",
    653: "raw HTML is an error in every text, so the tag filter for some of it has no use",
  ]

  @Test func everyExampleGivesTheHTMLOfTheSpecification() throws {
    let examples = try SpecificationExample.all()
    #expect(examples.count == 673)
    for example in examples {
      let html = conformingHTML(
        example.markdown, bareAddresses: example.words.contains("autolink"))
      let isMet = html == sameOrder(example.html)
      if Self.exceptions[example.number] == nil {
        #expect(isMet, "#\(example.number)\n\(example.markdown)→\n\(html)")
      } else {
        #expect(!isMet, "#\(example.number) is met and needs no exception")
      }
    }
  }

  @Test func theShippedPolicyDiffersFromTheSpecificationOnlyAsReviewed() throws {
    var text = ""
    for example in try SpecificationExample.all() {
      let shipped = html(example.markdown)
      guard shipped != example.html else { continue }
      text += "===== \(example.number) \(example.section)\n\(example.markdown)-----\n\(shipped)\n"
    }
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../Fixtures/spec/shipped.txt").standardized
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(text == golden, "run with UPDATE_GOLDEN=1 and review the difference")
  }

  /// The specification writes the attributes of a box in another order than the program.
  private func sameOrder(_ html: String) -> String {
    html.replacing(
      "<input checked=\"\" disabled=\"\" type=\"checkbox\">",
      with: "<input type=\"checkbox\" checked=\"\" disabled=\"\" />"
    )
    .replacing(
      "<input disabled=\"\" type=\"checkbox\">", with: "<input type=\"checkbox\" disabled=\"\" />")
  }
}
