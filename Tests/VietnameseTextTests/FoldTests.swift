import TestSupport
import Foundation
import Testing
import VietnameseText

@Suite struct FoldTests {
  @Test(arguments: [
    ("Chuyển ĐỔI số", "chuyen doi so"), ("ðồng Ɖ Ð", "dong d d"),
    ("Ärger ÉTÉ ñ Łódź Œuvre", "arger ete n łodz œuvre"),
    ("Straße", "straße"), ("Москва Й", "Москва Й"), ("1\u{302}", "1"), ("m\u{300}", "m"),
    ("", ""), ("“Ký” – 06", "“ky” – 06"),
  ])
  func fold(_ text: String, _ folded: String) {
    #expect(scalars(Fold.fold(text)) == scalars(folded))
  }

  @Test func everyLetterFolds() {
    for letter in writtenLetters {
      #expect(Fold.fold(String(letter.scalar)) == letter.ascii.lowercased())
    }
  }

  @Test func foldIsIdempotentAndBlindToNormalisation() {
    let seed = printedSeed("fold")
    var random = SeededGenerator(seed: seed)
    let alphabet =
      writtenLetters.map(\.scalar)
      + Array(
        "abzAZ019 -/.,–“”éüÑçžщд漢अกعא😀👩\u{200D}\u{FE0F}ðÐƉ\u{212A}\u{212B}ǯøßﬁ\u{AD}"
          .unicodeScalars)
      + (UInt32(0x300)...0x34E).compactMap(Unicode.Scalar.init)
    for _ in 0..<20_000 {
      let text = string((0..<15).compactMap { _ in alphabet.randomElement(using: &random) })
      let folded = Fold.fold(text)
      #expect(scalars(Fold.fold(folded)) == scalars(folded), "seed \(seed): \(scalars(text))")
      for form in [
        text.decomposedStringWithCanonicalMapping, text.precomposedStringWithCanonicalMapping,
        Normalise.canonical(text),
      ] {
        #expect(scalars(Fold.fold(form)) == scalars(folded), "seed \(seed): \(scalars(text))")
      }
    }
  }
}

@Suite struct CollationTests {
  @Test(arguments: [
    [
      "a", "A", "à", "À", "ả", "ã", "á", "ạ", "ă", "ằ", "â", "b", "c", "d", "đ", "Đ", "e", "ê", "g",
      "h", "i", "k",
      "l", "m", "n", "o", "ô", "ơ", "p", "q", "r", "s", "t", "u", "ư", "v", "x", "y",
    ],
    [
      "ba", "Ba", "bà", "bả", "bã", "bá", "bạ", "ba con", "bà con", "ba sào", "bac", "bác", "bắc",
      "bấc", "bưu",
    ],
    ["Bài 1", "Bài 2", "Bài 02", "Bài 9", "Bài 10", "Bài 10a", "Bài 100", "Bài học"],
    ["", " ", "–", "06", "“06”", "Tổ", "(Tổ)", "tới", "Я", "日"],
    ["ký !", "ký – a", "ký “số”", "ký 1", "ký a", "ký số", "ký Я", "“Ký” a"],
    ["ky", "kỳ", "ký", "ký!"],
    [
      "An Giang", "Bà Rịa – Vũng Tàu", "Bắc Giang", "Bắc Ninh", "Cà Mau", "Cao Bằng", "Đà Nẵng",
      "Đắk Lắk", "Điện Biên",
      "Hà Nội", "Hải Phòng", "Hòa Bình", "Huế", "Ninh Bình", "Thái Bình", "Yên Bái",
    ],
    ["0", "00", "1", "001"],
  ])
  func order(_ sorted: [String]) {
    let keys = sorted.map { Fold.collationKey($0) }
    for (left, right) in zip(keys.indices, keys.indices.dropFirst()) {
      #expect(
        keys[left].lexicographicallyPrecedes(keys[right]), "\(sorted[left]) < \(sorted[right])")
    }
  }

  @Test(arguments: [
    ("Ẳn", "Ă"), ("đò", "Đ"), ("“Ký” số", "K"), ("(thôn)", "T"), ("06", "0–9"), ("Ñandú", "N"),
    ("Ǻ", "A"), ("Øre", "Ø"), ("я", "я"), ("日本", "日"), ("", "#"), ("– 😀", "#"),
    ("\u{301}e\u{302}", "Ê"),
    ("w", "W"),
  ])
  func initial(_ text: String, _ heading: String) {
    #expect(scalars(Fold.initial(text)) == scalars(heading))
  }

  /// An alphabetical list never comes back to a heading that it has left.
  @Test func eachHeadingStandsOnce() {
    let seed = printedSeed("headings")
    var random = SeededGenerator(seed: seed)
    let alphabet =
      writtenLetters.map(\.scalar)
      + Array("abndzAZ019 -/.,–“”(éüÑçžøÆЖж漢日あ😀\u{300}\u{302}\u{AD}\u{200B}".unicodeScalars)
    let texts = (0..<5_000).map { _ in
      string((0..<5).compactMap { _ in alphabet.randomElement(using: &random) })
    }
    let listed = texts.map { (Fold.collationKey($0), Fold.initial($0)) }
      .sorted { $0.0.lexicographicallyPrecedes($1.0) }
    var headings: [String] = []
    for (_, heading) in listed where headings.last != heading { headings.append(heading) }
    #expect(Set(headings).count == headings.count, "seed \(seed): \(headings)")
    #expect(headings.count > 25)
  }

  @Test func keysAreBlindToNormalisation() {
    for letter in writtenLetters {
      let text = "T" + String(letter.scalar) + " 1"
      #expect(
        Fold.collationKey(text) == Fold.collationKey(text.decomposedStringWithCanonicalMapping))
    }
  }
}
