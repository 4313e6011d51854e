package import Diagnostics

/// Refuses texts that would publish somebody's citizen id or undeclared phone number.
package struct PersonalDataGate: Sendable {
  private let declared: Set<String>

  /// Numbers of `contacts` may stand on the site.
  package init(contacts: [SiteConfiguration.Contact]) {
    let phones = contacts.compactMap(\.phone).flatMap { phone in
      PersonalNumber.find(in: Array(phone.utf8)[...]).map(\.digits)
    }
    declared = Set(phones)
  }

  /// Every phone number in a file may stand on the site.
  package init(declaring source: SourceText?) {
    let numbers = source.map { PersonalNumber.find(in: $0.bytes[...]) } ?? []
    declared = Set(numbers.filter { $0.kind == .phone }.map(\.digits))
  }

  /// Reports every personal number in a file's text and path.
  package func check(_ source: SourceText, reporting log: inout DiagnosticLog) {
    checkPath(source.path, reporting: &log)
    for number in PersonalNumber.find(in: source.bytes[...]) where !isDeclared(number) {
      let range = SourceRange(number.range.lowerBound, number.range.upperBound)
      log.append(.personalNumber(number, at: SourceLocation(source.path, range)))
    }
  }

  /// Reports personal numbers in a path; file names are published too.
  package func checkPath(_ path: String, reporting log: inout DiagnosticLog) {
    for number in PersonalNumber.find(in: Array(path.utf8)[...]) where !isDeclared(number) {
      log.append(.personalNumber(number, at: SourceLocation(path)))
    }
  }

  private func isDeclared(_ number: PersonalNumber) -> Bool {
    number.kind == .phone && declared.contains(number.digits)
  }
}

extension Diagnostic {
  static func personalNumber(_ number: PersonalNumber, at place: SourceLocation) -> Diagnostic {
    switch number.kind {
    case .citizenID:
      Diagnostic(
        id: "personal-citizen-id",
        Message(
          vi: "Đây là số căn cước công dân; không được đưa lên trang.",
          en: "This is a citizen id number; it must not be published."),
        at: place,
        fix: Message(vi: "Xóa số này.", en: "Remove the number."))
    case .phone:
      Diagnostic(
        id: "personal-phone",
        Message(
          vi: "Số điện thoại này không phải là đầu mối đã khai báo.",
          en: "This phone number is no declared contact."),
        at: place,
        fix: Message(
          vi:
            "Xóa số này, hoặc khai báo nó trong `contacts` của site.yml nếu là số công khai của cơ quan.",
          en:
            "Remove it, or declare it under `contacts` in site.yml if it is an office's public number."
        ))
    }
  }
}
