package import Diagnostics

/// Who can be seen in a picture, and by what right it is shown.
package struct Depiction: Sendable {
  package let people: PicturedPeople?
  /// Where `people` stands.
  package let place: SourceRange?
  /// A file reference of the consent, never a name; nil where none or something else is written.
  package let consent: LocatedText?

  /// Reads `people` and `consent`; children need a reference.
  init(reading record: inout RecordReader) {
    people = record.choice(
      "people", PicturedPeople.self,
      meaning: Message(vi: "không ai, người lớn, có trẻ em", en: "nobody, adults, some children"))
    place = people == nil ? nil : record.place(of: "people")
    let isWritten = record.has("consent")
    consent = record.consentReference("consent")
    if people == .children, !isWritten {
      record.report(.consentMissing(at: record.location(record.place(of: "people"))))
    }
  }
}

/// Who can be seen in a picture.
package enum PicturedPeople: String, CaseIterable, Comparable, Sendable {
  case none, adults, children

  /// Fewer people, or such that need less protection, come before.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .none: 0
    case .adults: 1
    case .children: 2
    }
  }
}

extension RecordReader {
  /// A reference such as `HS-12/2026`: a form that no person's name has.
  fileprivate mutating func consentReference(_ key: String) -> LocatedText? {
    guard let value = located(key) else { return nil }
    if isConsentReference(value.text) { return value }
    report(.consentNotAReference(at: location(value.range)))
    return nil
  }
}

private func isConsentReference(_ text: String) -> Bool {
  let marks = Array("-_./".utf8)
  return !holdsFamilyName(text) && text.utf8.count <= 80
    && text.utf8.contains { (0x30...0x39).contains($0) }
    && text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || marks.contains($0)
    }
}

/// Whether one of the commonest family names that mean nothing else begins a word of a text, in
/// `Nguyen-An-1` as in `NguyenAn1`.
private func holdsFamilyName(_ text: String) -> Bool {
  var words: [[UInt8]] = [[]]
  var last: UInt8 = 0
  for byte in text.utf8 {
    let isCapital = (0x41...0x5A).contains(byte) && (0x61...0x7A).contains(last)
    if isCapital || !(0x61...0x7A).contains(byte | 0x20) { words.append([]) }
    words[words.count - 1].append(byte | 0x20)
    last = byte
  }
  let names = ["nguyen", "huynh", "pham", "tran", "bui"].map { Array($0.utf8) }
  return words.contains { word in
    let letters = word.drop { !(0x61...0x7A).contains($0) }
    return names.contains { letters.elementsEqual($0) || $0.count > 4 && letters.starts(with: $0) }
  }
}

extension Diagnostic {
  static func consentMissing(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "consent-missing",
      Message(
        vi: "Ảnh có trẻ em nhưng chưa ghi hồ sơ đồng ý.",
        en: "The picture shows children, but no consent is on file."),
      at: place,
      explanation: Message(
        vi: "Đăng ảnh trẻ em phải được cha, mẹ hoặc người giám hộ đồng ý bằng văn bản.",
        en: "Publishing it takes the written consent of parents or guardians."),
      fix: Message(
        vi:
          "Thêm số hồ sơ lưu tại cơ quan, ví dụ `consent: HS-12/2026`; chưa có thì dùng ảnh khác.",
        en: "Add the number of the file, such as `consent: HS-12/2026`, or use another picture."))
  }

  static func consentNotAReference(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "consent-not-a-reference",
      Message(
        vi: "“consent” phải là số hồ sơ đồng ý, không được ghi tên người.",
        en: "“consent” must be the number of a file; a name must never stand here."),
      at: place,
      explanation: Message(
        vi: "Tên người đồng ý chỉ nằm trong hồ sơ lưu tại cơ quan.",
        en: "Who consented is told by the file at the office alone."),
      fix: Message(
        vi: "Ghi số hồ sơ bằng chữ không dấu, chữ số và các dấu - _ . /, ví dụ `HS-12/2026`.",
        en: "Write a number of a–z, digits and - _ . / only, such as `HS-12/2026`."))
  }
}
