package import Diagnostics
import Markdown

/// Reads one content file into a `Document`; pure, so that files are parsed in parallel.
///
/// Procedure: find the kind by the path, split off the front matter, read it by the kind's schema,
/// parse the Markdown, read the data blocks in it.
package struct DocumentParser: Sendable {
  private let markdown = MarkdownParser()

  package init() {}

  /// The document of a file and everything that is wrong with it.
  package func parse(_ source: SourceText) -> ParsedDocument {
    var log = DiagnosticLog()
    let document = parse(source, reporting: &log)
    return ParsedDocument(document: document, log: log)
  }

  private func parse(_ source: SourceText, reporting log: inout DiagnosticLog) -> Document? {
    guard let path = ContentPath(source.path), let (kind, address) = Kind.find(path) else {
      log.append(.noKind(at: SourceLocation(source.path)))
      return nil
    }
    guard let parts = FrontMatter.split(source, reporting: &log) else { return nil }
    let markup = markdown.parse(source, body: parts.body, reporting: &log)
    reportEmptyBody(markup, source, parts, kind, &log)
    let blocks = DocumentBlocks.read(markup, source, reporting: &log)
    guard let yaml = frontMatter(parts.yaml, source, reporting: &log) else { return nil }
    let top = SourceRange(0, 3)
    var record = RecordReader(yaml.root, source: source, range: top)
    let common = CommonFields(reading: &record, titled: kind.titled)
    let fields = kind.read(&record)
    log.append(contentsOf: record.finish())
    return Document(
      source: source, kind: kind, address: address, common: common, fields: fields,
      body: parts.body, markup: markup, blocks: blocks)
  }

  /// The mapping that the front matter must be.
  private func frontMatter(
    _ range: SourceRange, _ source: SourceText, reporting log: inout DiagnosticLog
  ) -> YAMLDocument? {
    guard let yaml = YAMLDocument.parse(source, range, reporting: &log) else { return nil }
    if yaml.isMapping { return yaml }
    log.append(.notAMapping(at: SourceLocation(source.path, yaml.root.range)))
    return nil
  }

  private func reportEmptyBody(
    _ markup: Markup, _ source: SourceText, _ parts: FrontMatter, _ kind: Kind,
    _ log: inout DiagnosticLog
  ) {
    let body = source.bytes[Int(parts.body.lower)..<Int(parts.body.upper)]
    if body.allSatisfy({ $0 <= 0x20 }) {
      log.append(.emptyBody(at: SourceLocation(source.path, SourceRange(0, 3))))
    }
  }
}

/// A file's document, if it could be read, and its diagnostics.
package struct ParsedDocument: Sendable {
  package let document: Document?
  package var log: DiagnosticLog
}

extension VideoCard {
  init?(reading record: inout RecordReader) {
    title = record.requiredText("title", example: "…")
    let url = record.webAddress("url")
    minutes = record.integer("minutes", in: 1...600)
    transcript = record.line("transcript")
    guard let url else {
      record.require("url", example: "https://…")
      return nil
    }
    self.url = url
  }
}

extension Diagnostic {
  static func noKind(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "no-kind",
      Message(
        vi: "Tệp không nằm trong thư mục của loại nội dung nào.",
        en: "The file lies in no folder of a content kind."),
      at: location,
      fix: Message(
        vi:
          "Chuyển vào ky-nang/<kỹ năng>/, bai-hoc/, mo-hinh/, chien-dich/<chiến dịch>/, tin/, lich/, ton-vinh/, van-ban/ hoặc trang/.",
        en:
          "Move it into ky-nang/<skill>/, bai-hoc/, mo-hinh/, chien-dich/<campaign>/, tin/, lich/, ton-vinh/, van-ban/ or trang/."
      ))
  }

  static func emptyBody(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "empty-body", severity: .warning,
      Message(vi: "Tệp chưa có phần nội dung.", en: "The file has no text yet."), at: location,
      fix: Message(
        vi: "Viết nội dung sau dòng `---` thứ hai, hoặc đặt `draft: true`.",
        en: "Write the text behind the second `---`, or set `draft: true`."))
  }

  static func blockNotSupported(_ word: String, at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "block-not-supported",
      Message(
        vi: "Khối “\(word)” chưa dùng được trong phiên bản này.",
        en: "Blocks of “\(word)” are not available in this version."),
      at: location,
      fix: Message(
        vi: "Viết bằng danh sách hoặc bảng.", en: "Write it as a list or a table."))
  }
}
