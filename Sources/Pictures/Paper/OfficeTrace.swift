import Diagnostics

/// Whom an Office or OpenDocument file names beside its text.
enum OfficeTrace: CaseIterable, Sendable {
  /// Who wrote, saved or printed it.
  case author
  /// The head that its properties name.
  case manager
  /// The organisation that its properties name, as the program was registered for it.
  case company
  /// Who commented on it or changed it with changes being tracked.
  case reviewer

  var text: Message {
    switch self {
    case .author: Message(vi: "người soạn hoặc người lưu", en: "who wrote or saved it")
    case .manager: Message(vi: "người quản lý", en: "a manager")
    case .company: Message(vi: "đơn vị đăng ký phần mềm", en: "a company")
    case .reviewer: Message(vi: "người góp ý, sửa bài", en: "who commented or changed it")
    }
  }
}

extension OfficeTrace {
  /// What a part of that size at most is searched for.
  private static let sizeLimit = 16 << 20

  static func found(in archive: inout ArchiveReader) -> [OfficeTrace] {
    var found: Set<OfficeTrace> = []
    for entry in archive.entries where entry.size <= sizeLimit {
      let searched = traces(in: entry.name.lowercased()).filter { !found.contains($0.trace) }
      guard !searched.isEmpty, let text = try? archive.bytes(of: entry) else { continue }
      for (trace, names) in searched where PaperXML.hasText(text, in: names) { found.insert(trace) }
    }
    return allCases.filter(found.contains)
  }

  /// What a part can tell, by the local names of elements and attributes.
  private static func traces(in part: String) -> [(trace: OfficeTrace, names: Set<String>)] {
    let isProperties = part == "docprops/core.xml" || part.hasSuffix(".psmdcp")
    if isProperties || part == "meta.xml" {
      return [
        (.author, ["creator", "lastModifiedBy", "initial-creator", "printed-by", "lastPrintedBy"])
      ]
    }
    if part == "docprops/app.xml" { return [(.manager, ["Manager"]), (.company, ["Company"])] }
    if part == "content.xml" { return [(.reviewer, ["creator", "author-name"])] }
    guard part.hasSuffix(".xml") else { return [] }
    let isWord = part.hasPrefix("word/")
    let isOther = ["xl/comments", "xl/persons/", "ppt/commentauthors", "ppt/authors"]
      .contains { part.hasPrefix($0) }
    if isWord { return [(.reviewer, ["author"])] }
    return isOther ? [(.reviewer, ["author", "displayName", "name"])] : []
  }
}

extension String {
  /// Whether there is nothing but spaces, or the word that programs put in place of a name.
  var isBlank: Bool {
    let text = split(separator: " ").joined(separator: " ")
    return ["", "Author", "Tác giả"].contains(text)
  }
}
