import Diagnostics

/// A template file as a tree of sections, its names not looked up yet.
struct ParsedTemplate {
  let path: String
  let nodes: [ParsedNode]
}

/// One node of a parsed template.
indirect enum ParsedNode {
  case text([UInt8])
  case variable(TemplateTag)
  case partial(TemplateTag)
  case section(TemplateTag, [ParsedNode])
}

extension ParsedTemplate {
  /// How deep sections and partials may stand in each other.
  static let maximumDepth = 64

  /// Parses a file; faults are reported and stepped over, so that all are found in one run.
  init(_ source: SourceText, reporting log: inout DiagnosticLog) {
    path = source.path
    var builder = TreeBuilder(path: source.path)
    let tokens = TemplateScanner.tokens(of: source, reporting: &log)
    for token in tokens { builder.take(token, reporting: &log) }
    MarkupCheck.check(tokens, in: path, reporting: &log)
    nodes = builder.finish(reporting: &log)
  }
}

/// Nests tokens by their opening and closing tags, with an explicit stack.
private struct TreeBuilder {
  let path: String
  private var open: [TemplateTag] = []
  private var levels: [[ParsedNode]] = [[]]
  /// Whether the file nests too deep for its rest to be read.
  private var isAbandoned = false

  init(path: String) { self.path = path }

  mutating func take(_ token: TemplateToken, reporting log: inout DiagnosticLog) {
    if isAbandoned { return }
    switch token {
    case .text(let text): append(.text(text))
    case .tag(let tag): take(tag, reporting: &log)
    }
  }

  mutating func finish(reporting log: inout DiagnosticLog) -> [ParsedNode] {
    while let tag = open.last {
      if !isAbandoned { log.append(.templateUnclosedSection(tag.name, at: location(tag))) }
      closeLast()
    }
    return levels[0]
  }
}

extension TreeBuilder {
  private mutating func take(_ tag: TemplateTag, reporting log: inout DiagnosticLog) {
    switch tag.kind {
    case .comment: break
    case .refused(let mark): log.append(.templateRefusedTag(mark, at: location(tag)))
    case .partial: append(.partial(tag))
    case .close: close(tag, reporting: &log)
    case .variable, .unescaped:
      if isName(tag, reporting: &log) { append(.variable(tag)) }
    case .section, .inverted:
      _ = isName(tag, reporting: &log)
      if open.count == ParsedTemplate.maximumDepth {
        log.append(.templateTooDeep(at: location(tag)))
        isAbandoned = true
        return
      }
      open.append(tag)
      levels.append([])
    }
  }

  private mutating func close(_ tag: TemplateTag, reporting log: inout DiagnosticLog) {
    guard let match = open.lastIndex(where: { $0.name == tag.name }) else {
      log.append(.templateStrayClose(tag.name, open: open.last?.name, at: location(tag)))
      return
    }
    while open.count > match + 1, let inner = open.last {
      log.append(.templateUnclosedSection(inner.name, at: location(inner)))
      closeLast()
    }
    closeLast()
  }

  private mutating func closeLast() {
    let tag = open.removeLast()
    let children = levels.removeLast()
    append(.section(tag, children))
  }

  private mutating func append(_ node: ParsedNode) { levels[levels.count - 1].append(node) }

  private func location(_ tag: TemplateTag) -> SourceLocation { SourceLocation(path, tag.range) }

  /// Whether a tag's name is a name: words of letters, digits, `_` and `-`, joined by dots.
  private func isName(_ tag: TemplateTag, reporting log: inout DiagnosticLog) -> Bool {
    let isWord = tag.name.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    if isWord && !tag.name.isEmpty { return true }
    log.append(.templateBadName(tag.name, at: location(tag)))
    return false
  }
}
