/// A value that a template can look into: its fields are all that a tag may name there.
package protocol TemplateScope: Sendable {
  /// Name, shape and content of every field; names and access cannot drift apart.
  static var fields: [Field<Self>] { get }

  /// What the field at `index` of `fields` holds.
  func value(at index: Int) -> TemplateValue
}

/// One name in a scope.
package struct Field<Root>: Sendable {
  /// The name in templates, in snake case.
  package let name: String
  package let shape: Shape
  package let read: @Sendable (Root) -> TemplateValue
}

/// What kind of thing stands behind a name, known before anything is rendered.
package enum Shape: Sendable {
  case text
  case html
  case flag
  /// A list of texts; `{{.}}` is the text.
  case texts
  case object(any TemplateScope.Type)
  case list(any TemplateScope.Type)
}

/// What a field holds on one page.
package enum TemplateValue {
  case none
  case text(String)
  case html([UInt8])
  case flag(Bool)
  case texts([String])
  case object(any TemplateScope)
  case list(any ScopeList)
}

extension Shape {
  fileprivate var isList: Bool {
    switch self {
    case .list, .texts: true
    case .text, .html, .flag, .object: false
    }
  }
}

/// A list of values to look into, read one at a time.
package protocol ScopeList {
  var count: Int { get }
  func scope(at index: Int) -> any TemplateScope
}

extension Array: ScopeList where Element: TemplateScope {
  package func scope(at index: Int) -> any TemplateScope { self[index] }
}

extension TemplateScope {
  /// The names that a template may use in this scope.
  static var names: [String] {
    fields.map(\.name) + fields.filter(\.shape.isList).map { "has_" + $0.name }
  }

  /// The field behind a name; every list `x` has the flag `has_x`, to draw what stands around it.
  static func field(named name: String) -> (index: Int, shape: Shape)? {
    if let index = fields.firstIndex(where: { $0.name == name }) {
      return (index, fields[index].shape)
    }
    guard name.hasPrefix("has_"),
      let index = fields.firstIndex(where: { "has_" + $0.name == name && $0.shape.isList })
    else { return nil }
    return (index, .flag)
  }

  package func value(at index: Int) -> TemplateValue { Self.fields[index].read(self) }
}
