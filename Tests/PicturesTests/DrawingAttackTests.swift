import Testing

private let drawn = "<rect width=\"1\" height=\"1\"/>"

/// A drawing with something inside its root.
private func svg(_ inside: String, _ attributes: String = "") -> String {
  "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" "
    + "viewBox=\"0 0 9 9\" \(attributes)>\(inside)\(drawn)</svg>"
}

private func inUTF16(_ text: String, littleEndian: Bool, mark: Bool) -> [UInt8] {
  Array(((mark ? "\u{FEFF}" : "") + text).utf16).flatMap { unit in
    let (low, high) = (UInt8(unit & 0xFF), UInt8(unit >> 8))
    return littleEndian ? [low, high] : [high, low]
  }
}

private let script = "<script>alert(1)</script>"

@Suite("Attacks in drawings")
struct DrawingAttackTests {
  static let refused: [(String, String)] = [
    (svg(script), "svg-script"), (svg("<SCRIPT>alert(1)</SCRIPT>"), "svg-script"),
    (svg("<script href=\"https://a.example/x.js\"/>"), "svg-script"),
    (svg("<script xlink:href=\"data:text/javascript,alert(1)\"/>"), "svg-script"),
    (svg("<s:script xmlns:s=\"http://www.w3.org/2000/svg\">x</s:script>"), "svg-script"),
    (svg("<g><g><script/></g></g>"), "svg-script"),
    (svg("<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">x</h:script>"), "svg-element"),
    (svg("<script xmlns=\"http://www.w3.org/1999/xhtml\">x</script>"), "svg-element"),
    (svg("<iframe xmlns=\"http://www.w3.org/1999/xhtml\" src=\"//a\"/>"), "svg-element"),
    (svg("<m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\"/>"), "svg-element"),
    (svg("", "onload=\"alert(1)\""), "svg-script"), (svg("", "ONLOAD='x'"), "svg-script"),
    (svg("", "onLoad='x'"), "svg-script"), (svg("<g onclick='x'/>"), "svg-script"),
    (svg("<g\nonmouseover\n=\n'x'/>"), "svg-script"), (svg("<g onbegin='x'/>"), "svg-script"),
    (svg("<rect on='x'/>"), "svg-script"),
    (svg("<g onload='&#97;lert(1)'/>"), "svg-script"),
    (svg("<foreignObject><p/></foreignObject>"), "svg-element"),
    (svg("<foreignobject/>"), "svg-element"), (svg("<switch/>"), "svg-element"),
    (svg("<image href='a.png'/>"), "svg-element"),
    (svg("<image xlink:href='data:image/png;base64,AA'/>"), "svg-element"),
    (svg("<filter><feImage href='https://a.example/'/></filter>"), "svg-element"),
    (svg("<a href='javascript:alert(1)'><text>x</text></a>"), "svg-element"),
    (svg("<a xlink:href='https://a.example/'/>"), "svg-element"),
    (svg("<animate attributeName='href' values='javascript:x'/>"), "svg-element"),
    (svg("<set attributeName='onclick' to='x'/>"), "svg-element"),
    (svg("<animateTransform/>"), "svg-element"), (svg("<animateMotion/>"), "svg-element"),
    (svg("<discard/>"), "svg-element"), (svg("<handler/>"), "svg-element"),
    (svg("<video/>"), "svg-element"), (svg("<iframe srcdoc='x'/>"), "svg-element"),
    (svg("<embed/>"), "svg-element"), (svg("<mpath/>"), "svg-element"),
    (svg("<cursor/>"), "svg-element"), (svg("<font-face-uri/>"), "svg-element"),
    (svg("<color-profile/>"), "svg-element"), (svg("<tref xlink:href='#a'/>"), "svg-element"),
    (svg("<style>*{fill:red}</style>"), "svg-style"),
    (svg("<style><![CDATA[@import url(//a.example/);]]></style>"), "svg-style"),
    (svg("<style>@import&#32;'x'</style>"), "svg-style"),
    (svg("<STYLE>x</STYLE>"), "svg-style"),
    (svg("<use href='https://a.example/x.svg#a'/>"), "svg-reference"),
    (svg("<use xlink:href='other.svg#a'/>"), "svg-reference"),
    (svg("<use href='data:image/svg+xml;base64,AA#a'/>"), "svg-reference"),
    (svg("<use href='javascript:alert(1)'/>"), "svg-reference"),
    (svg("<use href='java&#x09;script:alert(1)'/>"), "svg-reference"),
    (svg("<use href='&#x6A;avascript:alert(1)'/>"), "svg-reference"),
    (svg("<use href='//a.example/#a'/>"), "svg-reference"),
    (svg("<use href='#a b'/>"), "svg-reference"), (svg("<use href='#'/>"), "svg-reference"),
    (svg("<use href='#gone'/>"), "svg-reference"),
    (svg("<use href='#a&quot; onload=&quot;x'/>"), "svg-reference"),
    (svg("<use y:href='x' xmlns:y='http://www.w3.org/1999/xlink'/>"), "svg-reference"),
    (svg("<g href='#a'/>"), "svg-reference"),
    (svg("<linearGradient href='x.svg#a'/>"), "svg-reference"),
    (svg("<pattern xlink:href='https://a.example/'/>"), "svg-reference"),
    (svg("", "xml:base='https://a.example/'"), "svg-reference"),
    (svg("<g fill='url(https://a.example/#a)'/>"), "svg-reference"),
    (svg("<g fill='URL( //a.example )'/>"), "svg-reference"),
    (svg("<g fill='u\\72l(x)'/>"), "svg-reference"),
    (svg("<g fill='url(#a) url(//a.example)'/>"), "svg-reference"),
    (svg("<g fill='url(data:image/svg+xml,x#a)'/>"), "svg-reference"),
    (svg("<g filter='url(javascript:x)'/>"), "svg-reference"),
    (svg("<g clip-path='url(&quot;x.svg#a&quot;)'/>"), "svg-reference"),
    (svg("<g style='fill:url(//a.example)'/>"), "svg-reference"),
    (svg("<g style='fill:\\75rl(//a.example)'/>"), "svg-reference"),
    (svg("<g style='fill:ur/**/l(//a.example)'/>"), "svg-reference"),
    (svg("<g style='background:url(//a.example)'/>"), "svg-reference"),
    (svg("<g style='behavior:url(x.htc)'/>"), "svg-reference"),
    (svg("<g style='-moz-binding:url(x)'/>"), "svg-reference"),
    (svg("<g style='width:expression(alert(1))'/>"), "svg-reference"),
    (svg("<g style='background:image(\"//a\")'/>"), "svg-reference"),
    (svg("<g style='@import url(x)'/>").replacing("@", with: "a:@"), "svg-reference"),
    (svg("<g src='https://a.example'/>"), "svg-reference"),
    (svg("<g to='javascript:x'/>"), "svg-reference"),
    (svg("<g fill='red;}'/>"), "svg-attribute"), (svg("<g fill='rgb(1)(2)'/>"), "svg-attribute"),
    (svg("<path d='M0 0&quot;'/>"), "svg-attribute"),
    (svg("<g transform='translate(calc(1))'/>"), "svg-attribute"),
    (svg("<g font-family='a;b:c'/>"), "svg-attribute"),
    ("<!DOCTYPE svg [<!ENTITY a 'b'>]>" + svg("<text>&a;</text>"), "svg-entity"),
    ("<!DOCTYPE svg SYSTEM 'http://a.example/x.dtd'>" + svg(""), "svg-entity"),
    ("<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"//a.example/\">" + svg(""), "svg-entity"),
    ("<!DOCTYPE svg [<!ENTITY % a SYSTEM 'file:///etc/passwd'> %a;]>" + svg(""), "svg-entity"),
    ("<!doctype html>" + svg(""), "svg-entity"),
    (svg("<text>&nbsp;</text>"), "svg-entity"), (svg("<text>&#0;</text>"), "svg-entity"),
    (svg("<text>&#xFFFF;</text>"), "svg-entity"), (svg("<text>&#xD800;</text>"), "svg-entity"),
    (svg("<text>&#x1F;</text>"), "svg-entity"), (svg("<text>&#x110000;</text>"), "svg-entity"),
    (svg("<text>&#+65;</text>"), "svg-entity"), (svg("<text>&#X41;</text>"), "svg-entity"),
    ("<?xml-stylesheet href='//a.example/x.css'?>" + svg(""), "svg-instruction"),
    ("<?xml-stylesheet type='text/xsl' href='#x'?>" + svg(""), "svg-instruction"),
    (svg("<?php echo 1 ?>"), "svg-instruction"),
    ("<?xml version='1.0' encoding='UTF-7'?>" + svg(""), "svg-encoding"),
    ("<?xml version='1.0' encoding='utf-16'?>" + svg(""), "svg-encoding"),
    ("<?xml version='1.0' encoding='ISO-2022-JP'?>" + svg(""), "svg-encoding"),
    ("+ADw-svg+AD4-+ADw-script+AD4-", "svg-broken"), (svg("\u{0}"), "svg-encoding"),
    (svg("<scr\u{0}ipt/>"), "svg-encoding"), (svg("\u{1}"), "svg-broken"),
    (svg("<g a='1' a='2'/>"), "svg-broken"), (svg("<g a=1/>"), "svg-broken"),
    (svg("<g a/>"), "svg-broken"), (svg("<g"), "svg-broken"), (svg("<g>"), "svg-broken"),
    (svg("</g>"), "svg-broken"), (svg("<g/ onload='x'>"), "svg-broken"),
    (svg("<g a='x'onload='x'/>"), "svg-broken"), (svg("<g a='<'/>"), "svg-broken"),
    (svg("<a:b:c/>"), "svg-broken"), (svg("<:g/>"), "svg-broken"), (svg("<1/>"), "svg-broken"),
    (svg("<x:g/>"), "svg-broken"), (svg("<g xlink2:href='x'/>"), "svg-broken"),
    (svg("<!-- -- -->"), "svg-broken"), (svg("<![CDATA[x"), "svg-broken"),
    (svg("]]>"), "svg-broken"), (svg("& "), "svg-broken"), (svg("") + script, "svg-broken"),
    (svg("") + svg(""), "svg-broken"), (svg("") + "x", "svg-broken"),
    ("x" + svg(""), "svg-broken"), (" <?xml version='1.0'?>" + svg(""), "svg-broken"),
    ("<html>" + svg("") + "</html>", "svg-broken"), ("<html xmlns='x'/>", "svg-broken"),
    ("", "svg-broken"), ("<!---->", "svg-broken"),
    ("<svg xmlns='http://a.example/' viewBox='0 0 9 9'/>", "svg-broken"),
    ("<svg xmlns='http://www.w3.org/2000/svg'/>", "svg-size"),
    ("<svg width='100%' height='100%'/>", "svg-size"), ("<svg viewBox='0 0 0 9'/>", "svg-size"),
    ("<svg viewBox='0 0 nan inf'/>", "svg-size"), ("<svg width='1e99' height='1'/>", "svg-size"),
  ]

  @Test("an attack is refused", arguments: refused)
  func attack(text: String, expected: String) {
    let checked = CheckedDrawing(text)
    #expect(checked.ids.contains(expected), "\(checked.problems)")
    #expect(checked.drawing == nil)
  }

  @Test(
    "what nobody would see is dropped, whatever it hides",
    arguments: [
      svg("<metadata>\(script)</metadata>"), svg("<!-- \(script) -->"),
      svg("<x:g xmlns:x='http://a.example/' onload='x'>\(script)</x:g>"),
      svg("<g x:href='javascript:x' xmlns:x='http://a.example/'/>"),
      svg("<g data-x='javascript:alert(1)'/>"), svg("<g aria-label='https://a.example/'/>"),
      svg("", "content='&lt;mxfile host=&quot;https://a.example/&quot;&gt;'"),
      svg("<text>&lt;script&gt;alert(1)&lt;/script&gt;</text>"),
      svg("<title><![CDATA[<script>alert(1)</script>]]></title>"),
      svg("<desc>javascript:alert(1)</desc>"), svg("<g>javascript:alert(1)</g>"),
      svg("<g display='none'>\(drawn)</g>"), svg("<g style='display:none' id='bi-mat'/>"),
      svg("<g><style> \n </style></g>"), svg("<g xlink:title='x' xlink:show='new'/>"),
      svg("<g id='&quot;&gt;&lt;script&gt;'/>"),
      svg("<g id='\u{338}a'/><use href='#\u{338}a'/>"), svg("<text>\u{338}e&#x301;</text>"),
      svg("<sodipodi:namedview xmlns:sodipodi='http://sodipodi.sourceforge.net/x'/>"),
    ])
  func dropped(text: String) throws {
    let checked = CheckedDrawing(text)
    #expect(checked.problems == [])
    let written = try #require(checked.text)
    #expect(dangers(in: written) == [])
    #expect(CheckedDrawing(written).text == written)
    for hidden in ["mxfile", "bi-mat", "a.example", "data-x"] { #expect(!written.contains(hidden)) }
  }

  @Test(
    "another coding than UTF-8 is refused",
    arguments: [(true, true), (true, false), (false, true), (false, false)])
  func utf16(littleEndian: Bool, mark: Bool) {
    let bytes = inUTF16(svg(script), littleEndian: littleEndian, mark: mark)
    #expect(CheckedDrawing(bytes).ids == ["svg-encoding"])
  }

  @Test(
    "bytes that are no UTF-8 are refused", arguments: [[0xFF], [0xC0, 0xBC], [0xED, 0xA0, 0x80]])
  func invalid(bytes: [UInt8]) {
    #expect(CheckedDrawing(Array(svg("").utf8) + bytes).ids == ["svg-encoding"])
  }

  @Test("the helper finds what it is there to find")
  func helper() {
    for text in [
      svg(script), svg("<g onload=\"x\"/>"), svg("<g fill=\"url(//a)\"/>"), "<?xml?>",
      svg("<use href=\"x\"/>"), svg("<x:g/>"), svg("<g style=\"a\"/>"), "<!-- -->",
    ] {
      #expect(
        dangers(in: text.replacing("xmlns:xlink=\"http://www.w3.org/1999/xlink\"", with: "")) != [])
    }
  }
}

@Suite("Drawings that grow")
struct DrawingBombTests {
  /// Each group uses the one before ten times.
  private func laughs(_ levels: Int, by reference: (Int) -> String) -> String {
    let groups = (1...levels).map { level in
      "<g id='a\(level)'>" + String(repeating: reference(level - 1), count: 10) + "</g>"
    }
    return svg("<g id='a0'>\(drawn)</g>" + groups.joined())
  }

  @Test("nested use is counted before anybody draws it")
  func use() {
    let use = { (level: Int) in "<use href='#a\(level)'/>" }
    #expect(CheckedDrawing(laughs(3, by: use)).problems == [])
    #expect(CheckedDrawing(laughs(5, by: use)).ids == ["svg-too-complex"])
    #expect(CheckedDrawing(laughs(60, by: use)).ids == ["svg-too-complex"])
  }

  @Test("so are patterns in patterns, also where groups hand them down")
  func patterns() {
    func drawing(_ levels: Int) -> String {
      let patterns = (1...levels).map { level in
        "<pattern id='p\(level)'><g fill='url(#p\(level - 1))'>"
          + String(repeating: drawn, count: 20) + "</g></pattern>"
      }
      return svg("<pattern id='p0'/>" + patterns.joined() + "<g fill='url(#p\(levels))'/>")
    }
    #expect(CheckedDrawing(drawing(2)).problems == [])
    #expect(CheckedDrawing(drawing(6)).ids == ["svg-too-complex"])
  }

  @Test("and markers on every corner of a line")
  func markers() {
    let marker = "<marker id='m'>\(String(repeating: drawn, count: 100))</marker>"
    let line = String(repeating: "L1 1", count: 2000)
    let drawing = svg(marker + "<path marker-mid='url(#m)' d='M0 0\(line)'/>")
    #expect(CheckedDrawing(drawing).ids == ["svg-too-complex"])
  }

  @Test(
    "nothing may refer to itself",
    arguments: [
      "<g id='a'><use href='#a'/></g>", "<use id='a' href='#a'/>",
      "<g id='a'><use href='#b'/></g><g id='b'><use href='#a'/></g>",
      "<linearGradient id='a' href='#b'/><linearGradient id='b' href='#a'/>",
      "<pattern id='a'><g fill='url(#a)'/></pattern>", "<mask id='a'><g mask='url(#a)'/></mask>",
    ])
  func cycles(inside: String) {
    #expect(CheckedDrawing(svg(inside)).ids == ["svg-too-complex"])
  }

  @Test("depth, count, chains and size have limits")
  func limits() {
    func nested(_ depth: Int) -> String {
      svg(String(repeating: "<g>", count: depth) + String(repeating: "</g>", count: depth))
    }
    #expect(CheckedDrawing(nested(62)).problems == [])
    #expect(CheckedDrawing(nested(64)).ids == ["svg-too-complex"])
    #expect(CheckedDrawing(nested(50_000)).ids == ["svg-too-complex"])
    #expect(CheckedDrawing(svg(String(repeating: "<g/>", count: 9990))).problems == [])
    #expect(
      CheckedDrawing(svg(String(repeating: "<g/>", count: 10_000))).ids == ["svg-too-complex"])
    let chain = (1...9000).map { "<use id='a\($0)' href='#a\($0 - 1)'/>" }.joined()
    #expect(CheckedDrawing(svg("<g id='a0'/>" + chain)).ids == ["svg-too-complex"])
    let large = svg("<text>\(String(repeating: "a", count: 520_000))</text>")
    #expect(CheckedDrawing(large).problems == [])
    #expect(CheckedDrawing(large.replacing("aaaa", with: "aaaaa")).ids == ["svg-too-large"])
    #expect(CheckedDrawing(large.replacing("aa", with: "\"a")).ids == ["svg-too-large"])
  }
}
