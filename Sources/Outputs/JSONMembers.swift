import Encoders

extension JSONValue {
  /// A text, or null where there is none.
  static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// An object without the members that are null.
  static func members(_ members: [(String, JSONValue)]) -> JSONValue {
    .object(
      members.filter { member in
        if case .null = member.1 { false } else { true }
      })
  }
}
