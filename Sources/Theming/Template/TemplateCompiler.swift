import Diagnostics
import Encoders

/// Looks up every name of a parsed template once, at load, and reports those that mean nothing.
///
/// 1. Partials are put in place; 2. words and icons become text; 3. each other name is sought from
/// the innermost scope outwards; 4. its shape decides what the tag does.
struct TemplateCompiler {
  let partials: [String: ParsedTemplate]
  let words: [String: String]
  let icons: [String: TrustedHTML]

  private var scopes: [StaticScope] = []
  private var path = ""
  private var openPartials: [String] = []
  private var size = 0
  private var log = DiagnosticLog()

  init(
    partials: [String: ParsedTemplate], words: [String: String], icons: [String: TrustedHTML]
  ) {
    self.partials = partials
    self.words = words
    self.icons = icons
  }
}

/// What is known of a scope before rendering.
enum StaticScope {
  case fields(any TemplateScope.Type)
  case text
}

extension TemplateCompiler {
  /// Nodes that one template may grow to when its partials are put in place.
  static let maximumSize = 20_000

  /// Compiles a template that starts in the given scopes, outermost first.
  func compile(
    _ template: ParsedTemplate, in scopes: [any TemplateScope.Type],
    reporting log: inout DiagnosticLog
  ) -> CompiledTemplate {
    var compiler = self
    compiler.scopes = scopes.map(StaticScope.fields)
    compiler.path = template.path
    let nodes = compiler.compile(template.nodes)
    log.append(contentsOf: compiler.log)
    return CompiledTemplate(nodes: nodes)
  }

  private mutating func compile(_ nodes: [ParsedNode]) -> [CompiledNode] {
    var compiled: [CompiledNode] = []
    for node in nodes {
      switch node {
      case .text(let text): compiled.join(text)
      case .variable(let tag): compiled.join(variable(tag))
      case .section(let tag, let children): compiled.join(section(tag, children))
      case .partial(let tag): compiled.join(partial(tag))
      }
    }
    size += compiled.count
    return compiled
  }

  private mutating func partial(_ tag: TemplateTag) -> [CompiledNode] {
    guard let template = partials[tag.name] else {
      log.append(.templateUnknownPartial(tag.name, known: partials.keys, at: location(tag)))
      return []
    }
    if openPartials.contains(tag.name) {
      log.append(.templatePartialCycle(openPartials + [tag.name], at: location(tag)))
      return []
    }
    guard openPartials.count + scopes.count < ParsedTemplate.maximumDepth else {
      log.append(.templateTooDeep(at: location(tag)))
      return []
    }
    guard size < Self.maximumSize else {
      log.append(.templateTooLarge(at: location(tag)))
      return []
    }
    let outerPath = path
    path = template.path
    openPartials.append(tag.name)
    defer {
      path = outerPath
      openPartials.removeLast()
    }
    let nodes = compile(template.nodes)
    return tag.isAlone ? nodes : nodes.withoutLastLineEnd
  }

  private func location(_ tag: TemplateTag) -> SourceLocation { SourceLocation(path, tag.range) }
}

extension TemplateCompiler {
  private mutating func variable(_ tag: TemplateTag) -> [CompiledNode] {
    if tag.name == "." { return item(tag) }
    if let text = fixedText(tag) { return [.text(text)] }
    guard let (path, shape) = resolve(tag) else { return [] }
    switch (shape, tag.kind) {
    case (.text, .variable): return [.escaped(path)]
    case (.html, .unescaped): return [.trusted(path)]
    case (.html, _): log.append(.templateEscapedHTML(tag.name, at: location(tag)))
    case (_, .unescaped): log.append(.templateRawText(tag.name, at: location(tag)))
    default: log.append(.templateNotText(tag.name, at: location(tag)))
    }
    return []
  }

  private mutating func item(_ tag: TemplateTag) -> [CompiledNode] {
    guard case .text? = scopes.last, tag.kind == .variable else {
      log.append(.templateStrayItem(at: location(tag)))
      return []
    }
    return [.item(scope: scopes.count - 1)]
  }

