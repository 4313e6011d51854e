/// Masks what is said about one file: also the numbers that only words in other lines or cells of
/// the file give away, which a message or an excerpt shows without those words.
struct FileMask {
  private let spellings: [[UInt8]]

  init(_ source: SourceText?) {
    let bytes = source?.bytes ?? []
    spellings = PersonalNumber.find(in: bytes[...], source?.lineEnds ?? .apart)
      .filter(\.isNamed)
      .flatMap { bytes[$0.range].split { $0 == 0x0A || $0 == 0x0D }.map(Array.init) }
  }

  func masked(_ text: String) -> String {
    guard !spellings.isEmpty else { return PersonalNumber.masked(text) }
    var bytes = Array(text.utf8)
    for spelling in spellings {
      var start = 0
      while start + spelling.count <= bytes.count {
        let range = start..<start + spelling.count
        if bytes[range].elementsEqual(spelling) { Mask.hideDigits(range, in: &bytes) }
        start += 1
      }
    }
    return PersonalNumber.masked(String(decoding: bytes, as: UTF8.self))
  }
}
