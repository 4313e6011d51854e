import Diagnostics
import Testing
import Theming

@Suite struct TemplateFaultTests {
  @Test(arguments: [
    ("{{titel}}", "1:1 [template-unknown-name]"),
    ("Xã hội\n  {{#breadcrumbs}}{{hrf}}{{/breadcrumbs}}", "2:19 [template-unknown-name]"),
    ("{{#contacts}}{{name.first}}{{/contacts}}", "1:14 [template-not-object]"),
    ("{{breadcrumbs.href}}", "1:1 [template-not-object]"),
    ("{{updated}}", "1:1 [template-not-text]"),
    ("{{breadcrumbs}}", "1:1 [template-not-text]"),
    ("{{noindex}}", "1:1 [template-not-text]"),
    ("{{{title}}}", "1:1 [template-raw-text]"),
    ("{{body}}", "1:1 [template-escaped-html]"),
    ("{{head}}", "1:1 [template-escaped-html]"),
    ("{{.}}", "1:1 [template-stray-item]"),
    ("{{#title}}{{.}}{{/title}}", "1:11 [template-stray-item]"),
    ("{{#title}}a", "1:1 [template-unclosed-section]"),
    ("a{{/title}}", "1:2 [template-stray-close]"),
    ("{{#title}}{{#summary}}{{/title}}", "1:11 [template-unclosed-section]"),
    ("a {{title", "1:3 [template-unclosed-tag]"),
    ("a {{{title}} b", "1:3 [template-unclosed-tag]"),
    ("{{}}", "1:1 [template-bad-name]"),
    ("{{ tiêu đề }}", "1:1 [template-bad-name]"),
    ("{{lowercased(title)}}", "1:1 [template-bad-name]"),
    ("{{&title}}", "1:1 [template-refused-tag]"),
    ("{{=<% %>=}}", "1:1 [template-refused-tag]"),
    ("{{% CONTENT_TYPE: TEXT}}{{title}}", "1:1 [template-refused-tag]"),
    ("{{%CONTENT_TYPE:HTML}}", "1:1 [template-refused-tag]"),
    ("{{>*title}}", "1:1 [template-refused-tag]"),
    ("{{$block}}", "1:1 [template-refused-tag]"),
    ("{{<parent}}", "1:1 [template-refused-tag]"),
    ("<a href={{title}}>", "1:9 [template-unquoted-value]"),
    ("< <{{title}}>", "1:4 [template-unquoted-value]"),
    ("<p {{title}}>", "1:4 [template-unquoted-value]"),
    ("{{title}}<p style=\"x\">", "1:1 [template-inline-code]"),
    ("{{title}}<STYLE>p{}</STYLE>", "1:1 [template-inline-code]"),
    ("{{title}}<b onclick = \"x\">", "1:1 [template-inline-code]"),
    ("{{title}}<script>x()</script>", "1:1 [template-inline-code]"),
    ("{{> none}}", "1:1 [template-unknown-partial]"),
    ("{{t.none}}", "1:1 [template-unknown-word]"),
    ("{{{t.none}}}", "1:1 [template-raw-text]"),
    ("{{{icon.none}}}", "1:1 [template-unknown-icon]"),
    ("{{icon.none}}", "1:1 [template-escaped-html]"),
  ])
  func isFoundInItsPlace(template: String, finding: String) {
    let theme = SmallTheme(["layouts/page": template])
    #expect(theme.findings == ["layouts/page.mustache:" + finding])
  }

