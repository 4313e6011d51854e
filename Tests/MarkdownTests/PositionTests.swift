import Markdown
import Testing

/// The range of every link is exactly its text in the source.
@Suite struct PositionTests {
  @Test(
    arguments: [
      ("a\n  b [x](y) c\n> q\n> [z](w)\nlazy [v](u)\n", ["[x](y)", "[z](w)", "[v](u)"]),
      (
        "- a\n  b [x](y)\n   c [t](u)\n\n1. > x\n   >  y [z](w) <https://a.vn>\n",
        ["[x](y)", "[t](u)", "[z](w)", "<https://a.vn>"]
      ),
      ("[a]: /u\n[b]: /v\n  \"t\"\ntext [a] and [b][a]\n[b]\n", ["[a]", "[b][a]", "[b]"]),
      ("[x](\n/u \"t\nt\") [y](/v)\n   [z](/w)\n", ["[x](\n/u \"t\nt\")", "[y](/v)", "[z](/w)"]),
      ("| a | b |\n|---|---|\n| [x](y) \\| | *i* [z](w) |\n", ["[x](y)", "[z](w)"]),
      ("> | a |\n> |---|\n>   | ô [x](y) |\n", ["[x](y)"]),
      ("a\r\n  b [x](y)\r\nc\r\n\r\n## H [t](u)\r\n", ["[x](y)", "[t](u)"]),
      ("-\t[x](y)\n\ta [z](w)\n\n##  Tiêu đề [ô](u) ##\n", ["[x](y)", "[z](w)", "[ô](u)"]),
      (
        "a `x\ny` [t](u)\\\n  https://a.vn. \\[x\\] [o](p) &amp; [q](r)\n",
        ["[t](u)", "https://a.vn", "[o](p)", "[q](r)"]
      ),
      ("x[^1]\n\n[^1]: n [k](l)\n    m [i](j)\n", ["[k](l)", "[i](j)"]),
      ("Đẹp [x\n   y](z) **[a](b)**\n===\n", ["[x\n   y](z)", "[a](b)"]),
      (
        "![a ![b](c)](d) [![e](f)](g)\n", ["![a ![b](c)](d)", "![b](c)", "[![e](f)](g)", "![e](f)"]
      ),
    ] as [(String, [String])])
  func linksStandWhereTheyAreWritten(_ text: String, _ links: [String]) {
    let parsed = Parsed(text)
    #expect(parsed.markup.links.map { parsed.source($0.range) } == links, "\(parsed.dump)")
  }
}
