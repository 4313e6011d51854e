import Foundation
import FoundationXML

/// An XML text as a strict parser reads it; one that is not well-formed is an error.
final class XMLTree: NSObject, XMLParserDelegate {
  /// An element with everything in it.
  final class Element {
    let name: String
    let attributes: [String: String]
    var text = ""
    var children: [Element] = []

    init(_ name: String, _ attributes: [String: String]) {
      self.name = name
      self.attributes = attributes
    }

    func all(_ name: String) -> [Element] { children.filter { $0.name == name } }

    /// The text of the only child of a name.
    func only(_ name: String) -> String? {
      let found = all(name)
      return found.count == 1 ? found[0].text : nil
    }
  }

  private var open: [Element] = []
  private var root: Element?

  /// The outermost element.
  static func read(_ bytes: [UInt8]) throws -> Element {
    let tree = XMLTree()
    let parser = XMLParser(data: Data(bytes))
    parser.delegate = tree
    guard parser.parse(), let root = tree.root else { throw NotWellFormed(line: parser.lineNumber) }
    return root
  }

  struct NotWellFormed: Error {
    let line: Int
  }

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    let element = Element(name, attributes)
    open.last?.children.append(element)
    open.append(element)
  }

  func parser(
    _ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?
  ) {
    root = open.removeLast()
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
}
