import TestSupport
import Foundation
import Testing
import VietnameseText

@Suite struct NormaliseTests {
  @Test func thereAre134Letters() {
    #expect(writtenLetters.count == 134)
    #expect(Set(writtenLetters.map(\.scalar)).count == 134)
  }

  @Test func everyLetterComposesFromEveryMarkOrder() {
    for letter in writtenLetters where !letter.marks.isEmpty {
      let base = letter.ascii.unicodeScalars.map { $0 }
      for marks in [letter.marks, letter.marks.reversed()] {
        let typed = string(base + marks)
        #expect(scalars(Normalise.canonical(typed)) == [letter.scalar.value], "\(scalars(typed))")
      }
      for mark in letter.marks {
        let rest = letter.marks.filter { $0 != mark }
        let half = scalars(Normalise.canonical(string(base + rest))).compactMap(Unicode.Scalar.init)
        let typed = string(half + [mark])
        #expect(scalars(Normalise.canonical(typed)) == [letter.scalar.value], "\(scalars(typed))")
      }
    }
  }

  @Test func canonicalTextIsLeftAlone() {
    let text = writtenLetters.map { String($0.scalar) }.joined()
    #expect(Normalise.canonical(Array(text.utf8)) == nil)
    #expect(
      Normalise.canonical(Array("Tổ công nghệ số cộng đồng – “ký” số 1690/QĐ-TTg €".utf8)) == nil)
    #expect(Normalise.canonical([]) == nil)
  }

  @Test(arguments: [
    ("đồng typed with eth", "\u{F0}\u{1ED3}ng \u{D0}\u{1ED3}ng \u{189}", "đồng Đồng Đ"),
    ("tone marks by their old names", "a\u{340}e\u{341}", "àé"),
    ("kelvin and ångström signs", "\u{212A}\u{212B} \u{2122} \u{2116}", "KÅ ™ №"),
    ("a kelvin sign under a mark", "\u{212A}\u{301}", "Ḱ"),
    ("eth under a mark", "\u{F0}\u{301}!", "đ\u{301}!"),
    ("French", "Franc\u{327}ais e\u{301}te\u{301} nai\u{308}f", "Français été naïf"),
    ("three marks on one letter", "o\u{31B}\u{323}\u{308}", "ợ\u{308}"),
    ("a mark that composes with nothing", "m\u{300}", "m\u{300}"),
    ("a mark at the start", "\u{300}a", "\u{300}a"),
    ("a mark after a line feed", "\n\u{300}a\u{300}", "\n\u{300}à"),
    ("a mark after a pictograph", "😀\u{301}", "😀\u{301}"),
    ("a grapheme joiner between", "a\u{34F}\u{301}", "a\u{34F}\u{301}"),
    ("another script", "и\u{306}", "и\u{306}"),
  ])
  func repairs(_ what: String, _ typed: String, _ canonical: String) {
    #expect(scalars(Normalise.canonical(typed)) == scalars(canonical), "\(what)")
  }

  @Test(arguments: [
    ("e\u{301}", "é"), ("\u{F0}", "đ"), ("\u{D0}", "Đ"), ("\u{189}", "Đ"), ("\u{212A}", "K"),
  ])
  func repairsWhereverItStands(_ typed: String, _ canonical: String) {
    for before in 0..<40 {
      for after in [0, 1, 7, 40] {
        let (head, tail) = (
          String(repeating: "b", count: before), String(repeating: "b", count: after)
        )
        let repaired = Normalise.canonical(Array((head + typed + tail).utf8))
        #expect(
          repaired?.bytes == Array((head + canonical + tail).utf8), "\(before) and \(after) around")
      }
    }
  }

  @Test func equalsTheUnicodeFormOnLatinText() {
    let seed = printedSeed("normalise")
    var random = SeededGenerator(seed: seed)
    let letters = Array("aeiouyAEIOUYdnc bt123,\u{1EA5}\u{1ED9}\u{FC}".unicodeScalars)
    let marks = Array(
      "\u{300}\u{301}\u{303}\u{309}\u{323}\u{302}\u{306}\u{31B}\u{308}\u{327}".unicodeScalars)
    for _ in 0..<3_000 {
      let text = string(
        (0..<12).compactMap { index in
          index % 3 == 2
            ? marks.randomElement(using: &random) : letters.randomElement(using: &random)
        })
      let expected = text.precomposedStringWithCanonicalMapping
      let got = Normalise.canonical(text)
      if repairedByUs(expected) { continue }
      #expect(scalars(got) == scalars(expected), "seed \(seed): \(scalars(text))")
      #expect(Normalise.canonical(Array(got.utf8)) == nil, "seed \(seed): \(scalars(text))")
    }
  }

  @Test func equalsTheUnicodeFormOfEveryLatinLetterUnderEveryMark() {
    let latin = Array(UInt32(0xC0)..<0x2B0) + Array(0x1E00..<0x1F00) + [0x41, 0x6F, 0x79]
    for letter in latin.compactMap(Unicode.Scalar.init) where !"ðÐƉ".unicodeScalars.contains(letter)
    {
      for mark in (UInt32(0x300)..<0x370).compactMap(Unicode.Scalar.init) {
        let typed = string([letter, mark])
        let expected = typed.precomposedStringWithCanonicalMapping
        let got = Normalise.canonical(typed)
        if scalars(got) != scalars(expected) {
          #expect(repairedByUs(expected) && scalars(got).count == 1, "\(scalars(typed))")
        }
        let apart = typed.decomposedStringWithCanonicalMapping
        #expect(scalars(Normalise.canonical(apart)) == scalars(got), "\(scalars(typed))")
      }
    }
  }

  /// Whether Unicode would leave a tone before its shape, which we repair.
  private func repairedByUs(_ text: String) -> Bool {
    let shapes: Set<Unicode.Scalar> = ["\u{302}", "\u{306}", "\u{31B}"]
    return text.unicodeScalars.contains { shapes.contains($0) }
  }

  @Test func shiftsLeadBackToTheStoredFile() throws {
    let seed = printedSeed("shifts")
    var random = SeededGenerator(seed: seed)
    let words = ["số", "Tổ", "cộng", "đồng", "nghệ", "abc", " ", "\n", "“ký”", "ð", "é"]
    for _ in 0..<300 {
      let chosen = (0..<20).compactMap { _ in words.randomElement(using: &random) }
      let stored = chosen.map {
        Bool.random(using: &random) ? $0.decomposedStringWithCanonicalMapping : $0
      }
      let bytes = Array(stored.joined().utf8)
      let normalised = Normalise.canonical(bytes)
      var storedOffset = 0
      var offset = 0
      for (word, kept) in zip(chosen, stored) {
        let found = place(Int32(offset), normalised?.shifts ?? [])
        #expect(found == Int32(storedOffset), "seed \(seed): \(chosen)")
        offset += Normalise.canonical(word).utf8.count
        storedOffset += kept.utf8.count
      }
      #expect((normalised?.bytes ?? bytes).count == offset)
    }
  }

  private func place(_ offset: Int32, _ shifts: [(normalised: Int32, stored: Int32)]) -> Int32 {
    guard let shift = shifts.last(where: { $0.normalised <= offset }) else { return offset }
    return shift.stored + offset - shift.normalised
  }

  @Test func aLetterUnderThousandsOfMarksIsSorted() {
    let marks = String(repeating: "\u{301}\u{323}", count: 50_000)
    let got = scalars(Normalise.canonical("o" + marks))
    #expect(got.count == 100_000)
    #expect(got.first == 0x1ECD)
    #expect(got[1..<50_000].allSatisfy { $0 == 0x323 })
    #expect(got[50_000...].allSatisfy { $0 == 0x301 })
  }

  @Test func damagedBytesDoNotTrap() {
    let seed = printedSeed("damaged")
    var random = SeededGenerator(seed: seed)
    let bytes: [UInt8] = [
      0x61, 0xC3, 0x90, 0xB0, 0xCC, 0x80, 0xCD, 0xE2, 0x84, 0xAA, 0xC6, 0x89, 0xFF,
    ]
    for _ in 0..<5_000 {
      let text = (0..<8).compactMap { _ in bytes.randomElement(using: &random) }
      let first = Normalise.canonical(text)?.bytes ?? text
      #expect(first.count <= 3 * text.count, "seed \(seed)")
    }
  }
}
