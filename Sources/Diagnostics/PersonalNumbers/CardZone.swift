/// The lines for machines on the back of a citizen's card: `IDVNM`, nine digits of the id, a check
/// digit, the whole id.
enum CardZone {
  /// The id at the end of a run of 22 digits.
  static func id(_ bytes: Span<UInt8>, _ run: Range<Int>) -> PersonalNumber? {
    let mark = Array("IDVNM".utf8)
    guard run.count >= 22, run.lowerBound >= mark.count,
      mark.indices.allSatisfy({ bytes[run.lowerBound - mark.count + $0] == mark[$0] })
    else { return nil }
    let range = run.lowerBound + 10..<run.lowerBound + 22
    return PersonalNumber(
      kind: .citizenID, range: run,
      value: String(decoding: range.map { bytes[$0] }, as: UTF8.self))
  }
}