  /// Words and icons, which are the same on every page.
  private mutating func fixedText(_ tag: TemplateTag) -> [UInt8]? {
    if tag.name.hasPrefix("t.") {
      let key = String(tag.name.dropFirst(2))
      if tag.kind == .unescaped {
        log.append(.templateRawText(tag.name, at: location(tag)))
      } else if let word = words[key] {
        return Array(HTMLEncoder.escaped(word).utf8)
      } else {
        log.append(.templateUnknownWord(key, known: words.keys, at: location(tag)))
      }
      return []
    }
    guard tag.name.hasPrefix("icon.") else { return nil }
    let name = String(tag.name.dropFirst(5))
    if tag.kind != .unescaped {
      log.append(.templateEscapedHTML(tag.name, at: location(tag)))
    } else if let icon = icons[name] {
      return icon.bytes
    } else {
      log.append(.templateUnknownIcon(name, known: icons.keys, at: location(tag)))
    }
    return []
  }

  private mutating func section(_ tag: TemplateTag, _ children: [ParsedNode]) -> [CompiledNode] {
    guard let (path, shape) = resolve(tag) else { return [] }
    if tag.kind == .inverted { return [.unless(path, compile(children))] }
    switch shape {
    case .text, .html, .flag: return [.when(path, compile(children))]
    case .object(let type): return [.with(path, compile(children, in: .fields(type)))]
    case .list(let type): return [.each(path, compile(children, in: .fields(type)))]
    case .texts: return [.each(path, compile(children, in: .text))]
    }
  }

  private mutating func compile(_ children: [ParsedNode], in scope: StaticScope) -> [CompiledNode] {
    scopes.append(scope)
    defer { scopes.removeLast() }
    return compile(children)
  }
}

extension TemplateCompiler {
  /// Finds a name: its first word from the innermost scope outwards, the others from there.
  private mutating func resolve(_ tag: TemplateTag) -> (ValuePath, Shape)? {
    let words = tag.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    for index in scopes.indices.reversed() {
      guard case .fields(let type) = scopes[index], type.field(named: words[0]) != nil else {
        continue
      }
      return follow(words, from: type, scope: index, tag)
    }
    log.append(.templateUnknownName(tag.name, word: words[0], known: visible, at: location(tag)))
    return nil
  }

  private mutating func follow(
    _ words: [String], from type: any TemplateScope.Type, scope: Int, _ tag: TemplateTag
  ) -> (ValuePath, Shape)? {
    var type = type
    var fields: [Int] = []
    for (position, word) in words.enumerated() {
      guard let (index, shape) = type.field(named: word) else {
        log.append(
          .templateUnknownName(tag.name, word: word, known: type.names, at: location(tag)))
        return nil
      }
      fields.append(index)
      if position == words.count - 1 { return (ValuePath(scope: scope, fields: fields), shape) }
      guard case .object(let next) = shape else {
        log.append(.templateNotObject(word, in: tag.name, at: location(tag)))
        return nil
      }
      type = next
    }
    return nil
  }

  private var visible: [String] {
    scopes.flatMap { scope -> [String] in
      if case .fields(let type) = scope { return type.names }
      return []
    }
  }
}

extension [CompiledNode] {
  /// Adds a text, as part of the text before it if there is one.
  fileprivate mutating func join(_ text: [UInt8]) {
    guard case .text(let before)? = last else {
      append(.text(text))
      return
    }
    self[count - 1] = .text(before + text)
  }

  /// The nodes of a partial that stands inside a line.
  fileprivate var withoutLastLineEnd: [CompiledNode] {
    guard case .text(let text)? = last, text.last == UInt8(ascii: "\n") else { return self }
    return dropLast() + [.text(text.dropLast())]
  }

  fileprivate mutating func join(_ nodes: [CompiledNode]) {
    for node in nodes {
      guard case .text(let text) = node else {
        append(node)
        continue
      }
      join(text)
    }
  }
}

extension TemplateCompiler {
  /// Reports unknown partials and cycles from one partial on, whatever page it may stand in.
  func checkPartials(
    of template: ParsedTemplate, named name: String, reporting log: inout DiagnosticLog
  ) {
    var compiler = self
    compiler.path = template.path
    compiler.openPartials = [name]
    compiler.visitPartials(template.nodes)
    log.append(contentsOf: compiler.log)
  }

  private mutating func visitPartials(_ nodes: [ParsedNode]) {
    for node in nodes {
      switch node {
      case .text, .variable: break
      case .section(_, let children): visitPartials(children)
      case .partial(let tag): visitPartial(tag)
      }
    }
  }

  private mutating func visitPartial(_ tag: TemplateTag) {
    if partials[tag.name] == nil {
      log.append(.templateUnknownPartial(tag.name, known: partials.keys, at: location(tag)))
    } else if tag.name == openPartials.first {
      log.append(.templatePartialCycle(openPartials + [tag.name], at: location(tag)))
    }
  }
}
