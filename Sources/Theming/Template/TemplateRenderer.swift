import Encoders

/// Writes one page: copies what is fixed, escapes what is text, follows sections.
struct TemplateRenderer {
  private var output: [UInt8] = []
  private var scopes: [DynamicScope] = []

  /// The bytes of `template` for the given scopes, outermost first.
  static func render(
    _ template: CompiledTemplate, in scopes: [any TemplateScope], capacity: Int
  ) -> [UInt8] {
    var renderer = TemplateRenderer()
    renderer.output.reserveCapacity(capacity)
    renderer.scopes = scopes.map(DynamicScope.fields)
    renderer.render(template.nodes)
    return renderer.output
  }
}

/// A scope while a page is made.
private enum DynamicScope {
  case fields(any TemplateScope)
  case text(String)
}

extension TemplateRenderer {
  private mutating func render(_ nodes: [CompiledNode]) {
    for node in nodes {
      switch node {
      case .text(let text): output += text
      case .escaped(let path):
        if case .text(let text) = value(path) { append(text) }
      case .trusted(let path):
        if case .html(let html) = value(path) { output += html }
      case .item(let scope):
        if case .text(let text) = scopes[scope] { append(text) }
      case .when(let path, let children):
        if value(path).isPresent { render(children) }
      case .unless(let path, let children):
        if !value(path).isPresent { render(children) }
      case .with(let path, let children):
        if case .object(let object) = value(path) { render(children, in: .fields(object)) }
      case .each(let path, let children): renderEach(value(path), children)
      }
    }
  }

  private mutating func renderEach(_ value: TemplateValue, _ children: [CompiledNode]) {
    switch value {
    case .list(let items):
      for index in 0..<items.count { render(children, in: .fields(items.scope(at: index))) }
    case .texts(let texts):
      for text in texts { render(children, in: .text(text)) }
    case .none, .text, .html, .flag, .object: break
    }
  }

  private mutating func render(_ children: [CompiledNode], in scope: DynamicScope) {
    scopes.append(scope)
    render(children)
    scopes.removeLast()
  }

  private func value(_ path: ValuePath) -> TemplateValue {
    guard case .fields(var scope) = scopes[path.scope] else { return .none }
    for index in path.fields.dropLast() {
      guard case .object(let next) = scope.value(at: index) else { return .none }
      scope = next
    }
    guard let last = path.fields.last else { return .none }
    return scope.value(at: last)
  }

  private mutating func append(_ text: String) { HTMLEncoder.append(text, to: &output) }
}

extension TemplateValue {
  /// Whether a section over the value is drawn.
  fileprivate var isPresent: Bool {
    switch self {
    case .none: false
    case .text, .html, .object: true
    case .flag(let flag): flag
    case .texts(let texts): !texts.isEmpty
    case .list(let items): items.count > 0
    }
  }
}
