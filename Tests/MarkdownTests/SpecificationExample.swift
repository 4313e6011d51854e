import Diagnostics
import Foundation
import Markdown

/// One example of the specification: what is written and what it becomes.
struct SpecificationExample: Sendable {
  let number: Int
  let markdown: String
  let html: String

  static func all() throws -> [SpecificationExample] {
    let text = String(
      decoding: try output(of: "/bin/gzip", ["-dc", "/usr/share/doc/cmark-gfm/spec.txt.gz"]),
      as: UTF8.self)
    var examples: [SpecificationExample] = []
    var parts: [[Substring]]?
    let fence = String(repeating: "`", count: 32)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if parts == nil, line.hasPrefix(fence + " example") {
        parts = [[], []]
      } else if line == fence, let found = parts {
        let texts = found.map { lines in
          lines.map { $0.replacing("→", with: "\t") + "\n" }.joined()
        }
        examples.append(
          SpecificationExample(
            number: examples.count + 1, markdown: texts[0], html: texts[1]))
        parts = nil
      } else if line == ".", parts?.count == 2, parts?[1].isEmpty == true {
        parts = [parts?[0] ?? [], [], []]
      } else if let found = parts {
        parts?[found.count == 3 ? 1 : 0].append(line)
      }
    }
    return examples
  }
}

/// Runs a program and returns what it writes.
func output(of program: String, _ arguments: [String]) throws -> Data {
  let process = Process()
  process.executableURL = URL(fileURLWithPath: program)
  process.arguments = arguments
  let pipe = Pipe()
  process.standardOutput = pipe
  try process.run()
  let data = try pipe.fileHandleForReading.readToEnd() ?? Data()
  process.waitUntilExit()
  return data
}

/// The HTML of a text with the formatter's choices set to what the specification writes.
func conformingHTML(_ markdown: String) -> String {
  html(markdown, policy: .conforming).replacing("&#39;", with: "'").replacing("&#x27;", with: "'")
}

func html(_ markdown: String, policy: HTMLPolicy = HTMLPolicy()) -> String {
  let source = SourceText(path: "a.md", stored: Array(markdown.utf8))
  var log = DiagnosticLog()
  let markup = MarkdownParser().parse(
    source, body: SourceRange(0, source.bytes.count), reporting: &log)
  var output: [UInt8] = []
  HTMLFormatter(policy: policy).format(
    markup, links: markup.links.map(LinkRendering.plain), into: &output)
  return String(decoding: output, as: UTF8.self)
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
