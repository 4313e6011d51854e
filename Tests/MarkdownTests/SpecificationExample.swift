import Diagnostics
import Foundation
import Markdown
import TestSupport

/// One example of the GFM specification: what is written and what it becomes.
struct SpecificationExample: Sendable {
  let number: Int
  /// The extensions that the example is about.
  let words: [Substring]
  let section: Substring
  let markdown: String
  let html: String

  /// All examples of the specification that Debian's package `cmark-gfm` installs.
  static func all() throws -> [SpecificationExample] {
    let text = try output(of: "/bin/gzip", ["-dc", "/usr/share/doc/cmark-gfm/spec.txt.gz"])
    let lines = String(decoding: text, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let fence = Substring(String(repeating: "`", count: 32))
    var examples: [SpecificationExample] = []
    var section: Substring = ""
    var index = 0
    while index < lines.count {
      let line = lines[index]
      index += 1
      if line.hasPrefix("#") { section = line.drop { $0 == "#" || $0 == " " } }
      guard line.hasPrefix(fence + " example") else { continue }
      let middle = lines[index...].firstIndex(of: ".") ?? lines.endIndex
      let end = lines[middle...].firstIndex(of: fence) ?? lines.endIndex
      examples.append(
        SpecificationExample(
          number: examples.count + 1, words: line.split(separator: " ").dropFirst(2).map { $0 },
          section: section, markdown: joined(lines[index..<middle]),
          html: joined(lines[(middle + 1)..<end])))
      index = end + 1
    }
    return examples
  }

  private static func joined(_ lines: ArraySlice<Substring>) -> String {
    lines.map { $0.replacing("→", with: "\t") + "\n" }.joined()
  }
}

/// Runs a program and returns what it writes.
func output(of program: String, _ arguments: [String]) throws -> Data {
  Data(try Command([program] + arguments).run().output.utf8)
}

/// The HTML of a text; every link as its author wrote it.
func html(
  _ markdown: String, policy: HTMLPolicy = HTMLPolicy(),
  parser: MarkdownPolicy = MarkdownPolicy()
) -> String {
  let markup = Parsed(markdown, policy: parser).markup
  var output: [UInt8] = []
  HTMLFormatter(policy: policy).format(
    markup, links: markup.links.map(LinkRendering.plain), into: &output)
  return String(decoding: output, as: UTF8.self)
}

/// The HTML of a text as the specification writes it; bare addresses are an extension of their own.
func conformingHTML(_ markdown: String, bareAddresses: Bool = false) -> String {
  html(
    markdown, policy: .conforming, parser: MarkdownPolicy(linksBareAddresses: bareAddresses)
  )
  .replacing("&#39;", with: "'").replacing("&#x27;", with: "'")
}

extension HTMLPolicy {
  /// The one value that is replaced to compare with the specification.
  static var conforming: HTMLPolicy {
    var policy = HTMLPolicy()
    policy.rawHTML = .kept
    policy.allowsAnyScheme = true
    policy.writesHeadingIDs = false
    policy.checkboxes = .bare
    policy.alignment = .attributes
    policy.writesCallouts = false
    policy.closesVoidElements = true
    policy.loadsPicturesLazily = false
    policy.words.footnote = ""
    policy.words.footnotes = ""
    policy.words.backToText = "Back to content"
    return policy
  }
}
