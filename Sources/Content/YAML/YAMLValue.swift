import Diagnostics
internal import Yams

/// A parsed YAML value with its place: light to copy, which the parser's own nodes are not.
struct YAMLValue {
  enum Content {
    case scalar(String)
    case sequence([YAMLValue])
    case mapping([Pair])
  }

  struct Pair {
    let key: YAMLValue
    let value: YAMLValue
  }

  let content: Content
  let range: SourceRange

  init(_ content: Content, _ range: SourceRange) {
    self.content = content
    self.range = range
  }

  init(_ node: Node, _ places: YAMLPlaces) {
    range = places.range(of: node)
    switch node {
    case .scalar(let scalar): content = .scalar(scalar.string)
    case .mapping(let mapping):
      content = .mapping(
        mapping.map { Pair(key: YAMLValue($0.key, places), value: YAMLValue($0.value, places)) })
    case .sequence(let sequence): content = .sequence(sequence.map { YAMLValue($0, places) })
    case .alias: content = .sequence([])
    }
  }

  var scalar: String? {
    if case .scalar(let text) = content { text } else { nil }
  }

  var mapping: [Pair]? {
    if case .mapping(let pairs) = content { pairs } else { nil }
  }

  /// The items of a sequence; anything else counts as a list of one.
  var items: [YAMLValue] {
    if case .sequence(let items) = content { items } else { [self] }
  }
}
