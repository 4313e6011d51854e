import Diagnostics

/// The help pages, in both languages; the argument parser's own are English only.
enum HelpText {
  enum Topic { case all, build, report, rollback, takedown }

  /// The page that arguments ask for, if they ask for one.
  static func topic(in arguments: [String]) -> Topic? {
    let asks = arguments.contains { ["--help", "-h", "help"].contains($0) }
    guard asks || arguments.isEmpty else { return nil }
    if arguments.contains("takedown") { return .takedown }
    if arguments.contains("build") || arguments.contains("check") { return .build }
    if arguments.contains("report") { return .report }
    return arguments.contains("rollback") ? .rollback : .all
  }

  static func text(_ topic: Topic, _ language: Language) -> String {
    switch topic {
    case .all: all.text(language)
    case .build: build.text(language)
    case .report: report.text(language)
    case .rollback: rollback.text(language)
    case .takedown: takedown.text(language)
    }
  }

  private static let all = Message(
    vi: """
      lantoa – dựng trang tập huấn và truyền thông từ các tệp Markdown

      Cách dùng: lantoa <lệnh> [tùy chọn]

        build      kiểm tra, dựng và xuất bản trang
        check      làm mọi việc như build nhưng không xuất bản; in bảng theo dõi nội dung ở cuối
        report     ghi bảng theo dõi và những việc còn thiếu thành một trang HTML
        rollback   trở lại bản đã xuất bản trước đó
        takedown   gỡ một ảnh theo yêu cầu của người trong ảnh, cùng mọi thứ làm từ nó

      lantoa <lệnh> --help   xem các tùy chọn của một lệnh
      lantoa --version       xem phiên bản

      """,
    en: """
      lantoa – builds a training and publicity site from Markdown files

      Usage: lantoa <command> [options]

        build      check, build and publish the site
        check      everything that build does, without publishing; ends with a coverage board
        report     write the board and what is missing as one HTML page
        rollback   put the previous release back
        takedown   remove a picture on request of a person in it, and all that was made of it

      lantoa <command> --help --lang en   the options of a command
      lantoa --version                    the version

      """)

  private static let build = Message(
    vi: """
      Cách dùng: lantoa build|check [tùy chọn]

        --project THƯ-MỤC   thư mục có site.yml, Content, Themes (mặc định: thư mục này)
        --output THƯ-MỤC    nơi xuất bản (mặc định: public trong thư mục dự án)
        --base-url ĐỊA-CHỈ  thay cho base_url trong site.yml
        --links web|file    cách ghi liên kết: cho máy chủ web (mặc định), hay cho bản chép
                            vào USB, mở thẳng từ thư mục không cần mạng
        --now NGÀY[Tgiờ]    dựng như thể hôm nay là ngày này, ví dụ 2026-10-01T08:00
        --drafts            đưa cả bản nháp vào
        --locked            báo lỗi nếu sổ đường dẫn duong-dan.lock phải đổi
        --jobs N            số việc làm song song (mặc định: số nhân máy)
        --lang vi|en        ngôn ngữ của thông báo
        --format text|json  thông báo cho người đọc hoặc cho công cụ

      Mã thoát: 0 xong · 1 nội dung có lỗi, không xuất bản gì · 64 sai lệnh · 74 lỗi đĩa · 75 đang có lần dựng khác

      """,
    en: """
      Usage: lantoa build|check [options]

        --project DIR       folder with site.yml, Content, Themes (default: this folder)
        --output DIR        where to publish (default: public in the project)
        --base-url URL      instead of base_url in site.yml
        --links web|file    how links are written: for a web server (default), or for a copy
                            on a USB stick that is opened from its folder
        --now DATE[Ttime]   build as if today were that day, such as 2026-10-01T08:00
        --drafts            include drafts
        --locked            fail if the permalink ledger duong-dan.lock would change
        --jobs N            parallel jobs (default: processors)
        --lang vi|en        language of messages
        --format text|json  messages for people or for tools

      Exit: 0 done · 1 content errors, nothing published · 64 usage · 74 disk · 75 another build runs

      """)

