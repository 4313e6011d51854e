/// Makes text from content safe to print on a terminal.
package enum TerminalEncoder {
  /// `text` with control, bidirectional and zero-width characters written as `\u{…}`; TAB becomes a space.
  package static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      if scalar == "\t" {
        output.unicodeScalars.append(" ")
      } else if isUnsafe(scalar) {
        output += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      } else {
        output.unicodeScalars.append(scalar)
      }
    }
    return output
  }

  /// Whether a scalar could move the cursor, hide itself or reorder the line.
  package static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E,
      0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
