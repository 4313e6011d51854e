import TestSupport
import Foundation
import Testing
import VietnameseText

@Suite struct SlugTests {
  @Test(arguments: [
    ("Chuyển đổi số cộng đồng", "chuyen-doi-so-cong-dong"),
    ("VNeID", "vneid"),
    ("1690/QĐ-TTg", "1690-qd-ttg"),
    ("  – Tổ “công nghệ số” (thôn) –  ", "to-cong-nghe-so-thon"),
    ("Đề án 06", "de-an-06"),
    ("Bắc Giang: 2024…2025", "bac-giang-2024-2025"),
    ("50.000 ₫ & 10 %", "50-000-10"),
    ("Ưu điểm 😀 của ký số", "uu-diem-cua-ky-so"),
    ("kỹ năng/kĩ năng", "ky-nang-ki-nang"),
    ("a_b", "a-b"),
  ])
  func slug(_ text: String, _ slug: String) throws {
    #expect(try Slug.make(text) == slug)
    #expect(try Slug.make(text.decomposedStringWithCanonicalMapping) == slug)
    #expect(Slug.anchor(text) == slug)
  }

  @Test(
    arguments: [
      ("Über uns", "\u{DC}"), ("Москва", "М"), ("日本", "日"), ("số\u{200B}hóa", "\u{200B}"),
      ("a\u{202E}b", "\u{202E}"), ("m\u{300}", "\u{300}"), ("x\u{AD}y", "\u{AD}"), ("ⅰ x²ß", "ß"),
      ("tab\u{0}", "\u{0}"),
    ] as [(String, Unicode.Scalar)])
  func letterOutsideTheTable(_ text: String, _ scalar: Unicode.Scalar) {
    #expect(throws: SlugError(scalar: scalar)) { try Slug.make(text) }
  }

  @Test(arguments: ["", "   ", "!!!", "😀", "—"])
  func nothingLeft(_ text: String) {
    #expect(throws: SlugError(scalar: nil)) { try Slug.make(text) }
    #expect(Slug.anchor(text) == "muc")
  }

  @Test func anchorsNeverFail() {
    #expect(Slug.anchor("Москва 2024") == "2024")
    #expect(Slug.anchor("日本") == "muc")
  }

  @Test func everyLetterHasItsAsciiForm() throws {
    for letter in writtenLetters {
      let composed = String(letter.scalar)
      #expect(try Slug.make(composed) == letter.ascii.lowercased())
      #expect(
        try Slug.make(composed.decomposedStringWithCanonicalMapping) == letter.ascii.lowercased())
    }
  }

  @Test func slugsAreTheirOwnSlugs() throws {
    let seed = printedSeed("slug")
    var random = SeededGenerator(seed: seed)
    let alphabet = writtenLetters.map(\.scalar) + Array("abz019 -/.,–".unicodeScalars)
    for _ in 0..<2_000 {
      let text = "x" + string((0..<15).compactMap { _ in alphabet.randomElement(using: &random) })
      let slug = try Slug.make(text)
      #expect(try Slug.make(slug) == slug, "seed \(seed): \(text)")
      #expect(
        slug.utf8.allSatisfy {
          $0 == 0x2D || (0x30...0x39).contains($0) || (0x61...0x7A).contains($0)
        })
      #expect(!slug.contains("--") && !slug.hasPrefix("-") && !slug.hasSuffix("-"))
    }
  }
}
