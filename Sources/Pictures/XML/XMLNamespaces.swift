/// What the prefixes mean at one place of a drawing.
struct XMLNamespaces {
  enum Space {
    /// SVG, or no namespace at all.
    case drawing
    /// XLink.
    case link
    /// XHTML or MathML, which browsers would show.
    case document
    /// Of some program; nobody else knows it.
    case other
    case undeclared
  }

  private var addresses: [String: String] = ["": Self.drawing]

  /// The meanings inside an element with some attributes.
  func declaring(_ attributes: [XMLAttribute]) -> XMLNamespaces {
    var inner = self
    for attribute in attributes {
      if attribute.name.prefix == "xmlns" {
        inner.addresses[attribute.name.local] = attribute.value
      } else if attribute.name == XMLName(prefix: "", local: "xmlns") {
        inner.addresses[""] = attribute.value
      }
    }
    return inner
  }

  func space(of name: XMLName) -> Space {
    switch addresses[name.prefix] {
    case nil: .undeclared
    case Self.drawing: .drawing
    case "" where name.prefix.isEmpty: .drawing
    case "http://www.w3.org/1999/xlink": .link
    case "http://www.w3.org/1999/xhtml", "http://www.w3.org/1998/Math/MathML": .document
    default: .other
    }
  }

  private static let drawing = "http://www.w3.org/2000/svg"
}
