import Diagnostics

/// Reads the elements of an SVG file that are allowed; reports the others, or drops them in silence
/// where drawing programs leave them behind.
struct DrawingReader {
  let source: SourceText
  var log = DiagnosticLog()
  private(set) var nodes: [DrawingNode] = []
  /// Names of attributes that were reported as left out.
  var reportedAttributes: Set<String> = []
  private var open: [OpenElement] = []
  private var elements = 0

  init(_ source: SourceText) { self.source = source }

  mutating func read() {
    var tokenizer = XMLTokenizer(source.bytes)
    do throws(XMLFault) {
      while let token = try tokenizer.next() {
        guard take(token) else { break }
      }
      if let element = open.last { throw XMLFault.syntax(element.range) }
      if nodes.isEmpty, elements == 0 { throw XMLFault.syntax(SourceRange(0, 1)) }
    } catch { report(error) }
    for fault in tokenizer.faults { report(fault) }
  }

  func location(_ range: SourceRange) -> SourceLocation { SourceLocation(source.path, range) }

  private mutating func report(_ fault: XMLFault) {
    switch fault {
    case .syntax(let range): log.append(.drawingBroken(at: location(range)))
    case .entity(let range): log.append(.drawingEntity(at: location(range)))
    }
  }

  /// Deals with one token; false where reading on makes no sense.
  private mutating func take(_ token: XMLToken) -> Bool {
    switch token {
    case .start(let tag): return start(tag)
    case .end(let name, let range): return end(name, range)
    case .text(let text): return append(text)
    case .declaration(let encoding, let range):
      if let encoding, !["utf-8", "us-ascii"].contains(encoding.lowercased()) {
        log.append(.drawingEncoding(at: location(range)))
      }
    case .instruction(let range):
      if !isInDropped { log.append(.drawingInstruction(at: location(range))) }
    case .doctype(let range):
      if elements > 0 || !isPublicDoctype(source.text(range)) {
        log.append(.drawingEntity(at: location(range)))
      }
    }
    return true
  }
}

/// An element whose end has not come yet.
private struct OpenElement {
  enum Fate {
    case kept(Int), dropped, styleSheet
  }

  let name: XMLName
  let fate: Fate
  let namespaces: XMLNamespaces
  let range: SourceRange
}

// MARK: Elements

extension DrawingReader {
  private var isInDropped: Bool {
    switch open.last?.fate {
    case .dropped, .styleSheet: true
    case .kept, nil: false
    }
  }

  private mutating func start(_ tag: XMLTag) -> Bool {
    elements += 1
    guard open.count < DrawingLimit.depth, elements <= DrawingLimit.elements else {
      log.append(.drawingTooComplex(at: location(tag.range)))
      open = []
      return false
    }
    if open.isEmpty, elements > 1 { return broken(tag.range) }
    let namespaces = (open.last?.namespaces ?? XMLNamespaces()).declaring(tag.attributes)
    let fate = isInDropped ? .dropped : fate(of: tag, namespaces)
    if case .kept(let index) = fate, case .kept(let parent) = open.last?.fate {
      nodes[parent].children.append(.element(index))
    }
    if !tag.isEmpty {
      open.append(
        OpenElement(name: tag.name, fate: fate, namespaces: namespaces, range: tag.range))
    }
    return true
  }

  private mutating func fate(of tag: XMLTag, _ namespaces: XMLNamespaces) -> OpenElement.Fate {
    let name = tag.name.local
    let place = location(tag.range)
    switch namespaces.space(of: tag.name) {
    case .drawing: break
    case .undeclared: log.append(.drawingBroken(at: place))
    case .document: log.append(.drawingElement(name, at: place))
    case .other where open.isEmpty: log.append(.drawingBroken(at: place))
    case .other, .link: return .dropped
    }
    guard namespaces.space(of: tag.name) == .drawing else { return .dropped }
    if open.isEmpty, name != "svg" {
      log.append(.drawingBroken(at: place))
      return .dropped
    }
    if DrawingVocabulary.isKnown(element: name) { return .kept(keep(tag, namespaces)) }
    switch name.lowercased() {
    // No browser draws by a font of that kind any more; LibreOffice writes them beside the names.
    case "metadata", "font": break
    case "style": return .styleSheet
    case "script": log.append(.drawingScript(at: place))
    default: log.append(.drawingElement(name, at: place))
    }
    return .dropped
  }

  private mutating func keep(_ tag: XMLTag, _ namespaces: XMLNamespaces) -> Int {
    let node = node(tag, namespaces)
    nodes.append(node)
    return nodes.count - 1
  }

  private mutating func end(_ name: XMLName, _ range: SourceRange) -> Bool {
    guard let element = open.popLast(), element.name == name else {
      open = []
      return broken(range)
    }
    return true
  }

  private mutating func append(_ text: [UInt8]) -> Bool {
    let isBlank = text.allSatisfy { $0 <= 0x20 }
    guard let element = open.last else {
      return isBlank || broken(SourceRange(0, 1))
    }
    switch element.fate {
    case .dropped: break
    case .styleSheet:
      if !isBlank { log.append(.drawingStyleSheet(at: location(element.range))) }
    case .kept(let index) where DrawingVocabulary.hasText(element: nodes[index].name):
      append(text, to: index)
    case .kept: break
    }
    return true
  }

  private mutating func append(_ text: [UInt8], to index: Int) {
    if case .text(let before) = nodes[index].children.last {
      nodes[index].children[nodes[index].children.count - 1] = .text(before + text)
    } else if !text.isEmpty {
      nodes[index].children.append(.text(text))
    }
  }

  private mutating func broken(_ range: SourceRange) -> Bool {
    log.append(.drawingBroken(at: location(range)))
    open = []
    return false
  }
}

/// Whether a document type is one of the W3C's for SVG, which declares nothing of its own.
private func isPublicDoctype(_ text: String) -> Bool {
  let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  return words.hasPrefix("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.") && !words.contains("[")
    && words.contains(" \"http://www.w3.org/")
}