  private static let report = Message(
    vi: """
      Cách dùng: lantoa report [tùy chọn]

      Kiểm tra như check, rồi ghi một trang HTML: chiến dịch × chặng, kỹ năng × đối tượng, trang chưa ghi
      nguồn, bài chưa xem lại, số liệu cũ, kết quả còn thiếu, bài chờ ngày đăng.

        --output TỆP        nơi ghi (mặc định: bao-cao.html trong thư mục dự án)
        --project THƯ-MỤC   thư mục có site.yml, Content, Themes (mặc định: thư mục này)
        --now NGÀY[Tgiờ]    tính như thể hôm nay là ngày này
        --lang vi|en        ngôn ngữ của báo cáo và thông báo

      Mã thoát: 0 xong · 1 nội dung có lỗi · 64 sai lệnh · 74 lỗi đĩa

      """,
    en: """
      Usage: lantoa report [options]

      Checks as check does, then writes one HTML page: campaigns × phases, skills × audiences, pages without
      source, lessons to review, old figures, missing results, what waits for its day.

        --output FILE       where to write (default: bao-cao.html in the project)
        --project DIR       folder with site.yml, Content, Themes (default: this folder)
        --now DATE[Ttime]   as if today were that day
        --lang vi|en        language of the report and of messages

      Exit: 0 done · 1 content errors · 64 usage · 74 disk

      """)

  private static let rollback = Message(
    vi: """
      Cách dùng: lantoa rollback [--project THƯ-MỤC] [--output THƯ-MỤC] [--lang vi|en]

      Đổi trang đang xuất bản với bản ngay trước nó; chạy lần nữa để đổi lại.

      """,
    en: """
      Usage: lantoa rollback [--project DIR] [--output DIR] [--lang vi|en]

      Exchanges the published site with the release before it; run again to undo.

      """)

  private static let takedown = Message(
    vi: """
      Cách dùng: lantoa takedown ẢNH|SỐ-HỒ-SƠ-ĐỒNG-Ý [tùy chọn]

      Gỡ một ảnh (đường dẫn như Content/tin/anh.jpg), hoặc mọi ảnh đăng theo một hồ sơ đồng ý (`consent`):
      tệp ảnh, chỗ dùng trong bài, bộ nhớ đệm, tệp đã xuất bản và bản phát hành trước. Lệnh liệt kê mọi
      thay đổi rồi hỏi trước khi làm. Bị ngắt giữa chừng thì chạy lại.

        --project THƯ-MỤC   thư mục có site.yml, Content, Themes (mặc định: thư mục này)
        --output THƯ-MỤC    nơi đã xuất bản (mặc định: public trong thư mục dự án)
        --base-url ĐỊA-CHỈ, --links web|file
                            như lần build trước, nếu lần ấy có ghi: trang được dựng lại sau khi gỡ
        --reason CHỮ        lý do, ghi vào duong-dan.lock và da-go.yml; không ghi tên người
        --yes               làm luôn, không hỏi
        --lang vi|en        ngôn ngữ của thông báo
        --format text|json  thông báo cho người đọc hoặc cho công cụ

      Mã thoát: 0 xong · 1 ảnh đã gỡ nhưng nội dung còn lỗi nên chưa xuất bản lại, hoặc phải sửa tay trước ·
      64 sai lệnh hoặc chưa được đồng ý · 74 lỗi đĩa · 75 đang có lần dựng khác · 130 trả lời không

      """,
    en: """
      Usage: lantoa takedown PICTURE|CONSENT [options]

      Removes a picture (a path such as Content/tin/anh.jpg), or every picture shown under a consent
      reference: the file, its uses in texts, the cache, the published files and the previous release.
      Lists every change and asks before it begins. Run it again if it was interrupted.

        --project DIR       folder with site.yml, Content, Themes (default: this folder)
        --output DIR        where the site is published (default: public in the project)
        --base-url URL, --links web|file
                            as in the last build, if it had them: the site is built anew at the end
        --reason TEXT       written to duong-dan.lock and da-go.yml; no names of persons
        --yes               do it without asking
        --lang vi|en        language of messages
        --format text|json  messages for people or for tools

      Exit: 0 done · 1 removed, but content errors keep the pages from being published, or something must
      be edited by hand first · 64 usage, or not confirmed · 74 disk · 75 another build runs · 130 answered no

      """)
}

/// What the argument parser complains of, in the user's language.
enum UsageText {
  static func explain(_ text: String, _ language: Language) -> String {
    guard language == .vietnamese else {
      return "error: \(text)\nSee: lantoa --help --lang en\n"
    }
    let translations = [
      ("Unknown option ", "Không có tùy chọn "), ("Unexpected argument ", "Thừa tham số "),
      ("Missing value for ", "Thiếu giá trị cho "), ("The value ", "Giá trị "),
      (" is invalid for ", " không hợp lệ cho "), (". Did you mean ", ". Có phải là "),
      ("Missing expected argument ", "Thiếu tham số "),
    ]
    let translated = translations.reduce(text) { $0.replacing($1.0, with: $1.1) }
    return "lỗi: \(translated)\nXem: lantoa --help\n"
  }
}
