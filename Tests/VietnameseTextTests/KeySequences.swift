import VietnameseText

/// One letter of a syllable as it is typed: the ASCII letter, its shape and whether the tone stands on it.
struct KeyedLetter {
  let ascii: Character
  let shape: UInt8
}

/// Ways to type a syllable: where its keys go among its letters.
enum KeyOrder: CaseIterable {
  /// Each key directly after its letter, the tone after the last vowel.
  case atOnce
  /// Shapes directly, the tone at the end; w once for ươ.
  case toneLast
  /// All letters, then shapes, then the tone.
  case allLast
  /// All letters, then the tone, then shapes.
  case toneBeforeShapes
}

/// The keys of one input method.
struct KeyMap {
  let name: String
  /// The keys of the tones 0–5.
  let tones: [String]
  /// The key of a shape on a letter.
  let shape: @Sendable (KeyedLetter) -> String

  static let telex = KeyMap(name: "Telex", tones: ["", "f", "r", "x", "s", "j"]) { letter in
    switch letter.shape {
    case 1, 4: String(letter.ascii)
    case 2, 3: "w"
    default: ""
    }
  }

  static let vni = KeyMap(name: "VNI", tones: ["", "2", "3", "4", "1", "5"]) { letter in
    ["", "6", "8", "7", "9"][Int(letter.shape)]
  }
}

extension KeyMap {
  /// What is typed for a syllable of lower-case `letters` (with shapes) and a tone.
  func keys(_ letters: String, tone: Int, order: KeyOrder) -> String {
    let parts = letters.unicodeScalars.map { scalar in
      let code = LetterCode.of(scalar.value)
      return KeyedLetter(ascii: Character(Unicode.Scalar(code.ascii)), shape: code.shape)
    }
    let isBoth = letters.contains("ươ")
    let plain = self.plain(parts)
    switch order {
    case .atOnce:
      let last = parts.lastIndex { "aeiouy".contains($0.ascii) }
      return parts.indices.map { index in
        plain[index] + shape(parts[index]) + (index == last ? tones[tone] : "")
      }.joined()
    case .toneLast:
      return parts.indices.map { index in
        let isHeld = isBoth && parts[index].ascii == "u"
        return plain[index] + (isHeld ? "" : shape(parts[index]))
      }.joined() + tones[tone]
    case .allLast: return plain.joined() + shapes(parts, isBoth) + tones[tone]
    case .toneBeforeShapes: return plain.joined() + tones[tone] + shapes(parts, isBoth)
    }
  }

  /// The letters; oo without shape is typed by taking back its circumflex where o is a key.
  private func plain(_ parts: [KeyedLetter]) -> [String] {
    let takesBack = shape(KeyedLetter(ascii: "o", shape: 1)) == "o"
    return parts.indices.map { index in
      let isSecond = index > 0 && parts[index].ascii == "o" && parts[index - 1].ascii == "o"
      return takesBack && isSecond ? "oo" : String(parts[index].ascii)
    }
  }

  private func shapes(_ parts: [KeyedLetter], _ isBoth: Bool) -> String {
    parts.map { isBoth && $0.ascii == "u" ? "" : shape($0) }.joined()
  }
}
