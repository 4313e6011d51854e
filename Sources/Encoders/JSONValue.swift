/// A JSON value with ordered members, written so that it is also safe inside an HTML data block.
package enum JSONValue: Sendable, Equatable {
  case string(String)
  case integer(Int)
  case number(Double)
  case bool(Bool)
  case null
  case array([JSONValue])
  case object([(String, JSONValue)])

  package static func == (left: JSONValue, right: JSONValue) -> Bool {
    left.encoded == right.encoded
  }

  /// The value as compact JSON; a number that is not finite becomes `null`.
  package var encoded: [UInt8] {
    var output: [UInt8] = []
    append(to: &output)
    return output
  }
}

extension JSONValue {
  /// Appends the value as compact JSON.
  package func append(to output: inout [UInt8]) {
    switch self {
    case .string(let text): JSONStringEncoder.append(text, to: &output)
    case .integer(let value): output += String(value).utf8
    case .number(let value): output += (value.isFinite ? String(value) : "null").utf8
    case .bool(let value): output += (value ? "true" : "false").utf8
    case .null: output += "null".utf8
    case .array(let values):
      output.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        value.append(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        JSONStringEncoder.append(member.0, to: &output)
        output.append(UInt8(ascii: ":"))
        member.1.append(to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }
}
