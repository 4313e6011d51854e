import Encoders

/// Counts the references to each footnote.
struct FootnoteNumbers {
  /// The definition nodes, in the order of their numbers.
  private(set) var definitions: [Int] = []
  /// How many references each definition has.
  private(set) var references: [Int] = []
  /// How many references to each definition have been written.
  var seen: [Int] = []
  /// How many definitions have been begun.
  var written = 0
  /// How many definitions have their links back.
  var linkedBack = 0

  init(_ markup: Markup) {
    var counts: [Int32: Int] = [:]
    for (index, node) in markup.nodes.enumerated() {
      if node.kind == .footnoteDefinition { definitions.append(index) }
      if node.kind == .footnoteReference { counts[node.number, default: 0] += 1 }
    }
    references = definitions.indices.map { counts[Int32($0 + 1)] ?? 0 }
    seen = references.map { _ in 0 }
  }
}

/// Footnotes as GitHub writes them, with labels in the words of the policy.
extension HTMLWriter {
  mutating func writeFootnoteReference(_ node: MarkupNode) {
    let place = Int(node.number) - 1
    guard footnotes.definitions.indices.contains(place) else { return }
    footnotes.seen[place] += 1
    let label = markup.text(of: markup.nodes[footnotes.definitions[place]])
    put("<sup class=\"footnote-ref\"><a href=\"")
    URLEncoder.append(policy.footnoteAddress, to: &output)
    put("#fn-")
    URLEncoder.append(label, to: &output)
    put("\" id=\"fnref-")
    URLEncoder.append(label, to: &output)
    if footnotes.seen[place] > 1 {
      put("-")
      put(footnotes.seen[place])
    }
    put("\" data-footnote-ref")
    writeLabel(policy.words.footnote, Int(node.number))
    put(">")
    put(Int(node.number))
    put("</a></sup>")
  }

  mutating func enterFootnote(_ index: Int) {
    if footnotes.written == 0 {
      put("<section class=\"footnotes\" data-footnotes")
      writeLabel(policy.words.footnotes, nil)
      put(">\n<ol>\n")
    }
    footnotes.written += 1
    put("<li id=\"fn-")
    URLEncoder.append(markup.text(of: markup.nodes[index]), to: &output)
    put("\">\n")
  }

  mutating func leaveFootnote(_ index: Int) {
    if footnotes.linkedBack < footnotes.written {
      writeBackReferences(markup.nodes[index])
      put("\n")
    }
    put("</li>\n")
  }

  /// Writes one link back for each reference, once for each definition.
  mutating func writeBackReferences(_ definition: MarkupNode) {
    let place = Int(definition.number) - 1
    guard footnotes.linkedBack < footnotes.written, footnotes.references.indices.contains(place)
    else { return }
    footnotes.linkedBack = footnotes.written
    for count in 1...max(1, footnotes.references[place]) {
      if count > 1 { put(" ") }
      put("<a href=\"")
      URLEncoder.append(policy.footnoteAddress, to: &output)
      put("#fnref-")
      URLEncoder.append(markup.text(of: definition), to: &output)
      if count > 1 {
        put("-")
        put(count)
      }
      put("\" class=\"footnote-backref\" data-footnote-backref aria-label=\"")
      putText(policy.words.backToText)
      put("\">↩")
      if count > 1 {
        put("<sup class=\"footnote-ref\">")
        put(count)
        put("</sup>")
      }
      put("</a>")
    }
  }

  private mutating func writeLabel(_ word: String, _ number: Int?) {
    guard !word.isEmpty else { return }
    put(" aria-label=\"")
    putText(word)
    if let number {
      put(" ")
      put(number)
    }
    put("\"")
  }
}
