/// One call of a function of `lantoaSearch`, with what it is given.
struct ScriptCall {
  let function: String
  let arguments: [ScriptValue]

  /// The calls of a file, one after another.
  static func all(in bytes: [UInt8]) throws(SearchReader.Fault) -> [ScriptCall] {
    var parser = ScriptParser(bytes: bytes)
    var calls: [ScriptCall] = []
    while !parser.isAtEnd { calls.append(try parser.call()) }
    return calls
  }
}

/// A value as JSON writes it.
enum ScriptValue {
  case text(String)
  case integer(Int)
  case items([ScriptValue])
  case members([String: ScriptValue])

  var text: String? { if case .text(let text) = self { text } else { nil } }
  var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  var items: [ScriptValue] { if case .items(let items) = self { items } else { [] } }
  var members: [String: ScriptValue]? {
    if case .members(let members) = self { members } else { nil }
  }
}

/// Reads the few forms that the files of an index have.
private struct ScriptParser {
  let bytes: [UInt8]
  private var index = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { index >= bytes.count }

  mutating func call() throws(SearchReader.Fault) -> ScriptCall {
    for byte in "lantoaSearch.".utf8 { try expect(byte) }
    var name: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "(") {
      name.append(byte)
      index += 1
    }
    index += 1
    let arguments = try list(until: UInt8(ascii: ")"))
    try expect(UInt8(ascii: ";"))
    try expect(0x0A)
    return ScriptCall(function: String(decoding: name, as: UTF8.self), arguments: arguments)
  }

  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func expect(_ byte: UInt8) throws(SearchReader.Fault) {
    guard peek == byte else { throw SearchReader.Fault(text: "byte \(index)") }
    index += 1
  }

  private mutating func list(until end: UInt8) throws(SearchReader.Fault) -> [ScriptValue] {
    var values: [ScriptValue] = []
    while peek != end {
      if !values.isEmpty { try expect(UInt8(ascii: ",")) }
      if peek == 0x0A { index += 1 }
      values.append(try value())
    }
    index += 1
    return values
  }

  private mutating func value() throws(SearchReader.Fault) -> ScriptValue {
    switch peek {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "["):
      index += 1
      return .items(try list(until: UInt8(ascii: "]")))
    case UInt8(ascii: "{"):
      index += 1
      return .members(try members())
    default: return .integer(try integer())
    }
  }

  private mutating func members() throws(SearchReader.Fault) -> [String: ScriptValue] {
    var members: [String: ScriptValue] = [:]
    while peek != UInt8(ascii: "}") {
      if !members.isEmpty { try expect(UInt8(ascii: ",")) }
      let name = try string()
      try expect(UInt8(ascii: ":"))
      members[name] = try value()
    }
    index += 1
    return members
  }

  private mutating func integer() throws(SearchReader.Fault) -> Int {
    let start = index
    while let byte = peek, (0x30...0x39).contains(byte) { index += 1 }
    guard let value = Int(String(decoding: bytes[start..<index], as: UTF8.self)) else {
      throw SearchReader.Fault(text: "byte \(index)")
    }
    return value
  }

  private mutating func string() throws(SearchReader.Fault) -> String {
    try expect(UInt8(ascii: "\""))
    var text: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\"") {
      index += 1
      if byte == UInt8(ascii: "\\") { text += try escape() } else { text.append(byte) }
    }
    try expect(UInt8(ascii: "\""))
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escape() throws(SearchReader.Fault) -> [UInt8] {
    guard let byte = peek else { throw SearchReader.Fault(text: "byte \(index)") }
    index += 1
    switch byte {
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      let digits = String(decoding: bytes[index..<min(index + 4, bytes.count)], as: UTF8.self)
      index += 4
      guard let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
        throw SearchReader.Fault(text: "byte \(index)")
      }
      return Array(String(scalar).utf8)
    default: return [byte]
    }
  }
}
