import Encoders

/// Writes one page: copies what is fixed, escapes what is text, follows sections.
struct TemplateRenderer {
  private let template: CompiledTemplate
  private var output: [UInt8] = []
  private var scopes: [DynamicScope]

  /// The bytes of `template` for the given scopes, outermost first.
  static func render(
    _ template: CompiledTemplate, in scopes: [any TemplateScope], capacity: Int
  ) -> [UInt8] {
    var renderer = TemplateRenderer(
      template: template, scopes: scopes.map(DynamicScope.fields))
    renderer.output.reserveCapacity(capacity)
    renderer.render(0..<template.steps.count, template.steps.span, template.text.span)
    return renderer.output
  }

  private init(template: CompiledTemplate, scopes: [DynamicScope]) {
    self.template = template
    self.scopes = scopes
  }
}

/// A scope while a page is made.
private enum DynamicScope {
  case fields(any TemplateScope)
  case text(String)
}

extension TemplateRenderer {
  private mutating func render(
    _ range: Range<Int>, _ steps: Span<TemplateStep>, _ text: Span<UInt8>
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let step = steps[index]
      let children = index + 1..<max(index + 1, step.end)
      index += 1
      switch step.kind {
      case .text: copy(text.extracting(step.lower..<step.upper))
      case .escaped:
        if case .text(let text) = value(step) { HTMLEncoder.append(text, to: &output) }
      case .trusted:
        if case .html(let html) = value(step) { output += html }
      case .item:
        if case .text(let text) = scopes[step.scope] { HTMLEncoder.append(text, to: &output) }
      case .when:
        if !value(step).isPresent { index = step.end }
      case .unless:
        if value(step).isPresent { index = step.end }
      case .with:
        if case .object(let object) = value(step) {
          render(children, in: .fields(object), steps, text)
        }
        index = step.end
      case .each:
        renderEach(value(step), children, steps, text)
        index = step.end
      }
    }
  }

  private mutating func renderEach(
    _ value: TemplateValue, _ children: Range<Int>, _ steps: Span<TemplateStep>,
    _ text: Span<UInt8>
  ) {
    switch value {
    case .list(let items):
      for index in 0..<items.count {
        render(children, in: .fields(items.scope(at: index)), steps, text)
      }
    case .texts(let texts):
      for item in texts { render(children, in: .text(item), steps, text) }
    case .none, .text, .html, .flag, .object: break
    }
  }

  private mutating func render(
    _ children: Range<Int>, in scope: DynamicScope, _ steps: Span<TemplateStep>,
    _ text: Span<UInt8>
  ) {
    scopes.append(scope)
    render(children, steps, text)
    scopes.removeLast()
  }

  private func value(_ step: TemplateStep) -> TemplateValue {
    guard step.lower < step.upper, case .fields(var scope) = scopes[step.scope] else {
      return .none
    }
    for index in step.lower..<step.upper - 1 {
      guard case .object(let next) = scope.value(at: template.fields[index]) else { return .none }
      scope = next
    }
    return scope.value(at: template.fields[step.upper - 1])
  }

  private mutating func copy(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
  }
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
