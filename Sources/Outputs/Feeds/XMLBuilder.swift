import Encoders

/// Writes an XML document element by element; every text passes the encoder.
struct XMLBuilder {
  typealias Attributes = KeyValuePairs<String, String>

  private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)

  /// Opens an element that has others in it.
  mutating func open(_ name: String, _ attributes: Attributes = [:]) {
    start(name, attributes)
    bytes += ">\n".utf8
  }

  mutating func close(_ name: String) {
    bytes += "</\(name)>\n".utf8
  }

  /// Writes an element with a text in it.
  mutating func element(_ name: String, _ text: String, _ attributes: Attributes = [:]) {
    element(name, Array(text.utf8), attributes)
  }

  /// Writes an element with a text in it; nothing where there is none.
  mutating func element(_ name: String, ifAny text: String?) {
    if let text { element(name, text) }
  }

  /// Writes an element with UTF-8 bytes as its text.
  mutating func element(_ name: String, _ text: [UInt8], _ attributes: Attributes = [:]) {
    start(name, attributes)
    bytes += ">".utf8
    XMLEncoder.append(text, to: &bytes)
    close(name)
  }

  /// Writes an element with nothing in it.
  mutating func empty(_ name: String, _ attributes: Attributes) {
    start(name, attributes)
    bytes += "/>\n".utf8
  }

  private mutating func start(_ name: String, _ attributes: Attributes) {
    bytes += "<\(name)".utf8
    for (key, value) in attributes {
      bytes += " \(key)=\"".utf8
      XMLEncoder.appendAttribute(value, to: &bytes)
      bytes += "\"".utf8
    }
  }
}
