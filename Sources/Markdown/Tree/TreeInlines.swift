import Diagnostics

/// Text, links and other inline nodes with their places.
extension TreeBuilder {
  mutating func enterInline(_ node: CmarkNode, _ kind: MarkupNode.Kind) -> Int {
    let start = buffer.count
    switch kind {
    case .text, .code, .htmlInline, .footnoteReference: node.appendLiteral(to: &buffer)
    default: break
    }
    if kind == .text, policy.linksBareAddresses, linkDepth == 0 { return enterText(node, start) }
    let range = locator.locate(node, prefix(of: kind, start))
    append(kind, start, range)
    let index = nodes.count - 1
    if kind == .footnoteReference { nodes[index].number = Int32(text(of: index)) ?? 0 }
    if kind == .link || kind == .image { enterLink(node, at: index) }
    return index
  }

  private func prefix(of kind: MarkupNode.Kind, _ start: Int) -> InlinePrefix {
    switch kind {
    case .text, .code, .htmlInline: .text(buffer[start...])
    case .link: .oneOf(UInt8(ascii: "["), UInt8(ascii: "<"))
    case .image: .both(UInt8(ascii: "!"), UInt8(ascii: "["))
    case .footnoteReference: .both(UInt8(ascii: "["), UInt8(ascii: "^"))
    case .strikethrough: .oneOf(UInt8(ascii: "~"), UInt8(ascii: "~"))
    default: .oneOf(UInt8(ascii: "*"), UInt8(ascii: "_"))
    }
  }

  private mutating func enterLink(_ node: CmarkNode, at index: Int) {
    linkDepth += 1
    nodes[index].number = Int32(links.count)
    links.append(
      LinkAsWritten(
        node: index, destination: String(decoding: node.destination, as: UTF8.self),
        title: String(decoding: node.title, as: UTF8.self), isImage: nodes[index].kind == .image,
        text: "", range: nodes[index].range))
  }

  mutating func leaveLink(_ index: Int) {
    linkDepth -= 1
    let number = Int(nodes[index].number)
    links[number].text = Markup.inlineText(nodes[index...], buffer)
    let range = locator.link(nodes[index].range)
    nodes[index].range = range
    links[number].range = range
    locator.advance(to: range.upper)
  }
}

/// Bare addresses become links (GFM extended autolinks).
extension TreeBuilder {
  private mutating func enterText(_ node: CmarkNode, _ start: Int) -> Int {
    let range = locator.locate(node, .text(buffer[start...]))
    let found = Autolink.all(in: buffer[start...], afterWord: endsInWord)
    guard !found.isEmpty else {
      append(.text, start, range)
      return nodes.count - 1
    }
    let end = buffer.count
    var cursor = start
    for link in found {
      if link.range.lowerBound > cursor { appendText(cursor..<link.range.lowerBound, start, range) }
      appendAutolink(link, place(link.range, start, range))
      cursor = link.range.upperBound
    }
    if cursor < end { appendText(cursor..<end, start, range) }
    return nodes.count - 1
  }

  private mutating func appendText(_ text: Range<Int>, _ start: Int, _ range: SourceRange) {
    append(.text, text.lowerBound, place(text, start, range), end: text.upperBound)
  }

  /// Where a part of a text stands: exact unless the text was written with escapes or entities.
  private func place(_ part: Range<Int>, _ start: Int, _ range: SourceRange) -> SourceRange {
    let lower = Int(range.lower) + part.lowerBound - start
    guard InlinePrefix.text(buffer[part]).matches(source.bytes, at: lower) else { return range }
    let upper = lower + part.count
    let isExact =
      upper <= source.bytes.count && buffer[part].elementsEqual(source.bytes[lower..<upper])
    return SourceRange(lower, isExact ? upper : Int(range.upper))
  }

  private mutating func appendAutolink(_ link: Autolink, _ range: SourceRange) {
    let text = String(decoding: buffer[link.range], as: UTF8.self)
    let index = nodes.count
    append(.link, link.range.lowerBound, range, end: link.range.lowerBound)
    nodes[index].number = Int32(links.count)
    append(.text, link.range.lowerBound, range, end: link.range.upperBound)
    nodes[index].end = Int32(nodes.count)
    links.append(
      LinkAsWritten(
        node: index, destination: link.prefix + text, title: "", isImage: false, text: text,
        range: range))
  }

  /// Whether the text to come follows directly on code, a link or a picture.
  private var endsInWord: Bool {
    guard let last = nodes.last else { return false }
    let isInline = [.code, .link, .image, .footnoteReference].contains(last.kind)
    return isInline || (last.kind == .text && linkEndsHere)
  }

  private var linkEndsHere: Bool {
    guard let link = links.last else { return false }
    return nodes[link.node].end == nodes.count
  }
}
