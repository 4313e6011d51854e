import TestSupport
import Testing

/// Themes and site.yml that are not as they should be.
@Suite struct ThemeInputTests {
  @Test(arguments: [
    template("unknown partial", "{{> chumg}}", "1:1 template-unknown-partial"),
    template("unknown variable", "<p>{{titel}}</p>", "1:4 template-unknown-name"),
    template("unclosed section", "<p>\n{{#tags}}\n</p>", "2:1 template-unclosed-section"),
    template("stray close", "{{/tags}}", "1:1 template-stray-close"),
    template("open tag", "<p>{{title", "1:4 template-unclosed-tag"),
    template("raw text", "<p>{{{title}}}</p>", "1:4 template-raw-text"),
    template("raw text by a sign", "<p>{{& title}}</p>", "1:4 template-refused-tag"),
    template("escaped HTML", "<p>{{body}}</p>", "1:4 template-escaped-html"),
    template("set delimiters", "{{=<% %>=}}", "1:1 template-refused-tag"),
    template("unknown word", "{{t.khong_co}}", "1:1 template-unknown-word"),
    BadInput(
      "partial cycle",
      [
        .write("Themes/thu/partials/a.mustache", Array("{{> b}}\n".utf8)),
        .write("Themes/thu/partials/b.mustache", Array("{{> a}}\n".utf8)),
        .write("Themes/thu/layouts/page.mustache", Array("{{> a}}\n".utf8)),
      ], "Themes/thu/partials/b.mustache:1:1 template-partial-cycle"),
    BadInput(
      "missing layout", [.remove("Themes/thu/layouts/lesson.mustache")],
      "Themes/thu theme-missing-template"),
    BadInput(
      "misspelt layout", [.write("Themes/thu/layouts/leson.mustache", [0x41])],
      "Themes/thu/layouts/leson.mustache theme-unknown-template (warning)"),
    BadInput(
      "unused word", [.write("Themes/thu/strings.yml", Array("chao: Xin chào\n".utf8))],
      "Themes/thu/strings.yml:1:1 theme-unused-word (warning)"),
    BadInput(
      "unknown word of lists",
      [.write("Themes/thu/strings.yml", Array("word_skils: Kỹ năng\n".utf8))],
      "Themes/thu/strings.yml:1:1 unknown-word"),
    BadInput(
      "a list for words", [.write("Themes/thu/strings.yml", Array("- a\n".utf8))],
      "Themes/thu/strings.yml:1:1 wrong-type"),
    BadInput(
      "a drawing with a script",
      [.write("Themes/thu/icons/x.svg", Array("<svg><script>1</script></svg>".utf8))],
      "Themes/thu/icons/x.svg:1:6 theme-unsafe-icon"),
    BadInput(
      "an unknown key in theme.yml",
      [.edit("Themes/thu/theme.yml", "name: Thử", "name: Thử\nextend: a")],
      "Themes/thu/theme.yml:2:1 unknown-key"),
    BadInput(
      "a base that is not there",
      [.edit("Themes/thu/theme.yml", "name: Thử", "name: Thử\nextends: goc")],
      "Themes/thu/theme.yml:2:10 theme-missing"),
    BadInput(
      "a theme that extends itself",
      [.edit("Themes/thu/theme.yml", "name: Thử", "name: Thử\nextends: thu")],
      "Themes/thu/theme.yml:2:10 theme-cycle"),
  ])
  func themes(_ input: BadInput) async throws { try await input.check() }

  @Test(arguments: [
    site("unknown key", "theme: thu", "theme: thu\nmenus: a", "15:1 unknown-key"),
    site("misspelt key", "description:", "desciption:", "3:1 unknown-key"),
    site("no id", "id: trang-thu\n", "", "1:1 missing-key"),
    site("no base URL", "base_url: https://tinh.example/\n", "", "1:1 missing-key"),
    site(
      "base URL without scheme", "https://tinh.example/", "tinh.example", "4:11 invalid-base-url"),
    site(
      "base URL with a query", "https://tinh.example/", "https://tinh.example/?a",
      "4:11 invalid-base-url"),
    site(
      "base URL with a fragment", "https://tinh.example/", "\"https://tinh.example/#a\"",
      "4:11 invalid-base-url"),
    site(
      "base URL with a user", "https://tinh.example/", "https://a:b@tinh.example/",
      "4:11 invalid-base-url"),
    site(
      "base URL that climbs", "https://tinh.example/", "https://tinh.example/../a/",
      "4:11 invalid-base-url"),
    site(
      "base URL by javascript", "https://tinh.example/", "javascript:alert(1)",
      "4:11 invalid-base-url"),
    site("menu to no page", "to: /ky-nang/", "to: /ky-nag/", "13:9 menu-without-page"),
    site(
      "menu to another site", "to: /ky-nang/", "to: https://x.example/", "13:9 menu-without-page"),
    site("menu without target", "    to: /ky-nang/\n", "", "12:5 missing-key"),
    site("help that is no contact", "theme: thu", "theme: thu\nhelp: khong-co", "15:7 unknown-id"),
    site(
      "no such theme", "theme: thu", "theme: khac", "14:8 theme-missing"),
    site("theme that climbs", "theme: thu", "theme: ../Content", "14:8 invalid-identifier"),
    site("theme of dots", "theme: thu", "theme: ..", "14:8 invalid-identifier"),
    site("page size of zero", "theme: thu", "theme: thu\npage_size: 0", "15:12 wrong-type"),
    site(
      "publisher by javascript", "  name: Nhóm thử", "  name: Nhóm thử\n  url: javascript:alert(1)",
      "7:8 invalid-url"),
    site("no publisher", "publisher:\n  name: Nhóm thử\n", "", "1:1 missing-key"),
    site("open quote", "title: Trang thử", "title: \"Trang thử", "2:8 yaml-open-quote"),
    BadInput("no configuration", [.write("site.yml", [])], "site.yml missing-key"),
    BadInput("one word", [.write("site.yml", Array("trang\n".utf8))], "site.yml:1:1 wrong-type"),
  ])
  func configurations(_ input: BadInput) async throws { try await input.check() }

  private static func template(_ name: String, _ text: String, _ place: String) -> BadInput {
    let path = "Themes/thu/layouts/page.mustache"
    return BadInput(name, [.write(path, Array((text + "\n").utf8))], "\(path):\(place)")
  }

  private static func site(_ name: String, _ old: String, _ new: String, _ places: String...)
    -> BadInput
  {
    BadInput(
      name: name, changes: [.edit("site.yml", old, new)],
      expected: places.map { $0.first?.isNumber == true ? "site.yml:\($0)" : $0 })
  }
}
