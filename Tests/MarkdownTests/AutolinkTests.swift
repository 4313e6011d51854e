import Markdown
import Testing

@Suite struct AutolinkTests {
  @Test(
    arguments: [
      ("Xem www.a.vn/ô, (http://b.vn).", ["http://www.a.vn/ô", "http://b.vn"]),
      ("thư a.b-c_d+e@f.vn. và g@h-", ["mailto:a.b-c_d+e@f.vn"]),
      ("`www.a.vn` [www.a.vn](b) ![www.a.vn](c)", ["b", "c"]),
      ("xwww.a.vn ahttp://a.vn http://a ftp://a.vn www. www.a_b.c", []),
      ("http://a.vn/b&hl; https://a.vn/x_y_z*", ["http://a.vn/b", "https://a.vn/x_y_z"]),
      (
        "**www.a.vn** _https://b.vn_ ~~c@d.vn~~",
        ["http://www.a.vn", "https://b.vn", "mailto:c@d.vn"]
      ),
      ("HTTPS://A.VN WWW.B.VN", ["HTTPS://A.VN", "http://WWW.B.VN"]),
      ("@a.b a@.b", []),
    ] as [(String, [String])])
  func bareAddressesBecomeLinks(_ text: String, _ links: [String]) {
    #expect(Parsed(text + "\n").markup.links.map(\.destination) == links)
  }
}
