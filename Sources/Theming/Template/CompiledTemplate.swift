/// A template whose names are all resolved: what is left to do for a page is to copy and escape.
///
/// Flat and without references inside, so that walking it costs no reference counting.
struct CompiledTemplate: Sendable {
  /// In document order; what a section holds follows it, up to its `end`.
  let steps: [TemplateStep]
  /// All fixed texts, one after another.
  let text: [UInt8]
  /// The fields of all paths, one after another.
  let fields: [Int]

  init(nodes: [CompiledNode]) {
    var flattening = Flattening()
    flattening.append(nodes)
    steps = flattening.steps
    text = flattening.text
    fields = flattening.fields
  }
}

/// One step of rendering.
struct TemplateStep: Sendable {
  enum Kind {
    case text, escaped, trusted, item, when, unless, with, each
  }

  let kind: Kind
  /// The scope of the value, counted from the outermost.
  var scope = 0
  /// The range of the fixed text, or of the path's fields.
  var lower = 0
  var upper = 0
  /// The index behind the last step of a section.
  var end = 0
}

/// What a template compiles to before it is laid flat.
indirect enum CompiledNode: Sendable {
  case text([UInt8])
  /// A text, escaped.
  case escaped(ValuePath)
  /// HTML of our own, as it is.
  case trusted(ValuePath)
  /// The text of the innermost list of texts.
  case item(scope: Int)
  case when(ValuePath, [CompiledNode])
  case unless(ValuePath, [CompiledNode])
  case with(ValuePath, [CompiledNode])
  case each(ValuePath, [CompiledNode])
}

/// Where a value stands: a scope counted from the outermost, and the fields to follow from there.
struct ValuePath: Sendable {
  let scope: Int
  let fields: [Int]
}

/// Lays nodes flat.
private struct Flattening {
  var steps: [TemplateStep] = []
  var text: [UInt8] = []
  var fields: [Int] = []

  mutating func append(_ nodes: [CompiledNode]) {
    for node in nodes {
      switch node {
      case .text(let bytes):
        let start = text.count
        text += bytes
        steps.append(TemplateStep(kind: .text, lower: start, upper: text.count))
      case .escaped(let path): append(.escaped, path)
      case .trusted(let path): append(.trusted, path)
      case .item(let scope): steps.append(TemplateStep(kind: .item, scope: scope))
      case .when(let path, let children): append(.when, path, children)
      case .unless(let path, let children): append(.unless, path, children)
      case .with(let path, let children): append(.with, path, children)
      case .each(let path, let children): append(.each, path, children)
      }
    }
  }

  private mutating func append(
    _ kind: TemplateStep.Kind, _ path: ValuePath, _ children: [CompiledNode] = []
  ) {
    let index = steps.count
    let start = fields.count
    fields += path.fields
    steps.append(
      TemplateStep(kind: kind, scope: path.scope, lower: start, upper: fields.count))
    append(children)
    steps[index].end = steps.count
  }
}
