import Foundation
import TestSupport
import Testing

@testable import VietnameseText

/// The cases that run here and in the browser; `docs/search.md` §1 tells what they hold.
struct CaseFile: Decodable {
  struct Canonical: Decodable { let text, canonical: String }
  struct Folded: Decodable { let text, folded: String }
  struct Forms: Decodable { let word, folded, exact: String }
  struct Typed: Decodable {
    let typed: String
    let word: String?
  }
  struct Rime: Decodable { let rime, onsets: String }

  let canonical: [Canonical]
  let fold: [Folded]
  let syllable: [Forms]
  let telex: [Typed]
  let vni: [Typed]
  let rimes: [Rime]

  static func read() throws -> CaseFile {
    try JSONDecoder().decode(CaseFile.self, from: Data(Fixture.bytes("search/cases.json")))
  }
}

@Suite struct CaseFileTests {
  @Test func canonical() throws {
    let cases = try CaseFile.read().canonical
    #expect(cases.count > 400)
    for one in cases {
      #expect(scalars(Normalise.canonical(one.text)) == scalars(one.canonical), "\(one)")
      #expect(Normalise.canonical(Array(one.canonical.utf8)) == nil, "\(one)")
    }
  }

  @Test func fold() throws {
    let cases = try CaseFile.read().fold
    #expect(cases.count > 150)
    for one in cases { #expect(scalars(Fold.fold(one.text)) == scalars(one.folded), "\(one)") }
  }

  /// Numbers in groups are one word of a text, but no matter of syllables.
  @Test func syllable() throws {
    let cases = try CaseFile.read().syllable
    #expect(cases.count > 200)
    for one in cases {
      let syllable = Syllable(one.word)
      #expect(syllable.folded == Array(one.folded.utf8), "\(one)")
      #expect(syllable.exact == Array(one.exact.utf8), "\(one)")
      #expect(syllable.asks == (one.exact != one.folded), "\(one)")
    }
  }

  @Test func telex() throws {
    let cases = try CaseFile.read().telex
    #expect(cases.count > 150)
    for one in cases { check(one, Telex.decode) }
  }

  @Test func vni() throws {
    let cases = try CaseFile.read().vni
    #expect(cases.count > 80)
    for one in cases { check(one, VNI.decode) }
  }

  private func check(_ one: CaseFile.Typed, _ decode: (String) -> String?) {
    for typed in [one.typed, one.typed.decomposedStringWithCanonicalMapping] {
      let word = decode(typed)
      #expect(word.map(scalars) == one.word.map(scalars), "\(one): \(word ?? "nil")")
    }
  }

  @Test func rimesWithTheOnsetsThatFit() throws {
    let cases = try CaseFile.read().rimes
    #expect(Set(cases.map { Array($0.rime.utf8) }) == SpokenForms.rimes)
    for one in cases {
      let fitting = SpokenForms.onsets.filter { onset in
        SpokenForms.onset(of: onset + Array(one.rime.utf8)) != nil
      }
      #expect(fitting == Set(one.onsets.split(separator: " ").map { Array($0.utf8) }), "\(one)")
    }
  }
}
