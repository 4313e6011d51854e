/// Takes layers out that a drawing hides: nobody should find in the file what the picture does not show.
struct DrawingPruning {
  private let nodes: [DrawingNode]
  /// For each node the outermost hidden element that it belongs to.
  private var owner: [Int?]

  init(_ nodes: [DrawingNode]) {
    self.nodes = nodes
    owner = Array(repeating: nil, count: nodes.count)
    for index in nodes.indices.dropFirst() where owner[index] == nil && nodes[index].isHidden {
      mark(index, owner: index)
    }
  }

  /// The nodes without hidden ones; those that something visible refers to stay.
  var visible: [DrawingNode] {
    let removed = removable
    return nodes.map { node in
      var node = node
      node.children.removeAll { child in
        if case .element(let index) = child { removed.contains(index) } else { false }
      }
      return node
    }
  }

  private mutating func mark(_ index: Int, owner: Int) {
    self.owner[index] = owner
    for case .element(let child) in nodes[index].children { mark(child, owner: owner) }
  }

  private var removable: Set<Int> {
    var hidden = Set(owner.compactMap { $0 })
    for _ in 0..<DrawingLimit.depth {
      if hidden.isEmpty { return [] }
      var wanted: Set<String> = []
      for (node, owner) in zip(nodes, owner) where owner.map({ !hidden.contains($0) }) ?? true {
        wanted.formUnion(node.attributes.compactMap(\.value.target))
      }
      let needed = zip(nodes, owner).compactMap { node, owner in
        node.id.map(wanted.contains) == true ? owner : nil
      }
      let rest = hidden.subtracting(needed)
      if rest.count == hidden.count { return hidden }
      hidden = rest
    }
    return []
  }
}

extension DrawingNode {
  fileprivate var isHidden: Bool {
    attributes.contains { $0.name == "display" && $0.value == .plain("none") }
  }
}
