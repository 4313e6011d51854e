import Encoders
import VietnameseText

/// The name of a file as stored, as the project spells it, and what is wrong with it.
struct FileName {
  enum Fault: Equatable {
    case notUTF8
    case invisibleCharacter(Unicode.Scalar)
    case forbiddenCharacter(Character)
    case endsWithDotOrSpace
    case reserved
    case tooLong(Int)
  }

  /// Names get suffixes and hashes when they are published; this leaves room below 255.
  static let longest = 200

  let stored: String
  let canonical: String
  let fault: Fault?

  init(_ bytes: [UInt8]) {
    if let name = String(validating: bytes, as: UTF8.self) {
      stored = name
      canonical = Normalise.canonical(name)
      fault = Self.fault(of: canonical)
    } else {
      stored = String(decoding: bytes, as: UTF8.self)
      canonical = stored
      fault = .notUTF8
    }
  }

  /// Equal for names that some file systems cannot keep apart.
  var collisionKey: String { canonical.lowercased() }

  private static func fault(of name: String) -> Fault? {
    if name.utf8.count > longest { return .tooLong(name.utf8.count) }
    for scalar in name.unicodeScalars {
      if TerminalEncoder.isUnsafe(scalar) { return .invisibleCharacter(scalar) }
      switch scalar {
      case "<", ">", ":", "\"", "|", "?", "*", "\\": return .forbiddenCharacter(Character(scalar))
      default: break
      }
    }
    if name.hasSuffix(".") || name.hasSuffix(" ") { return .endsWithDotOrSpace }
    return isReserved(name) ? .reserved : nil
  }

  private static func isReserved(_ name: String) -> Bool {
    let bytes = name.utf8.prefix { $0 != UInt8(ascii: ".") }
    guard (3...4).contains(bytes.count) else { return false }
    let stem = String(decoding: bytes, as: UTF8.self).lowercased()
    if ["con", "prn", "aux", "nul"].contains(stem) { return true }
    return stem.utf8.count == 4 && (stem.hasPrefix("com") || stem.hasPrefix("lpt"))
      && stem.utf8.last.map { (0x31...0x39).contains($0) } == true
  }
}

/// Whether an editor or the system has left this file behind, which nobody means to publish.
func isLeftBehind(_ name: [UInt8]) -> Bool {
  guard let first = name.first, let last = name.last else { return true }
  if first == 0x2E || last == 0x7E { return true }
  if first == 0x23 && last == 0x23 || name.starts(with: Array("~$".utf8)) { return true }
  switch fileExtension(String(decoding: name, as: UTF8.self)) {
  case "swp", "swo", "swx": return true
  default: return name == Array("Thumbs.db".utf8) || name == Array("desktop.ini".utf8)
  }
}

/// What follows the last dot of a name, in lower case; empty where there is no dot.
func fileExtension(_ name: String) -> String {
  guard let dot = name.utf8.lastIndex(of: 0x2E) else { return "" }
  return name[name.utf8.index(after: dot)...].lowercased()
}
