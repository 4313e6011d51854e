import TestSupport
import VietnameseText

/// Texts by chance, made of what is hard on a tokeniser.
struct RandomTexts: RandomNumberGenerator {
  private var generator: SeededGenerator

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { generator.next() }

  private static let words = [
    "dịch", "vụ", "công", "trực", "tuyến", "Hồ", "SƠ", "hoà", "hòa", "kỹ", "kĩ", "quý", "quí", "đô",
    "nghiêng", "NGƯỜI", "ợ", "y", "lý", "tay", "thúy", "café", "Ñandú", "Øre", "straße", "Æble",
    "Москва", "漢字", "ไทย", "𝒳y", "1", "23", "456", "1.891", "1.234.567", "12.3456", "999.000đ", "0",
    "supercalifragilistic", "internationalisation", "dichvucongtructuyen", "đườngđườngđường",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "12345678",
    "123456789",
    "QĐ", "TTg", "NĐ", "CP", "BTTTT", "CĐSQG", "x\u{300}", "a\u{302}\u{301}", "o\u{301}\u{302}",
    "u\u{31B}\u{323}", "so\u{AD}á", "\u{301}", "ky\u{301}",
  ]
  private static let gaps = [
    " ", " ", " ", " ", " ", " ", "  ", "\n", "\t", "\u{A0}", ", ", ". ", ".", "-", "/", "/", "-",
    "--",
    " - ", " / ", "/-", "'", "’", "“", "” ", " (", ") ", "_", "**", "`", "\u{200B}", "/\u{AD}",
    "\u{AD}", "–", "…", ";", "\0", "\u{FEFF}", "\u{3000}", "€", "🙂", "", "\r\n", "<b>", "&",
  ]

  /// Canonical bytes of a text of up to `count` words.
  mutating func text(upTo count: Int) -> String {
    var text = ""
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      text += Self.words.randomElement(using: &self) ?? ""
      text += Self.gaps.randomElement(using: &self) ?? ""
    }
    return Normalise.canonical(text)
  }

  /// A text of scalars by chance, near each other in the tables.
  mutating func scalars(upTo count: Int) -> String {
    let blocks: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0x2D...0x39, 0x41...0x7A, 0xA0...0x24F, 0x1E00...0x1EFF, 0x300...0x36F,
      0x2000...0x2070, 0x370...0x3FF, 0x3000...0x3060, 0xFF00...0xFFEF, 0x1F600...0x1F610,
    ]
    var view = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...count, using: &self) {
      guard let block = blocks.randomElement(using: &self) else { continue }
      if let scalar = Unicode.Scalar(UInt32.random(in: block, using: &self)) { view.append(scalar) }
    }
    return Normalise.canonical(String(view))
  }
}
