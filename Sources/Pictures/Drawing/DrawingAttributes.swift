import Diagnostics

extension DrawingReader {
  /// What is kept of an element's attributes.
  mutating func node(_ tag: XMLTag, _ namespaces: XMLNamespaces) -> DrawingNode {
    var node = DrawingNode(name: tag.name.local, range: tag.range)
    var style: XMLAttribute?
    var oldLink: XMLAttribute?
    for attribute in tag.attributes {
      let name = attribute.name
      switch (name.prefix, name.local) {
      case ("", "xmlns"), ("xmlns", _): continue
      case ("", "id"): node.id = attribute.value
      case ("", "style"): style = attribute
      case ("", _): read(attribute, into: &node)
      case ("xml", _): readXML(attribute, into: &node)
      default:
        switch namespaces.space(of: name) {
        case .link where name.local == "href": oldLink = attribute
        case .undeclared: log.append(.drawingBroken(at: location(attribute.range)))
        default: continue
        }
      }
    }
    if let oldLink, !node.attributes.contains(where: { $0.name == "href" }) {
      readLink(oldLink, into: &node)
    }
    if let style { readStyle(style, into: &node) }
    return node
  }

  private mutating func read(_ attribute: XMLAttribute, into node: inout DrawingNode) {
    let name = attribute.name.local
    let place = location(attribute.range)
    if name.lowercased().hasPrefix("on") {
      log.append(.drawingScript(at: place))
    } else if name == "href" {
      readLink(attribute, into: &node)
    } else if let kind = DrawingVocabulary.kind(of: name, on: node.name) {
      if let value = DrawingValue(attribute.value, kind) {
        node.set(name, value)
      } else if pointsElsewhere(attribute.value) {
        log.append(.drawingReference(at: place))
      } else {
        log.append(.drawingValue(name, at: place))
      }
    } else if !DrawingVocabulary.isIdle(name) {
      if pointsElsewhere(attribute.value) {
        log.append(.drawingReference(at: place))
      } else if reportedAttributes.insert(name).inserted {
        log.append(.drawingAttribute(name, at: place))
      }
    }
  }

  private mutating func readXML(_ attribute: XMLAttribute, into node: inout DrawingNode) {
    switch attribute.name.local {
    case "base": log.append(.drawingReference(at: location(attribute.range)))
    case "space" where attribute.value == "preserve":
      node.set("xml:space", .plain(attribute.value))
    default: break
    }
  }

  /// A link to another part of the drawing, where elements are made of others.
  private mutating func readLink(_ attribute: XMLAttribute, into node: inout DrawingNode) {
    if ["use", "linearGradient", "radialGradient"].contains(node.name),
      let value = DrawingValue(link: attribute.value)
    {
      node.set("href", value)
    } else {
      log.append(.drawingReference(at: location(attribute.range)))
    }
  }

  /// The declarations of a style as attributes; pages forbid styles that stand in the drawing.
  private mutating func readStyle(_ attribute: XMLAttribute, into node: inout DrawingNode) {
    let place = location(attribute.range)
    if attribute.value.utf8.contains(UInt8(ascii: "\\")) || attribute.value.contains("/*") {
      log.append(.drawingReference(at: place))
      return
    }
    for declaration in StyleDeclaration.list(attribute.value) {
      let property = declaration.property
      if let kind = DrawingVocabulary.kind(ofProperty: property),
        let value = DrawingValue(declaration.value, kind)
      {
        node.set(property, value)
      } else if pointsElsewhere(declaration.value) {
        log.append(.drawingReference(at: place))
      } else if isMissed(declaration), reportedAttributes.insert(property).inserted {
        log.append(.drawingAttribute(property, at: place))
      }
    }
  }

  /// Whether a picture looks otherwise without a declaration that cannot be kept.
  private func isMissed(_ declaration: StyleDeclaration) -> Bool {
    let property = declaration.property
    if DrawingVocabulary.kind(ofProperty: property) != nil { return true }
    let value = declaration.value.filter { $0 != " " }
    return ["font", "marker", "mix-blend-mode"].contains(property)
      && !["", "none", "normal"].contains(value)
  }
}

extension DrawingNode {
  /// Sets an attribute in place of the same one before.
  fileprivate mutating func set(_ name: String, _ value: DrawingValue) {
    let attribute = DrawingAttribute(name: name, value: value)
    if let index = attributes.firstIndex(where: { $0.name == name }) {
      attributes[index] = attribute
    } else {
      attributes.append(attribute)
    }
  }
}
