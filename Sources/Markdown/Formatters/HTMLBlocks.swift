import Encoders

/// Start and end tags of blocks.
extension HTMLWriter {
  /// Writes the start of a block, or all of it: then returns the index of the node to go on with.
  mutating func enterBlock(_ index: Int) -> Int? {
    let node = markup.nodes[index]
    switch node.kind {
    case .paragraph: return enterParagraph(index)
    case .heading: enterHeading(index)
    case .blockQuote: enterBlockQuote(node)
    case .list: enterList(node)
    case .item: enterItem(index)
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock:
      guard policy.rawHTML == .kept else { break }
      startLine()
      output += markup.text(of: node)
      startLine()
    case .thematicBreak:
      startLine()
      put(policy.closesVoidElements ? "<hr />\n" : "<hr>\n")
    case .footnoteDefinition: enterFootnote(index)
    default: enterTablePart(index)
    }
    return nil
  }

  mutating func leaveBlock(_ index: Int) {
    let node = markup.nodes[index]
    switch node.kind {
    case .paragraph: leaveParagraph(index)
    case .heading:
      put("</h")
      put(Int(node.detail))
      put(">\n")
    case .blockQuote:
      startLine()
      put(isCallout(node) ? "</div>\n" : "</blockquote>\n")
    case .list: put(node.flags.contains(.ordered) ? "</ol>\n" : "</ul>\n")
    case .item: put("</li>\n")
    case .footnoteDefinition: leaveFootnote(index)
    case .table, .tableRow, .tableCell: leaveTablePart(index)
    default: break
    }
  }
}

extension HTMLWriter {
  private mutating func enterParagraph(_ index: Int) -> Int? {
    let node = markup.nodes[index]
    if policy.writesCallouts, index + 1 < markup.nodes.count, node.end == index + 2,
      markup.nodes[index + 1].kind == .calloutMarker
    {
      return index + 2
    }
    if captioned(index) != nil {
      startLine()
      put("<figure>")
      return nil
    }
    if !isTight {
      startLine()
      put("<p>")
    }
    if isTaskLabel(index) {
      put("<label>")
      writeCheckbox(parent?.flags ?? [])
    }
    return nil
  }

  private mutating func leaveParagraph(_ index: Int) {
    if let rendering = captioned(index) {
      put("<figcaption>")
      output += rendering.caption
      put("</figcaption></figure>\n")
      return
    }
    if isTaskLabel(index) { put("</label>") }
    guard !isTight else { return }
    if let parent, parent.kind == .footnoteDefinition, parent.end == markup.nodes[index].end {
      put(" ")
      writeBackReferences(parent)
    }
    put("</p>\n")
  }

  /// The picture with a caption that a paragraph consists of.
  private func captioned(_ index: Int) -> LinkRendering? {
    let next = index + 1
    guard next < markup.nodes.count, markup.nodes[next].kind == .image,
      markup.nodes[next].end == markup.nodes[index].end, parent?.kind != .footnoteDefinition
    else { return nil }
    let rendering = links[Int(markup.nodes[next].number)]
    return rendering.caption.isEmpty ? nil : rendering
  }

  /// Whether the paragraph being written stands in a tight list, which shows no paragraphs.
  private var isTight: Bool {
    guard open.count >= 2, markup.nodes[open[open.count - 1]].kind == .item else { return false }
    return markup.nodes[open[open.count - 2]].flags.contains(.tight)
  }

  /// Whether a paragraph is the first of a task and so the label of its box.
  private func isTaskLabel(_ index: Int) -> Bool {
    guard policy.checkboxes == .labelled, let item = open.last else { return false }
    return item + 1 == index && markup.nodes[item].flags.contains(.task)
  }

  private mutating func enterHeading(_ index: Int) {
    startLine()
    put("<h")
    put(Int(markup.nodes[index].detail))
    while nextHeading < markup.headings.count, markup.headings[nextHeading].node < index {
      nextHeading += 1
    }
    if policy.writesHeadingIDs, nextHeading < markup.headings.count {
      put(" id=\"")
      putText(markup.headings[nextHeading].anchor)
      put("\"")
    }
    put(">")
  }

  private func isCallout(_ node: MarkupNode) -> Bool { policy.writesCallouts && node.detail > 0 }

  private mutating func enterBlockQuote(_ node: MarkupNode) {
    startLine()
    guard isCallout(node), let callout = Callout(rawValue: node.detail) else {
      put("<blockquote>\n")
      return
    }
    put("<div class=\"callout callout-")
    putText(callout.name)
    put("\" role=\"note\">\n<p class=\"callout-title\">")
    putText(policy.words.callouts[callout] ?? callout.name)
    put("</p>\n")
  }

  private mutating func enterList(_ node: MarkupNode) {
    startLine()
    guard node.flags.contains(.ordered) else {
      let isTaskList = policy.checkboxes == .labelled && node.flags.contains(.task)
      put(isTaskList ? "<ul class=\"task-list\">\n" : "<ul>\n")
      return
    }
    put("<ol")
    if policy.writesCallouts, node.flags.contains(.steps) { put(" class=\"steps\"") }
    if node.number != 1 {
      put(" start=\"")
      put(Int(node.number))
      put("\"")
    }
    put(">\n")
  }

  private mutating func enterItem(_ index: Int) {
    let node = markup.nodes[index]
    startLine()
    put("<li>")
    guard node.flags.contains(.task) else { return }
    let hasLabel = node.end > index + 1 && markup.nodes[index + 1].kind == .paragraph
    if policy.checkboxes == .bare || !hasLabel { writeCheckbox(node.flags, labelled: false) }
  }

  private mutating func writeCheckbox(_ flags: MarkupNode.Flags, labelled: Bool = true) {
    put("<input type=\"checkbox\"")
    if flags.contains(.checked) { put(policy.closesVoidElements ? " checked=\"\"" : " checked") }
    if policy.checkboxes == .bare {
      put(" disabled=\"\"")
    } else if !labelled {
      put(" aria-label=\"")
      putText(policy.words.task)
      put("\"")
    }
    put(policy.closesVoidElements ? " /> " : "> ")
  }

  private mutating func writeCodeBlock(_ node: MarkupNode) {
    startLine()
    let word = markup.infoWord(of: node)
    if word.isEmpty {
      put("<pre><code>")
    } else {
      put("<pre><code class=\"language-")
      putText(word)
      put("\">")
    }
    putText(markup.text(of: node))
    put("</code></pre>\n")
  }
}
