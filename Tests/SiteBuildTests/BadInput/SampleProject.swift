import Content
import Diagnostics
import SiteBuild
import TestSupport

/// A minimal project in a folder of its own, with a release published from it.
struct SampleProject {
  let folder: TemporaryFolder

  /// The minute at which all builds of the tests happen.
  static let clock = Moment(year: 2026, month: 6, day: 1)

  /// Writes the project's files, without building.
  init() throws {
    folder = try TemporaryFolder()
    for (path, text) in Self.files { try folder.write(text, to: path) }
  }

  func request() -> BuildRequest {
    BuildRequest(project: folder.path, output: folder.inside("public"), clock: Self.clock)
  }

  func build() async throws -> BuildReport { try await Builder(request()).build() }

  /// What readers see now, and whether anything lies beside it that a build should have removed.
  func release() throws -> Release {
    Release(
      inode: folder.inode(of: "public"), manifest: try folder.read("public/.lantoa-manifest"),
      ledger: try folder.read("duong-dan.lock"), beside: folder.names(in: ".public.lantoa"))
  }

  struct Release: Equatable {
    let inode: UInt64?
    let manifest: [UInt8]?
    let ledger: [UInt8]?
    let beside: [String]
  }
}

extension SampleProject {
  static let lessonPath = "Content/ky-nang/an-toan/1-mat-khau.md"

  static let lesson = """
    ---
    title: Đặt mật khẩu mạnh
    summary: Chọn mật khẩu khó đoán.
    date: 2026-01-15
    audience: [nguoi-dan]
    minutes: 15
    outcomes: [Đặt được mật khẩu mạnh]
    safety: [Không đưa mật khẩu cho ai]
    ---

    ## Các bước

    1. Chọn ba từ không liên quan.
    2. Thêm số và dấu.

    """

  static let site = """
    id: trang-thu
    title: Trang thử
    description: Trang để thử.
    base_url: https://tinh.example/
    publisher:
      name: Nhóm thử
    contacts:
      - id: duong-day
        name: Đường dây hỗ trợ
        phone: 0912 000 111
    menu:
      - text: Kỹ năng
        to: /ky-nang/
    theme: thu

    """

  static let units = """
    id,code,name,level,parent,valid_from,valid_to,successor
    bac-giang,24,Bắc Giang,tinh,,,2025-06-30,bac-ninh
    bac-ninh,27,Bắc Ninh,tinh,,,,

    """

  static let figures = """
    id: to-thon
    label: Số Tổ công nghệ số cộng đồng
    observations:
      - as_of: 2026-03
        text: trên 1.800
        value: 1891
        source: Báo cáo của tỉnh

    """

  private static let files: [(String, String)] =
    [
      ("site.yml", site),
      ("Content/doi-tuong.yml", "- id: nguoi-dan\n  name: Người dân\n"),
      ("Content/co-quan.yml", "- id: so-khcn\n  name: Sở Khoa học và Công nghệ\n"),
      ("Content/dia-ban.csv", units),
      ("Content/so-lieu/to.yml", figures),
      (
        "Content/ky-nang/an-toan/_index.md",
        "---\ntitle: An toàn\nsummary: Giữ mình trên mạng.\norder: 1\n---\n\nHọc giữ an toàn.\n"
      ),
      (lessonPath, lesson),
      ("Themes/thu/theme.yml", "name: Thử\n"),
      ("Themes/thu/partials/chung.mustache", "<p>{{title}}</p>\n"),
    ]
    + layouts.map { ("Themes/thu/layouts/\($0).mustache", "<h1>{{title}}</h1>\n") }
    + ["head", "header", "footer"].map { ("Themes/thu/regions/\($0).mustache", "<!-- -->\n") }

  private static let layouts = [
    "home", "skills", "skill", "lesson", "models", "model", "campaigns", "campaign", "news-list",
    "news", "events", "event", "award", "documents", "document", "teams", "figures", "duties",
    "terms", "term", "glossary", "alphabet", "search", "not-found", "redirect", "gone", "page",
  ]
}
