import Markdown
import Testing

@Suite struct HTMLFormatterTests {
  @Test func calloutsAreBoxesWithATitle() {
    #expect(
      html("> [!note]\n> *A*\n>\n> b\n\n> [!WARNING]\n\n> [!x\n> y\n") == """
        <div class="callout callout-note" role="note">
        <p class="callout-title">Lưu ý</p>
        <p><em>A</em></p>
        <p>b</p>
        </div>
        <div class="callout callout-warning" role="note">
        <p class="callout-title">Cảnh báo</p>
        </div>
        <blockquote>
        <p>[!x
        y</p>
        </blockquote>

        """)
  }

  @Test func stepsAreTheOrderedListsUnderTheirHeading() {
    #expect(
      html("## Các bước\n\n1. a\n\n## Khác\n\n2. b\n") == """
        <h2 id="cac-buoc">Các bước</h2>
        <ol class="steps">
        <li>a</li>
        </ol>
        <h2 id="khac">Khác</h2>
        <ol start="2">
        <li>b</li>
        </ol>

        """)
  }

  @Test func everyBoxOfATaskHasALabel() {
    #expect(
      html("- [ ] a\n  - [x] *b*\n- c\n\n* [ ] d\n\n* [x] e\n\n  f\n") == """
        <ul class="task-list">
        <li><label><input type="checkbox"> a</label>
        <ul class="task-list">
        <li><label><input type="checkbox" checked> <em>b</em></label></li>
        </ul>
        </li>
        <li>c</li>
        </ul>
        <ul class="task-list">
        <li>
        <p><label><input type="checkbox"> d</label></p>
        </li>
        <li>
        <p><label><input type="checkbox" checked> e</label></p>
        <p>f</p>
        </li>
        </ul>

        """)
  }

  @Test func tablesScrollInABoxOfTheirOwn() {
    #expect(
      html("|a|b|\n|:-|-:|\n|c|d|\n") == """
        <div class="table-scroll" role="region" tabindex="0" aria-label="Bảng">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">a</th>
        <th scope="col" class="align-right">b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">c</td>
        <td class="align-right">d</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test func anEmptyHeaderCellHeadsNothing() {
    let table = html("||b|\n|-|-|\n|c|d|\n")
    #expect(table.contains("<tr>\n<td></td>\n<th scope=\"col\">b</th>\n</tr>\n</thead>"))
  }

  @Test func rawHTMLAndRefusedAddressesLeaveOnlyText() {
    #expect(
      html("a <b>c</b>\n\n<script>x</script>\n\n[d](javascript:e) ![f](data:g)\n")
        == "<p>a c</p>\n<p>d f</p>\n")
  }

  @Test func aCombiningMarkHidesNoQuote() {
    #expect(
      html("![a\"\u{0301} <\u{0301}](b \"c'\u{0301}\")\n")
        == "<p><img src=\"b\" alt=\"a&quot;\u{0301} &lt;\u{0301}\" title=\"c&#39;\u{0301}\""
        + " loading=\"lazy\" decoding=\"async\"></p>\n")
  }

  @Test func footnotesHaveLabelsInVietnamese() {
    #expect(
      html("a[^x]\n\n[^x]: b\n") == """
        <p>a<sup class="footnote-ref"><a href="#fn-x" id="fnref-x" data-footnote-ref aria-label="Chú thích 1">1</a></sup></p>
        <section class="footnotes" data-footnotes aria-label="Chú thích">
        <ol>
        <li id="fn-x">
        <p>b <a href="#fnref-x" class="footnote-backref" data-footnote-backref aria-label="Quay lại nội dung">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test func aRenderingDecidesHowALinkAppears() {
    let renderings = [
      LinkRendering(
        href: "/a/", text: "A & B", className: "doc", after: Array("<sup>1</sup>".utf8)),
      LinkRendering(href: nil), LinkRendering(href: nil, text: "thay"),
      LinkRendering(href: "p.png", width: 3, height: 2),
    ]
    let markup = Parsed("[](x) [*b*](y) [c](z) ![d](p)\n").markup
    var output = Array("trước".utf8)
    HTMLFormatter().format(markup, links: renderings, into: &output)
    #expect(
      String(decoding: output, as: UTF8.self) == """
        trước<p><a href="/a/" class="doc">A &amp; B</a><sup>1</sup> <em>b</em> thay \
        <img src="p.png" alt="d" width="3" height="2" loading="lazy" decoding="async"></p>

        """)
  }

  @Test func aBlockIsReplacedByTrustedHTML() throws {
    let markup = Parsed("a\n\n```video\nurl: b\n```\n\n```c++ x\n<\n```\n").markup
    let fence = try #require(markup.fences.first)
    var output: [UInt8] = []
    HTMLFormatter().format(
      markup, links: [], blocks: [fence.node: Array("<p>V</p>".utf8)], into: &output)
    #expect(
      String(decoding: output, as: UTF8.self)
        == "<p>a</p>\n<p>V</p>\n<pre><code class=\"language-c++\">&lt;\n</code></pre>\n")
  }
}
