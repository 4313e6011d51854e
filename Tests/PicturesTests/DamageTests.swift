import TestSupport
import Testing

@testable import Pictures

@Suite("Damaged pictures")
struct DamageTests {
  private let maker = PictureMaker(PictureRecipe(widths: [48]))

  @Test("are read to no end but their own, and hide nothing once they are stripped")
  func damaged() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("DamageTests: seed \(seed)")
    let damage = PictureDamage(SamplePicture.allCases.map(\.bytes), seed: seed)
    for number in 0..<4000 {
      let bytes = damage.picture(number)
      guard let stripped = PictureStripper.stripped(bytes) else { continue }
      #expect(PictureMetadata.find(in: stripped).isEmpty, "seed \(seed), \(number)")
      #expect(PictureHeader.read(stripped) == PictureHeader.read(bytes), "seed \(seed), \(number)")
      #expect(PictureStripper.stripped(stripped) == stripped, "seed \(seed), \(number)")
    }
  }

  @Test("look whole as they look in pages, without planted words")
  func decoded() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("DamageTests: seed \(seed)")
    let damage = PictureDamage(SamplePicture.allCases.map(\.bytes), seed: seed)
    for number in 0..<300 {
      let bytes = damage.picture(number)
      guard let shown = try? maker.make(bytes), let whole = try? maker.whole(bytes) else {
        continue
      }
      for file in shown.files.map(\.bytes) + [whole] {
        #expect(file.firstRange(of: PictureDamage.planted) == nil, "seed \(seed), \(number)")
      }
      guard whole == PictureStripper.stripped(bytes) else { continue }
      let again = try? maker.make(whole)
      #expect(again?.files.map(\.bytes) == shown.files.map(\.bytes), "seed \(seed), \(number)")
    }
  }
}
