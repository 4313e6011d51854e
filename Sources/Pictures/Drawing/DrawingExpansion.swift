import Diagnostics

/// Counts what a browser has to draw once every reference stands for what it shows.
struct DrawingExpansion {
  private enum State {
    case open, known(Int)
  }

  private let nodes: [DrawingNode]
  private let targets: [String: Int]
  private let hasMarkers: Bool
  private var states: [Int: State] = [:]
  private var culprit: Int?

  private init(_ nodes: [DrawingNode]) {
    self.nodes = nodes
    targets = nodes.targets
    hasMarkers = nodes.contains { $0.name == "marker" }
  }

  /// A diagnostic where the drawing refers to itself or grows over the limit.
  static func check(_ nodes: [DrawingNode], _ source: SourceText) -> DiagnosticLog {
    var expansion = DrawingExpansion(nodes)
    var log = DiagnosticLog()
    let total = expansion.cost(of: 0, chain: 0)
    let index = expansion.culprit ?? (total > DrawingLimit.expansion ? 0 : nil)
    if let index {
      log.append(.drawingTooComplex(at: SourceLocation(source.path, nodes[index].range)))
    }
    for index in nodes.reachable where expansion.showsNothing(nodes[index]) {
      log.append(.drawingReference(at: SourceLocation(source.path, nodes[index].range)))
    }
    return log
  }

  /// Whether an element stands for another that is not there.
  private func showsNothing(_ node: DrawingNode) -> Bool {
    guard node.name == "use" else { return false }
    let link = node.attributes.first { $0.name == "href" }?.value.target
    return link.map { targets[$0] == nil } ?? false
  }

  /// Everything inside an element, and what it refers to; saturates above the limit.
  private mutating func cost(of index: Int, chain: Int) -> Int {
    switch states[index] {
    case .known(let cost): return cost
    case .open:
      culprit = culprit ?? index
      return 0
    case nil: break
    }
    guard chain <= DrawingLimit.chain else {
      culprit = culprit ?? index
      return 0
    }
    states[index] = .open
    let node = nodes[index]
    var inside = ownCost(node)
    for case .element(let child) in node.children { inside += cost(of: child, chain: chain) }
    var perShape = 1
    for attribute in node.attributes {
      guard let target = attribute.value.target.flatMap({ targets[$0] }) else { continue }
      let cost = cost(of: target, chain: chain + 1)
      // What is inherited is drawn for every shape inside.
      if isInherited(attribute.name), !nodes[target].isGradient {
        perShape += cost
      } else {
        inside += cost
      }
    }
    let (product, overflow) = inside.multipliedReportingOverflow(by: perShape)
    let cost = overflow ? DrawingLimit.expansion + 1 : min(product, DrawingLimit.expansion + 1)
    states[index] = .known(cost)
    return cost
  }

  /// One, or about as many as a line has corners that markers could stand on.
  private func ownCost(_ node: DrawingNode) -> Int {
    guard hasMarkers else { return 1 }
    for attribute in node.attributes where ["d", "points"].contains(attribute.name) {
      if case .plain(let text) = attribute.value { return 1 + text.utf8.count / 4 }
    }
    return 1
  }

  private func isInherited(_ attribute: String) -> Bool {
    ["fill", "stroke", "marker-start", "marker-mid", "marker-end"].contains(attribute)
  }
}

extension [DrawingNode] {
  /// The elements by their ids, as far as something refers to them; the first of one name counts.
  var targets: [String: Int] {
    let wanted = Set(reachable.flatMap { self[$0].attributes.compactMap(\.value.target) })
    var targets: [String: Int] = [:]
    for index in reachable {
      if let id = self[index].id, wanted.contains(id), targets[id] == nil { targets[id] = index }
    }
    return targets
  }

  /// The elements below the root, in the order of the document.
  var reachable: [Int] {
    var result: [Int] = []
    var stack = isEmpty ? [] : [0]
    while let index = stack.popLast() {
      result.append(index)
      for case .element(let child) in self[index].children.reversed() { stack.append(child) }
    }
    return result
  }
}

extension DrawingNode {
  fileprivate var isGradient: Bool { name.hasSuffix("Gradient") }
}
