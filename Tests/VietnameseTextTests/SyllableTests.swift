import Foundation
import Testing
import VietnameseText

@Suite struct SyllableTests {
  @Test(arguments: [
    ("hòa", "hoà"), ("kỹ", "kĩ"), ("khóa", "khoá"), ("quí", "quý"), ("qúy", "quý"),
    ("thủy", "thuỷ"),
    ("HỘI", "hội"), ("lý", "lí"), ("Mỹ", "mĩ"), ("hy", "hi"), ("sỹ", "sĩ"), ("tỷ", "tỉ"),
    ("vỹ", "vĩ"),
    ("ðồng", "đồng"), ("loè", "lòe"), ("so\u{AD}á", "sóa"), ("x\u{300}", "x"),
  ])
  func sameWord(_ left: String, _ right: String) {
    #expect(Syllable(left) == Syllable(right))
    #expect(Syllable(left.decomposedStringWithCanonicalMapping) == Syllable(right))
  }

  @Test(arguments: [
    ("tay", "tai"), ("thúy", "thúi"), ("bán", "bạn"), ("bán", "ban"), ("công", "cong"),
    ("đi", "di"),
    ("hay", "hai"), ("ngày", "ngài"), ("máy", "mái"), ("dy", "di"), ("quay", "quai"),
    ("lyi", "lii"),
    ("ky1", "ki1"), ("1y", "1i"), ("y", "i"), ("ý", "í"),
  ])
  func otherWord(_ left: String, _ right: String) {
    #expect(Syllable(left) != Syllable(right))
  }

  @Test(arguments: [
    ("cộng", "cong", "công5", true), ("đô", "do", "đô", true), ("kỹ", "ki", "ki3", true),
    ("quy", "qui", "qui", false), ("hoà", "hoa", "hoa1", true), ("café", "cafe", "cafe4", true),
    ("Ñandú", "nandu", "nandu4", true), ("ngày", "ngay", "ngay1", true),
    ("Øre", "øre", "øre", false),
    ("ƯỜNG", "uong", "ương1", true), ("ợ\u{308}", "o", "ơ5", true), ("Ǻ", "a", "a", false),
    ("Москва", "Москва", "Москва", false), ("漢", "漢", "漢", false), ("1690", "1690", "1690", false),
    ("áà", "aa", "aa4", true), ("", "", "", false), ("–", "", "", false),
  ])
  func forms(_ word: String, _ folded: String, _ exact: String, _ asks: Bool) {
    let syllable = Syllable(word)
    #expect(syllable.folded == Array(folded.utf8))
    #expect(syllable.exact == Array(exact.utf8))
    #expect(syllable.asks == asks)
  }

  @Test func everyLetterHasItsParts() {
    let shapes: [Unicode.Scalar: UInt8] = ["\u{302}": 1, "\u{306}": 2, "\u{31B}": 3]
    let tones: [Unicode.Scalar: UInt8] = [
      "\u{300}": 1, "\u{309}": 2, "\u{303}": 3, "\u{301}": 4, "\u{323}": 5,
    ]
    for letter in writtenLetters {
      let code = LetterCode.of(letter.scalar.value)
      #expect(code.ascii == letter.ascii.lowercased().utf8.first)
      #expect(code.tone == letter.marks.compactMap { tones[$0] }.first ?? 0)
      let bar: UInt8 = letter.ascii == "d" || letter.ascii == "D" ? 4 : 0
      #expect(code.shape == letter.marks.compactMap { shapes[$0] }.first ?? bar)
      #expect(code.isPartOfWord && !code.isOther && !code.vanishes)
      #expect((code.shapedBytes != nil) == (code.shape != 0))
    }
  }

  @Test func codesAgreeWithFold() {
    for value in UInt32(0)..<0x3000 {
      guard let scalar = Unicode.Scalar(value), LetterCode.of(value).isPartOfWord else { continue }
      let folded = scalars(Fold.fold(string([scalar])))
      #expect([LetterCode.of(value).folded(value)] == folded, "U+\(String(value, radix: 16))")
    }
  }
}
