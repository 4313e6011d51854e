/// Holds what is read of an attacked project against what is read of a calm one: the same but for
/// the text that was put in.
package struct SaidText: Sendable {
  private let payload: String

  package init(payload: String) { self.payload = payload }

  /// The words of the attacked project where the calm one has others; line ends are all one.
  package func expected(_ calm: String) -> String {
    Self.oneLineEnd(calm.replacing(HostileProject.calm, with: payload))
  }

  /// Where two readings differ, at most the first few places.
  ///
  /// `collapsing` takes white space of any length and kind for one space.
  package func differences(
    _ calm: [HTMLToken], _ wild: [HTMLToken], collapsing: Bool = false
  ) -> [String] {
    guard calm.map(\.mark) == wild.map(\.mark) else {
      let place = zip(calm, wild).first { $0.mark != $1.mark }
      return ["other marks: \(String(describing: place))"]
    }
    let pairs = zip(calm, wild).flatMap { zip($0.texts, $1.texts) }
    return pairs.compactMap { difference($0, $1, collapsing: collapsing) }.prefix(3).map(\.self)
  }

  /// What is wrong with a text; nil where it says what it should.
  ///
  /// `dropping` takes white space for nothing at all.
  package func difference(
    _ calm: String, _ wild: String, collapsing: Bool = false, dropping: Bool = false
  ) -> String? {
    var expected = expected(calm)
    var found = Self.oneLineEnd(wild)
    let space = dropping ? "" : " "
    if collapsing || dropping {
      (expected, found) = (Self.words(expected, space), Self.words(found, space))
    }
    return expected.utf8.elementsEqual(found.utf8)
      ? nil : "\(expected.debugDescription) is \(found.debugDescription)"
  }

  private static func oneLineEnd(_ text: String) -> String {
    text.replacing("\r\n", with: "\n")
  }

  /// The words of a text with `space` between them.
  private static func words(_ text: String, _ space: String) -> String {
    let words = text.unicodeScalars.split { $0.properties.isWhitespace }
    return words.map { String(Substring($0)) }.joined(separator: space)
  }
}
