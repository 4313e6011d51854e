import Encoders
import VietnameseText

/// Writes the elements that were kept as a document of their own.
struct DrawingWriter {
  private let nodes: [DrawingNode]
  private let frame: DrawingFrame
  private let targets: [String: Int]
  /// The ids of the elements that something refers to; an author's names stay with him.
  private let ids: [Int: String]

  init(_ nodes: [DrawingNode], _ frame: DrawingFrame) {
    self.nodes = nodes
    self.frame = frame
    targets = nodes.targets
    let order = targets.values.sorted()
    ids = Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1, "i\($0 + 1)") })
  }

  var document: [UInt8] {
    var output: [UInt8] = []
    write(0, to: &output)
    output.append(0x0A)
    return output
  }

  private func write(_ index: Int, to output: inout [UInt8]) {
    let node = nodes[index]
    output += "<\(node.name)".utf8
    if index == 0 { writeFrame(to: &output) }
    if let id = ids[index] { write("id", id, to: &output) }
    for attribute in node.attributes where index != 0 || !isFrame(attribute.name) {
      if let value = text(attribute.value, of: attribute.name) {
        write(attribute.name, value, to: &output)
      }
    }
    let start = output.count
    output += ">".utf8
    for child in node.children {
      switch child {
      case .element(let index): write(index, to: &output)
      case .text(let text):
        XMLEncoder.append(Normalise.canonical(text)?.bytes ?? text, to: &output)
      }
    }
    if output.count == start + 1 {
      output.replaceSubrange(start..., with: "/>".utf8)
    } else {
      output += "</\(node.name)>".utf8
    }
  }

  private func writeFrame(to output: inout [UInt8]) {
    write("xmlns", "http://www.w3.org/2000/svg", to: &output)
    write("width", "\(frame.width)", to: &output)
    write("height", "\(frame.height)", to: &output)
    write("viewBox", frame.viewBox, to: &output)
  }

  private func isFrame(_ attribute: String) -> Bool {
    ["width", "height", "viewBox", "x", "y"].contains(attribute)
  }

  private func write(_ name: String, _ value: String, to output: inout [UInt8]) {
    output += " \(name)=\"".utf8
    XMLEncoder.append(value, to: &output)
    output.append(UInt8(ascii: "\""))
  }

  /// A value with the ids that are published; nil where it refers to nothing.
  private func text(_ value: DrawingValue, of name: String) -> String? {
    func id(_ name: String) -> String? { targets[name].flatMap { ids[$0] } }
    switch value {
    case .plain(let text): return text
    case .link(let target): return id(target).map { "#" + $0 }
    case .server(let target, let fallback):
      guard let id = id(target) else {
        if name != "fill" && name != "stroke" { return nil }
        return fallback.isEmpty ? "none" : fallback
      }
      return fallback.isEmpty ? "url(#\(id))" : "url(#\(id)) \(fallback)"
    }
  }
}
