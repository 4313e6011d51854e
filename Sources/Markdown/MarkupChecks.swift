import Diagnostics
import Encoders

/// Looks through a finished tree for what an author should not write.
struct MarkupChecks {
  let source: SourceText
  let markup: Markup
  let policy: MarkdownPolicy
  var log = DiagnosticLog()

  init(_ markup: Markup, source: SourceText, policy: MarkdownPolicy) {
    self.markup = markup
    self.source = source
    self.policy = policy
  }

  /// All faults of the text, in document order within each kind.
  mutating func run() -> DiagnosticLog {
    checkHeadings()
    for link in markup.links { check(link) }
    for (index, node) in markup.nodes.enumerated() {
      switch node.kind {
      case .htmlBlock, .htmlInline: log.append(.rawHTML(at: place(node.range)))
      case .codeBlock where node.flags.contains(.fenced): checkFence(node)
      case .text: checkReferences(node)
      case .blockQuote where node.detail == 0: checkCallout(index)
      case .unknown: log.append(.unknownMarkup(at: place(node.range)))
      default: break
      }
    }
    return log
  }

  private func place(_ range: SourceRange) -> SourceLocation { SourceLocation(source.path, range) }
}

extension MarkupChecks {
  private mutating func checkHeadings() {
    var last = 1
    var anchors: [String: SourceRange] = [:]
    for heading in markup.headings {
      if heading.level == 1 {
        log.append(.headingLevelOne(at: place(heading.range)))
      } else if heading.level > last + 1 {
        log.append(.headingLevelSkipped(heading.level, after: last, at: place(heading.range)))
      }
      last = heading.level
      if let first = anchors[heading.anchor] {
        log.append(
          .duplicateHeadingAnchor(
            heading.anchor, first: place(first), at: place(heading.range)))
      } else {
        anchors[heading.anchor] = heading.range
      }
    }
  }

  private mutating func check(_ link: LinkAsWritten) {
    if link.isImage, link.text.utf8.allSatisfy({ $0 <= 0x20 }) {
      log.append(.imageWithoutAlt(at: place(link.range)))
    } else if link.isImage, AltText.saysNothing(link.text, file: link.destination) {
      log.append(.altSaysNothing(link.text, at: place(link.range)))
    }
    if let scheme = LinkScheme.refused(link.destination, allowing: policy.linkSchemes) {
      log.append(.linkSchemeRefused(scheme, at: place(link.range)))
    } else if link.destination.unicodeScalars.contains(where: TerminalEncoder.isUnsafe) {
      log.append(.hiddenCharacterInLink(at: place(link.range)))
    }
  }

  private mutating func checkFence(_ node: MarkupNode) {
    let word = markup.infoWord(of: node)
    let opening = source.bytes[Int(node.range.lower)..<Int(node.range.upper)]
      .prefix { $0 != 0x0A && $0 != 0x0D }
    let fence = place(SourceRange(opening.startIndex, opening.endIndex))
    if !Markup.isClosedFence(node.range, in: source.bytes) {
      log.append(.unclosedCodeFence(at: fence))
    }
    guard !word.isEmpty else { return }
    guard markup.isValidInfoWord(word) else {
      log.append(.codeFenceInfoInvalid(at: fence))
      return
    }
    let name = String(decoding: word, as: UTF8.self)
    guard !policy.blockWords.contains(name), word.count >= 4,
      let meant = Suggestion.nearest(to: name, in: policy.blockWords)
    else { return }
    log.append(.unknownBlockWord(name, meant: meant, at: fence))
  }

  private mutating func checkCallout(_ index: Int) {
    guard index + 2 < markup.nodes[index].end, markup.nodes[index + 2].kind == .text else { return }
    let node = markup.nodes[index + 2]
    let text = markup.text(of: node)
    guard text.starts(with: "[!".utf8), text.last == UInt8(ascii: "]"), text.count < 32 else {
      return
    }
    let word = String(decoding: text.dropFirst(2).dropLast(), as: UTF8.self).uppercased()
    let known = Callout.allCases.map { $0.name.uppercased() }
    log.append(
      .unknownCallout(
        word, meant: Suggestion.nearest(to: word, in: known), at: place(node.range)))
  }
}

extension MarkupChecks {
  /// Text that reads `…][label]`, `…][]` or `[^label]` was meant as a link or a footnote.
  private mutating func checkReferences(_ node: MarkupNode) {
    let text = markup.text(of: node)
    var index = text.startIndex
    while let bracket = text.span.firstIndex(
      of: UInt8(ascii: "["), in: index - text.startIndex..<text.count)
    {
      let bracket = text.startIndex + bracket
      index = bracket + 1
      let label = text[index...].prefix { $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]") }
      guard label.endIndex < text.endIndex, text[label.endIndex] == UInt8(ascii: "]") else {
        continue
      }
      report(text[bracket...label.endIndex], label, of: text, in: node)
      index = label.endIndex
    }
  }

  private mutating func report(
    _ mark: ArraySlice<UInt8>, _ label: ArraySlice<UInt8>, of text: ArraySlice<UInt8>,
    in node: MarkupNode
  ) {
    let lower = Int(node.range.lower) + mark.startIndex - text.startIndex
    let upper = lower + mark.count
    guard upper <= source.bytes.count, source.bytes[lower..<upper].elementsEqual(mark) else {
      return
    }
    let range = place(SourceRange(lower, upper))
    if label.first == UInt8(ascii: "^"), label.count > 1 {
      log.append(
        .undefinedFootnote(String(decoding: label.dropFirst(), as: UTF8.self), at: range))
    } else if lower > 0, source.bytes[lower - 1] == UInt8(ascii: "]") {
      let text = label.isEmpty ? text[..<mark.startIndex].dropLast() : label
      let name = text[((text.lastIndex(of: UInt8(ascii: "[")) ?? text.startIndex - 1) + 1)...]
      log.append(.undefinedReference(String(decoding: name, as: UTF8.self), at: range))
    }
  }
}

/// Which schemes no link may have, in whatever coding they are written.
enum LinkScheme {
  /// The scheme of `destination` if it is refused, as browsers and careless decoders would read it.
  static func refused(_ destination: String, allowing allowed: Set<String>) -> String? {
    if let scheme = refusedAsWritten(destination, allowing: allowed) { return scheme }
    guard destination.utf8.contains(UInt8(ascii: "%")) else { return nil }
    guard let scheme = refusedAsWritten(decoded(destination), allowing: allowed),
      dangerous.contains(scheme)
    else { return nil }
    return scheme
  }

  private static let dangerous: Set<String> = [
    "javascript:", "vbscript:", "data:", "blob:", "file:", "intent:", "//",
  ]

  private static func refusedAsWritten(_ destination: String, allowing allowed: Set<String>)
    -> String?
  {
    let start = destination.utf8.lazy.filter { $0 > 0x20 }.prefix(2)
    if start.elementsEqual("/\\".utf8) || start.elementsEqual("\\/".utf8) { return "//" }
    guard case .refused(let scheme) = URLEncoder.classify(destination) else { return nil }
    return allowed.contains(String(scheme.dropLast())) ? nil : scheme
  }

  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2,
        let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
