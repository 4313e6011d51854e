import Diagnostics
import Markdown
import Testing

@Suite struct DiagnosticTests {
  @Test(
    arguments: [
      ("a\n\n<script>x</script>\n", ["3:1 raw-html"]),
      ("a <b>c</b>\n", ["1:3 raw-html", "1:7 raw-html"]),
      ("- a\n  > ô <iframe src=x>\n", ["2:7 raw-html"]),
      ("<style>\n*{}\n</style>\n\n<svg onload=x>\n", ["1:1 raw-html", "5:1 raw-html"]),
      ("|a|\n|-|\n| ô <i> |\n", ["3:5 raw-html"]),
      ("# A\n", ["1:1 heading-level-one"]),
      ("## A\n\n#### B\n", ["3:1 heading-level-skipped"]),
      ("### A\n", ["1:1 heading-level-skipped"]),
      ("## Ổn\n\n## On\n", ["3:1 duplicate-heading-anchor"]),
      ("![](a.png)\n", ["1:1 image-without-alt"]),
      ("ô ![ ](a.png)\n", ["1:3 image-without-alt"]),
      (
        "![Ảnh 1](a.png)\n\n![IMG_0012](a.png)\n",
        ["1:1", "3:1"].map { "\($0) image-alt-says-nothing" }
      ),
      (
        "![bia](../b/bia.jpg) ![Bia.JPG](bia.jpg)\n",
        ["1:1", "1:22"].map { "\($0) image-alt-says-nothing" }
      ),
      ("![Ảnh cô giáo](a.png) ![a](b.png) ![3](b.png) [ảnh](a.png)\n", []),
      ("[a][b] [c][] [d] x[1]\n", ["1:4 undefined-reference", "1:11 undefined-reference"]),
      ("\\[a\\]\\[b\\] `[a][b]`\n", []),
      ("a[^1]\n", ["1:2 undefined-footnote"]),
      ("[^1]\n\n[^1]: b\n", []),
      ("```\na\n", ["1:1 unclosed-code-fence"]),
      ("> ~~~ a\n> b\n", ["1:3 unclosed-code-fence"]),
      ("````\n```\n", ["1:1 unclosed-code-fence"]),
      ("```\n```\n\n> ~~~ a\n> ~~~\n\n- ```\n  x\n  ```\n", []),
      ("```{r}\na\n```\n", ["1:1 code-fence-info-invalid"]),
      ("```mã\na\n```\n", ["1:1 code-fence-info-invalid"]),
      ("```" + String(repeating: "a", count: 33) + "\n```\n", ["1:1 code-fence-info-invalid"]),
      ("```c++\n```\n\n```objective-c\n```\n", []),
      ("```vidoe\n```\n", ["1:1 unknown-block-word"]),
      ("> [!NOTES]\n> a\n", ["1:3 unknown-callout"]),
      ("[a](<b\u{200B}c.md>)\n", ["1:1 hidden-character-in-link"]),
    ] as [(String, [String])])
  func eachFaultHasItsPlace(_ text: String, _ places: [String]) {
    #expect(Parsed(text).places == places)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)",
    "&#x6A;avascript&colon;alert(1)", "java%73cript:alert(1)", "javascript%3Aalert(1)",
    "<java\tscript:alert(1)>", "<&#1;javascript:alert(1)>", "vbscript:a",
    "data:text/html,a", "blob:a", "intent:a", "file:///etc/passwd", "//host/a", "\\\\\\\\host",
    "/\\host", "&sol;&sol;host",
  ])
  func refusedAddressesAreRefusedInEveryCoding(_ address: String) {
    let text = "ô [a](\(address))\n"
    let parsed = Parsed(text)
    #expect(parsed.places == ["1:3 link-scheme-refused"])
    #expect(!html(text).lowercased().contains("href=\"javascript:"))
  }

  @Test(arguments: [
    "https://a.vn/b?c=d%3Ae", "http://a.vn", "mailto:a@b.vn", "tel:+84", "../a.md#b", "a/b:c",
    "so-lieu:a@2023", "van-ban:b", "#c", "?d", "/e", "a%20b.md",
  ])
  func ordinaryAddressesAreNotRefused(_ address: String) {
    #expect(Parsed("[a](\(address))\n").places == [])
  }

  @Test func aDiagnosticIsPrintedWithItsLineAndItsFix() {
    #expect(
      Parsed("## Mở đầu\n\n#### Chuẩn bị\n").printed() == """
        a.md:3:1: lỗi: Tiêu đề cấp 4 đứng ngay sau cấp 2: bỏ qua một cấp. [heading-level-skipped]
         3 | #### Chuẩn bị
           | ^~~~~~~~~~~~~
          cách sửa: Dùng `###`.

        """)
    #expect(
      Parsed("xem [bài này][bai-1]\n").printed(.english) == """
        a.md:1:14: error: The link uses the label “bai-1”, which is not defined. [undefined-reference]
         1 | xem [bài này][bai-1]
           |              ^~~~~~~
          fix: Add a line `[bai-1]: address`, or write `[text](address)`.

        """)
  }
}