  @Test func suggestsWhatMayHaveBeenMeant() {
    let theme = SmallTheme(["layouts/page": "<h1>{{titel}}</h1>\n"])
    #expect(
      theme.printed == """
        Themes/nho/layouts/page.mustache:1:5: error: Nothing is called “titel” here. [template-unknown-name]
         1 | <h1>{{titel}}</h1>
           |     ^~~~~~~~~
          fix: Did you mean {{title}}?

        """)
  }

  @Test func regionsSeeTheSiteOnly() {
    let theme = SmallTheme(["regions/head": "{{site.title}}{{title}}"])
    #expect(theme.findings == ["regions/head.mustache:1:15 [template-unknown-name]"])
  }

  @Test func partialCyclesAreNamed() {
    let theme = SmallTheme([
      "layouts/page": "{{> a}}", "partials/a": "{{> b}}", "partials/b": "{{> a}}",
    ])
    #expect(theme.findings == ["partials/b.mustache:1:1 [template-partial-cycle]"])
    let idle = SmallTheme(["partials/a": "{{#title}}{{> a}}{{/title}}"])
    #expect(idle.findings == ["partials/a.mustache:1:11 [template-partial-cycle]"])
  }

  @Test func aPartialMustFitEveryPageItStandsOn() {
    let theme = SmallTheme([
      "layouts/page": "{{> a}}", "layouts/model": "{{> a}}", "partials/a": "{{stage}}",
    ])
    #expect(theme.findings == ["partials/a.mustache:1:1 [template-unknown-name]"])
  }

  @Test func depthHasALimit() {
    let deep = String(repeating: "{{#title}}", count: 100_000)
    let theme = SmallTheme(["layouts/page": deep])
    #expect(theme.findings == ["layouts/page.mustache:1:641 [template-too-deep]"])
    var files = ["layouts/page": "{{> p0}}"]
    for index in 0..<80 { files["partials/p\(index)"] = "{{> p\(index + 1)}}" }
    files["partials/p80"] = "end"
    #expect(SmallTheme(files).findings.contains { $0.hasSuffix("[template-too-deep]") })
  }

  @Test func partialsThatDoubleDoNotExplode() {
    var files = ["layouts/page": "{{> p0}}"]
    for index in 0..<40 {
      files["partials/p\(index)"] = "{{title}}{{> p\(index + 1)}}{{> p\(index + 1)}}"
    }
    files["partials/p40"] = "{{title}}"
    #expect(SmallTheme(files).findings.contains { $0.hasSuffix("[template-too-large]") })
  }
}

@Suite struct ThemeFaultTests {
  @Test func missingAndUnknownTemplatesAreReported() {
    var theme = SmallTheme(["layouts/lesso": "x"])
    theme.source.templates["layouts/lesson"] = nil
    theme.source.templates["regions/footer"] = nil
    #expect(
      theme.printed == """
        Themes/nho: error: The theme lacks layouts/lesson.mustache. [theme-missing-template]
          fix: Add the file, or extend a theme that has it.
        Themes/nho: error: The theme lacks regions/footer.mustache. [theme-missing-template]
          fix: Add the file, or extend a theme that has it.
        Themes/nho/layouts/lesso.mustache: warning: No page uses layouts/lesso.mustache. [theme-unknown-template]
          fix: Did you mean layouts/lesson.mustache?

        """)
  }

  @Test func wordsNobodyUsesAreReported() {
    let theme = SmallTheme(["layouts/page": "{{t.next}}"], words: ["next": "Sau", "nxet": "S"])
    #expect(theme.findings == ["strings.yml [theme-unused-word]"])
  }

  @Test(arguments: [
    "<svg onload=\"x\">", "<svg><script>x</script></svg>", "<svg style=\"x\"/>",
    "<svg><use href=\"#a\"/></svg>", "<svg><foreignObject/></svg>", "<!DOCTYPE svg><svg/>",
    "<svg\nonload=\"x\"/>", "<svg/><img src=\"x\">", "text", "<svg>", "<svg>a</svg>b", "<svg",
    "<svg fill=url(#a)></svg>", "<svg fill=\"url(#a)\"/>", "<svg><svg/></g></svg>", "<svg a=\"/>",
  ])
  func drawingsThatCouldDoMoreAreRefused(drawing: String) {
    #expect(SmallTheme(["icons/la": drawing]).findings == ["icons/la.svg [theme-unsafe-icon]"])
  }
}
