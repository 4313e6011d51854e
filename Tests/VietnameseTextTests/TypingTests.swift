import Testing

@testable import VietnameseText

@Suite struct TypingTests {
  @Test(
    arguments: [
      ("dichj", "dịch"), ("vuj", "vụ"), ("coong", "công"), ("ddieenj", "điện"),
      ("dduwowcj", "được"),
      ("dduwowjc", "được"), ("ddwowcj", "được"), ("dduocwj", "được"), ("duocdwj", "được"),
      ("tieengs", "tiếng"), ("tienges", "tiếng"), ("vieetj", "việt"), ("vietej", "việt"),
      ("hoaf", "hòa"), ("thuyr", "thủy"), ("hoangf", "hoàng"), ("ngoaif", "ngoài"),
      ("khuyur", "khuỷu"), ("quys", "quý"), ("quyeets", "quyết"), ("gif", "gì"), ("giaf", "già"),
      ("giwx", "giữ"), ("giuwx", "giữ"), ("gieets", "giết"), ("w", "ư"), ("wng", "ưng"),
      ("nhw", "như"),
      ("muaw", "mưa"), ("quawn", "quăn"), ("quow", "quơ"), ("hoawcj", "hoặc"), ("huow", "huơ"),
      ("thuowr", "thuở"), ("nguoiwf", "người"), ("ruouwj", "rượu"), ("luuw", "lưu"),
      ("guiwr", "gửi"),
      ("DDieenj", "Điện"), ("DDIEENJ", "ĐIỆN"), ("Ddaatf", nil), ("dDieen", "điên"),
      ("DdieenJ", "Điện"),
      ("TWf", "TỪ"), ("Wowc", "Ươc"), ("dichsj", "dịch"), ("cosz", "co"), ("cooong", "coong"),
      ("xooong", "xoong"), ("cooocs", "coóc"), ("ngoeoj", "ngoẹo"), ("ngoaos", "ngoáo"),
      ("DDawks", "Đắk"), ("Lawks", "Lắk"), ("Kroong", "Krông"), ("kyx", "kỹ"), ("vieet", "viêt"),
      ("côngj", "cộng"), ("co\u{302}ngj", "cộng"), ("cawan", "cân"), ("aawn", "ăn"),
      ("dich", nil), ("", nil), ("s", nil), ("ss", nil), ("aaa", nil), ("ass", nil), ("ddd", nil),
      ("ww", nil),
      ("dichjj", nil), ("tieengf1", nil), ("news", nil), ("dichvuj", nil), ("vietf", nil),
      ("ceef", nil),
      ("ngeej", nil), ("được", nil), ("Москваs", nil), ("ñas", nil), ("a b", nil),
      ("__proto__", nil),
      ("constructor", nil), ("xxxxs", nil), ("12", nil), ("qus", nil), ("dđ", nil),
    ] as [(String, String?)])
  func telex(_ typed: String, _ word: String?) {
    #expect(Telex.decode(typed) == word)
  }

  @Test(
    arguments: [
      ("dich5", "dịch"), ("vu5", "vụ"), ("cong6", "công"), ("co6ng", "công"), ("d9ie6n5", "điện"),
      ("dien965", "điện"), ("d9u7o7c5", "được"), ("d9uo7c5", "được"), ("duoc957", "được"),
      ("duong972", "đường"), ("tie6ng1", "tiếng"), ("hoa2", "hòa"), ("thuy3", "thủy"),
      ("mua7", "mưa"),
      ("quan8", "quăn"), ("hoac85", "hoặc"), ("thuo73", "thuở"), ("ruou75", "rượu"),
      ("luu7", "lưu"),
      ("D9IE6N5", "ĐIỆN"), ("D9ien6", "Điên"), ("dich15", "dịch"), ("co10", "co"), ("ky4", "kỹ"),
      ("tay6", "tây"), ("xoong1", "xoóng"), ("ngoeo5", "ngoẹo"), ("a1", "á"), ("vie6t", "viêt"),
      ("d9", nil), ("dich", nil), ("15", nil), ("dich55", nil), ("a66", nil), ("d99i", nil),
      ("viet2", nil), ("dichvu5", nil), ("1690", nil), ("cong7", nil), ("d7i", nil),
      ("b9a", nil),
      ("vneid2", nil), ("ie1", nil), ("covid19", nil), ("e8", nil),
    ] as [(String, String?)])
  func vni(_ typed: String, _ word: String?) {
    #expect(VNI.decode(typed) == word)
  }

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
