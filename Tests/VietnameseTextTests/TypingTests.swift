import TestSupport
import Testing

@testable import VietnameseText

@Suite struct TypingTests {
  @Test func longWordsAreNoSyllables() {
    #expect(Telex.decode(String(repeating: "a", count: 100_000)) == nil)
    #expect(VNI.decode("a" + String(repeating: "1", count: 100_000)) == nil)
    #expect(Telex.decode("a" + String(repeating: "\u{301}", count: 100_000)) == nil)
  }

  /// Every syllable of the table, typed in every order, is read as itself.
  @Test(arguments: KeyOrder.allCases)
  func everySyllableComesBack(_ order: KeyOrder) {
    var count = 0
    for letters in Self.syllables {
      let bytes = Array(letters.utf8)
      let onset = SpokenForms.onset(of: bytes) ?? 0
      for tone in 0...5 where SpokenForms.canCarry(UInt8(tone), bytes.dropFirst(onset)) {
        check(letters, tone, order)
        count += 1
      }
    }
    #expect(count > 20_000)
  }

  private func check(_ letters: String, _ tone: Int, _ order: KeyOrder) {
    for (map, decode) in [(KeyMap.telex, Telex.decode), (KeyMap.vni, VNI.decode)] {
      let keys = map.keys(letters, tone: tone, order: order)
      let read = decode(keys)
      if keys == letters {
        #expect(read == nil)
      } else {
        let syllable = read.map(Syllable.init)
        let expected = Syllable(letters)
        #expect(
          syllable?.letters == expected.letters && syllable?.tone == UInt8(tone),
          "\(map.name) \(keys): \(read ?? "nil"), \(letters) \(tone)")
      }
    }
  }

  private static let syllables: [String] = {
    let onsets = SpokenForms.onsets.union([[]])
    return onsets.flatMap { onset in SpokenForms.rimes.map { onset + $0 } }
      .filter { SpokenForms.onset(of: $0) != nil }
      .map { String(decoding: $0, as: UTF8.self) }
  }()

  @Test func nothingTrapsAndAllThatIsReadIsASyllable() {
    let seed = printedSeed("typing")
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("aaaeeooiuuydddwwsfrxjzcghnqtpkbv0123456789đươÂ\u{301}😀".unicodeScalars)
    var count = 0
    for _ in 0..<30_000 {
      let length = Int.random(in: 0...8, using: &random)
      let typed = string((0..<length).compactMap { _ in alphabet.randomElement(using: &random) })
      for word in [Telex.decode(typed), VNI.decode(typed)].compactMap({ $0 }) {
        count += 1
        #expect(
          SpokenForms.onset(of: Syllable.plain(word)) != nil, "seed \(seed): \(typed) → \(word)")
        #expect(Normalise.canonical(Array(word.utf8)) == nil, "seed \(seed): \(typed) → \(word)")
      }
    }
    #expect(count > 100)
  }
}

extension Syllable {
  /// The letters of a word in lower case without its tone, i and y as written.
  fileprivate static func plain(_ word: String) -> [UInt8] {
    word.unicodeScalars.flatMap { scalar in
      let code = LetterCode.of(scalar.value)
      return code.shapedBytes.map { [$0.0, $0.1] } ?? [code.ascii]
    }
  }
}
