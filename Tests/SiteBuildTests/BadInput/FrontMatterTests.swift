import TestSupport
import Testing

/// Front matter as people get it wrong.
@Suite struct FrontMatterTests {
  private static let lesson = SampleProject.lessonPath
  private static let page = "Content/trang/bai-thu.md"

  @Test(arguments: [
    file("no closing fence", "---\ntitle: A\nsummary: B\n\nChữ.\n", "1:1 front-matter-open"),
    file("another language", "---js\ntitle: A\n---\n\nChữ.\n", "1:1 front-matter-language"),
    file("none", "Chữ.\n", "1:1 front-matter-missing"),
    file("no bytes", "", "1:1 front-matter-missing"),
    file("empty", "---\n\n---\n\nChữ.\n", "1:1 front-matter-empty"),
    file("only a comment", "---\n# title: A\n---\n\nChữ.\n", "1:1 front-matter-empty"),
    file("a list", "---\n- title\n- summary\n---\n\nChữ.\n", "2:1 wrong-type"),
    file("one word", "---\ntitle\n---\n\nChữ.\n", "2:1 wrong-type"),
    file(
      "300 kB", "---\ntitle: A\nsummary: \(String(repeating: "b", count: 300_000))\n---\n\nChữ.\n",
      "1:1 front-matter-too-large", "3:1 line-too-long"),
    file(
      "65 kB", "---\ntitle: A\n\(String(repeating: "# chú thích\n", count: 5000))---\n\nChữ.\n",
      "1:1 front-matter-too-large"),
    file("no text", "---\ntitle: A\nsummary: B\n---\n", "1:1 empty-body (warning)"),
  ])
  func fences(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    edit(
      "TAB indent", "outcomes: [Đặt được mật khẩu mạnh]", "outcomes:\n\t- Đặt",
      "8:1 yaml-tab-indent"),
    edit("duplicate key", "minutes: 15", "minutes: 15\ntitle: Khác", "7:1 yaml-duplicate-key"),
    edit("unquoted colon", "Đặt mật khẩu mạnh\n", "Bài 1: Mở đầu\n", "2:13 yaml-unquoted-colon"),
    edit("open quote", "title: Đặt", "title: \"Đặt", "2:8 yaml-open-quote"),
    edit("curly quotes", "Đặt mật khẩu mạnh\n", "“Bài 1: Mở đầu”\n", "2:8 yaml-curly-quotes"),
    edit("quotes within", "Đặt mật khẩu mạnh\n", "\"Mật khẩu\" mạnh\n", "2:19 yaml-syntax"),
    edit("no colon", "minutes: 15", "minutes 15", "6:1 yaml-missing-colon"),
    edit("anchor", "title: Đặt", "title: &ten Đặt", "2:8 yaml-anchor"),
    edit("anchor in a list", "[nguoi-dan]", "[&ai nguoi-dan]", "5:12 yaml-anchor"),
    edit("alias", "minutes: 15", "minutes: *phut", "6:10 yaml-alias"),
    edit("merge key", "minutes: 15", "<<: {minutes: 15}", "6:1 yaml-merge-key"),
    edit("tag", "minutes: 15", "minutes: !!int 15", "6:10 yaml-tag"),
    edit(
      "tag that names a type", "minutes: 15", "minutes: !python/object:os.system 15",
      "6:10 yaml-tag"),
    edit(
      "two documents", "minutes: 15", "minutes: 15\n...\ntags: a", "8:1 yaml-multiple-documents"),
    edit(
      "depth bomb in brackets", "minutes: 15",
      "minutes: 15\ntags: \(String(repeating: "[", count: 20_000))", "7:23 yaml-too-deep"),
    edit(
      "depth bomb in dashes", "minutes: 15",
      "minutes: 15\ntags:\n  \(String(repeating: "- ", count: 9_000))", "8:35 yaml-too-deep"),
    edit(
      "depth bomb by indents", "minutes: 15",
      "minutes: 15\n\((0..<40).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"))",
      "23:17 yaml-too-deep"),
    edit(
      "billion laughs", "minutes: 15", "a: &a [x]\nb: &b [*a, *a]", "6:4 yaml-anchor",
      "7:4 yaml-anchor"),
  ])
  func syntax(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    edit("unknown key", "minutes: 15", "minutes: 15\ntitel: A", "7:1 unknown-key"),
    edit("misspelt required key", "title: ", "titel: ", "2:1 unknown-key"),
    edit("missing key", "minutes: 15\n", "", "1:1 missing-key"),
    edit("list for a text", "Đặt mật khẩu mạnh\n", "[a, b]\n", "2:8 wrong-type"),
    edit("mapping for a text", "Đặt mật khẩu mạnh\n", "{a: b}\n", "2:8 wrong-type"),
    edit("text for a mapping", "minutes: 15", "minutes: 15\nreviewed: hôm qua", "7:11 wrong-type"),
    edit("no such day", "2026-01-15", "2026-02-30", "4:7 invalid-date"),
    edit("no leap year", "2026-01-15", "2026-02-29", "4:7 invalid-date"),
    edit("Vietnamese order", "2026-01-15", "30/04/2026", "4:7 invalid-date"),
    edit("year and month only", "2026-01-15", "2026-01", "4:7 invalid-date"),
    edit("no such hour", "2026-01-15", "2026-01-15T25:61", "4:7 invalid-date"),
    edit("a time with seconds", "2026-01-15", "2026-01-15T08:00:00", "4:7 invalid-date"),
    edit("No is no word for false", "minutes: 15", "minutes: 15\ndraft: No", "7:8 wrong-type"),
    edit("on is no word for true", "minutes: 15", "minutes: 15\ndraft: on", "7:8 wrong-type"),
    edit("leading zeros", "minutes: 15", "minutes: 00004", "6:10 wrong-type"),
    edit("a time for a number", "minutes: 15", "minutes: 8:30", "6:10 wrong-type"),
    edit("a decimal for a number", "minutes: 15", "minutes: 1.10", "6:10 wrong-type"),
    edit("huge integer", "minutes: 15", "minutes: 99999999999999999999", "6:10 wrong-type"),
    edit("octal", "minutes: 15", "minutes: 0x0F", "6:10 wrong-type"),
    edit("not a number", "minutes: 15", "minutes: .nan", "6:10 wrong-type"),
    edit("negative", "minutes: 15", "minutes: -15", "6:10 wrong-type"),
    edit("zero", "minutes: 15", "minutes: 0", "6:10 wrong-type"),
    edit(
      "a phone number for a number", "minutes: 15", "minutes: 0912345678", "6:10 personal-phone",
      "6:10 wrong-type"),
    edit("no such level", "minutes: 15", "minutes: 15\nlevel: coban", "7:8 unknown-value"),
    edit("no such audience", "[nguoi-dan]", "[nguoi-dn]", "5:12 unknown-id"),
    edit("no identifier", "[nguoi-dan]", "[Người dân]", "5:12 invalid-identifier"),
    edit("null for a list", "[nguoi-dan]", "", "5:1 empty-value"),
  ])
  func values(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    edit("no title", " Đặt mật khẩu mạnh\n", "\n", "2:1 empty-value"),
    edit("empty title", "Đặt mật khẩu mạnh\n", "\"\"\n", "2:1 empty-value"),
    edit("blank title", "Đặt mật khẩu mạnh\n", "\"   \"\n", "2:1 empty-value"),
    edit(
      "10,000 characters", "Đặt mật khẩu mạnh\n", String(repeating: "à", count: 10_000) + "\n",
      "2:8 text-too-long"),
    edit("HTML", "Đặt mật khẩu mạnh\n", "Đặt <b>mật khẩu</b>\n", "2:8 markup-in-text"),
    edit("end of a script", "Đặt mật khẩu mạnh\n", "A</script>\n", "2:8 markup-in-text"),
    edit("end of CDATA", "Đặt mật khẩu mạnh\n", "A ]]> b\n", "2:8 markup-in-text"),
    edit("comment", "Đặt mật khẩu mạnh\n", "A <!-- b\n", "2:8 markup-in-text"),
    edit("escaped CR LF", "Đặt mật khẩu mạnh\n", "\"A\\r\\nb\"\n", "2:8 line-break-in-text"),
    edit("block of lines", "Đặt mật khẩu mạnh\n", "|\n  A\n  b\n", "2:8 line-break-in-text"),
    edit("escaped bidi control", "Đặt mật khẩu mạnh\n", "\"A\\u202Eb\"\n", "2:8 unsafe-character"),
    edit("bidi control", "Đặt mật khẩu mạnh\n", "A\u{202E}b\n", "2:9 bidi-character"),
    edit("zero-width space", "Đặt mật khẩu mạnh\n", "A\u{200B}b\n", "2:8 unsafe-character"),
    edit("escaped NUL", "Đặt mật khẩu mạnh\n", "\"A\\0b\"\n", "2:8 unsafe-character"),
    edit("escaped ESC", "Đặt mật khẩu mạnh\n", "\"A\\e[31m\"\n", "2:8 unsafe-character"),
    edit("line separator", "Đặt mật khẩu mạnh\n", "A\u{2028}b\n", "2:9 line-separator"),
    file(
      "slug that climbs", "---\ntitle: A\nsummary: B\nslug: ../../x\n---\n\nChữ.\n",
      "4:7 invalid-slug"),
    file(
      "slug with marks", "---\ntitle: A\nsummary: B\nslug: mật-khẩu\n---\n\nChữ.\n",
      "4:7 invalid-slug"),
    edit("alias that climbs", "minutes: 15", "minutes: 15\naliases: [../x]", "7:11 invalid-alias"),
    edit("tag of signs", "minutes: 15", "minutes: 15\ntags: [\"!!!\"]", "7:8 invalid-tag"),
  ])
  func titles(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    BadInput(
      "a campaign that ends before it starts",
      [
        .write(
          "Content/chien-dich/hoc-so/_index.md",
          Array(
            """
            ---
            title: Học số
            summary: Cả xã học số.
            starts: 2026-10-10
            ends: 2026-10-01
            host: so-khcn
            contact: duong-day
            ---

            Chữ.

            """.utf8))
      ], "Content/chien-dich/hoc-so/_index.md:5:7 date-order"),
    BadInput(
      "a figure that is not a number",
      [.edit("Content/so-lieu/to.yml", "1891", ".nan")],
      "Content/so-lieu/to.yml:6:12 wrong-type"),
    BadInput(
      "two documents in a data file",
      [.edit("Content/co-quan.yml", "nghệ\n", "nghệ\n---\n- id: x\n")],
      "Content/co-quan.yml:3:1 yaml-multiple-documents"),
    BadInput(
      "an anchor in a data file",
      [.edit("Content/co-quan.yml", "Sở", "&a Sở")],
      "Content/co-quan.yml:2:9 yaml-anchor"),
    BadInput(
      "an anchor behind a document mark",
      [.edit("Content/co-quan.yml", "- id", "--- &a\n- id")],
      "Content/co-quan.yml:1:5 yaml-anchor"),
    BadInput(
      "brackets behind a document mark",
      [.write("Content/co-quan.yml", Array(("--- " + String(repeating: "[", count: 60_000)).utf8))],
      "Content/co-quan.yml:1:21 yaml-too-deep"),
    BadInput(
      "an alias behind a quote that opens nothing",
      [
        .write(
          "Content/thuat-ngu.yml",
          Array("- term: a\n  expansion: b\n   \"c\n  meaning: &x d\n  spoken: *x\n".utf8))
      ], "Content/thuat-ngu.yml:5:11 yaml-alias"),
    BadInput(
      "brackets behind a block of lines",
      [
        .write(
          "Content/thuat-ngu.yml",
          Array("- term: |\n     a\n  meaning: \(String(repeating: "[", count: 5_000))\n".utf8))
      ], "Content/thuat-ngu.yml:3:13 yaml-syntax"),
    BadInput(
      "an unknown key in a data file",
      [.edit("Content/doi-tuong.yml", "name:", "nam:")],
      "Content/doi-tuong.yml:2:3 unknown-key"),
    BadInput(
      "a unit with too few columns",
      [
        .edit(
          "Content/dia-ban.csv", "Bắc Ninh,tinh,,,,\n", "Bắc Ninh,tinh,,,,\nha-noi,1,Hà Nội,tinh\n")
      ],
      "Content/dia-ban.csv:4:1 csv-columns"),
    BadInput(
      "an unknown column",
      [.edit("Content/dia-ban.csv", "level", "levle")],
      "Content/dia-ban.csv:1:14 unknown-key"),
  ])
  func otherFiles(_ input: BadInput) async throws { try await input.check() }

  private static func edit(_ name: String, _ old: String, _ new: String, _ places: String...)
    -> BadInput
  {
    BadInput(
      name: name, changes: [.edit(lesson, old, new)], expected: places.map { "\(lesson):\($0)" })
  }

  private static func file(_ name: String, _ text: String, _ places: String...) -> BadInput {
    BadInput(
      name: name, changes: [.write(page, Array(text.utf8))],
      expected: places.map { "\(page):\($0)" })
  }
}
