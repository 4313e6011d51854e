import Content
import Diagnostics
import Files
import Parallelism
import SiteModel

/// The files of a project as they were read.
struct Project: Sendable {
  let tree: FileTree
  let contentFiles: [ProjectFile]
  let ledger: Ledger
  /// What was taken down before and must not come back.
  let takenDown: [TakenDown]
  /// `site.yml`, the ledger, the exceptions and the record of takedowns, as far as they are there.
  private let rootFiles: [ProjectFile]

  /// Reads what lies in the project folder.
  static func read(_ tree: FileTree, jobs: Int, reporting log: inout DiagnosticLog) async throws
    -> Project
  {
    async let reading = LedgerReading(tree)
    let configuration = try tree.readFile("site.yml", reporting: &log)
    if configuration == nil { log.append(.configurationMissing(at: SourceLocation("site.yml"))) }
    let files = try await tree.read(
      "Content", text: ["md", "yml", "yaml", "csv"], jobs: jobs, reporting: &log)
    if files.isEmpty, !log.diagnostics.contains(where: { $0.location.path == "Content" }) {
      log.append(.contentMissing(at: SourceLocation("Content")))
    }
    let ledger = try await reading
    log.append(contentsOf: ledger.log)
    let exceptions = try tree.readFile(
      PersonalDataException.fileName, limit: PersonalDataException.sizeLimit, reporting: &log)
    let record = try tree.readFile(TakenDown.fileName, reporting: &log)
    return Project(
      tree: tree, contentFiles: files, ledger: ledger.ledger,
      takenDown: record?.text.map { TakenDown.read($0, reporting: &log) } ?? [],
      rootFiles: [configuration, ledger.file, exceptions, record].compactMap { $0 })
  }

  /// `site.yml`, where it was read without fault.
  var configurationFile: SourceText? { rootText("site.yml") }

  /// The list of lines that may carry personal data, where it was read without fault.
  var exceptionFile: SourceText? { rootText(PersonalDataException.fileName) }

  /// The texts of the project's root but for the ledger.
  var rootTexts: [SourceText] {
    rootFiles.compactMap(\.text).filter { $0.path != Ledger.fileName }
  }

  /// A text of the project's root, where it was read without fault.
  func rootText(_ path: String) -> SourceText? { rootFiles.first { $0.path == path }?.text }

  /// Files that are published as they are, by path.
  var attachments: [String: ProjectFile] {
    Dictionary(contentFiles.filter(\.isAttachment).map { ($0.path, $0) }) { first, _ in first }
  }

  /// Every text read, by path, for diagnostics.
  var texts: [String: SourceText] {
    let sources = (contentFiles + rootFiles).compactMap(\.source)
    return Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The text of a data file of `Content/`.
  func table(_ name: String) -> SourceText? {
    contentFiles.first { $0.path == "Content/" + name }?.text
  }
}

/// The ledger as it was read, beside the content: of a large site it takes as long as the list of
/// its files.
private struct LedgerReading: Sendable {
  let file: ProjectFile?
  let ledger: Ledger
  let log: DiagnosticLog

  init(_ tree: FileTree) throws {
    var log = DiagnosticLog()
    file = try tree.readFile(Ledger.fileName, limit: Ledger.sizeLimit, reporting: &log)
    ledger = file?.text.map { Ledger.read($0, reporting: &log) } ?? Ledger()
    self.log = log
  }
}

extension ProjectFile {
  /// The text of a file that was read without fault.
  var text: SourceText? {
    if case .text(let text) = kind { text } else { nil }
  }

  var isAttachment: Bool {
    if case .attachment = kind { true } else { false }
  }

  var isRejected: Bool {
    if case .rejected = kind { true } else { false }
  }
}

extension Diagnostic {
  static func configurationMissing(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "configuration-missing",
      Message(vi: "Không có tệp site.yml.", en: "There is no site.yml."), at: place,
      fix: Message(
        vi: "Chạy lệnh trong thư mục dự án, hoặc chỉ ra bằng --project.",
        en: "Run in the project folder or name it by --project."))
  }

  static func contentMissing(at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "content-missing",
      Message(vi: "Thư mục Content không có nội dung nào.", en: "The folder Content is empty."),
      at: place,
      fix: Message(
        vi: "Tạo ít nhất một tệp, ví dụ Content/trang/gioi-thieu.md.",
        en: "Write at least one file, such as Content/trang/gioi-thieu.md."))
  }
}
