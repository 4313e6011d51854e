import TestSupport
import Pictures
import Testing

private let head =
  "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\" viewBox=\"0 0 9 9\""

/// What is published of a drawing with something inside its root.
private func written(_ inside: String, _ attributes: String = "") -> String? {
  let checked = CheckedDrawing(
    "\(head) xmlns:xlink='http://www.w3.org/1999/xlink' \(attributes)>\(inside)</svg>")
  #expect(checked.problems == [])
  return checked.text
}

/// Drawings as programs export them, shortened.
let exportedDrawings = [
  """
  <?xml version="1.0" encoding="UTF-8" standalone="no"?>
  <!-- Created with Inkscape (http://www.inkscape.org/) -->
  <svg width="210mm" height="297mm" viewBox="0 0 210 297" version="1.1" id="svg5"
     inkscape:version="1.2.2 (b0a8486541, 2022-12-01)" sodipodi:docname="nha-van-hoa.svg"
     inkscape:export-filename="/home/ten/nha.png"
     xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
     xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
     xmlns:xlink="http://www.w3.org/1999/xlink"
     xmlns="http://www.w3.org/2000/svg" xmlns:svg="http://www.w3.org/2000/svg"
     xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <title id="title1">Nhà văn hóa</title>
    <sodipodi:namedview id="namedview7" pagecolor="#ffffff"><inkscape:grid/></sodipodi:namedview>
    <defs id="defs2">
      <linearGradient inkscape:collect="always" id="linearGradient8"><stop
         style="stop-color:#1f6f43;stop-opacity:1;" offset="0" id="stop1" /></linearGradient>
      <linearGradient xlink:href="#linearGradient8" id="g9" gradientUnits="userSpaceOnUse"
         x1="10" y1="1.5e1" x2="5" y2="2"/>
    </defs>
    <metadata id="metadata5"><rdf:RDF><dc:creator>Ai đó</dc:creator></rdf:RDF></metadata>
    <g inkscape:label="Lớp 1" inkscape:groupmode="layer" id="layer1" transform="translate(-3.5,2)">
      <rect style="fill:url(#g9);fill-opacity:1;stroke:none;stroke-width:0.26;-inkscape-stroke:none"
         id="rect1" width="50" height="40" x="1" y="2" ry="3"/>
      <text xml:space="preserve" style="font-size:10.5px;font-family:'Noto Sans', sans-serif;\
  -inkscape-font-specification:'Noto Sans';line-height:1.25;shape-inside:url(#rect1)"
         x="5" y="6"><tspan sodipodi:role="line" x="5" y="6">Tổ công nghệ số</tspan></text>
    </g>
  </svg>
  """,
  """
  <svg width="24" height="24" viewBox="0 0 24 24" fill="none" xmlns="http://www.w3.org/2000/svg">
  <g clip-path="url(#clip0_1_2)" filter="url(#filter0_d_1_2)">
  <path fill-rule="evenodd" clip-rule="evenodd" d="M12 2C6.48 2 2 6.48 2 12Zm-1,-2.5e-3 a1 1 0 0 1 1 1" fill="#D9D9D9"/>
  <mask id="m" style="mask-type:luminance" maskUnits="userSpaceOnUse" x="0" y="0" width="24" height="24"><path d="M0 0h24v24H0z" fill="white"/></mask>
  <circle cx="3" cy="3" r="2" stroke="black" stroke-width="2" mask="url(#m)"/>
  </g>
  <defs><filter id="filter0_d_1_2" x="0" y="0" width="20" height="20" filterUnits="userSpaceOnUse" color-interpolation-filters="sRGB">
  <feFlood flood-opacity="0" result="BackgroundImageFix"/>
  <feColorMatrix in="SourceAlpha" type="matrix" values="0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 0 127 0" result="hardAlpha"/>
  <feOffset dy="4"/><feGaussianBlur stdDeviation="2"/><feComposite in2="hardAlpha" operator="out"/>
  <feBlend mode="normal" in2="BackgroundImageFix" result="effect1_dropShadow_1_2"/></filter>
  <clipPath id="clip0_1_2"><rect width="24" height="24" fill="white" transform="translate(0.5 1)"/></clipPath></defs>
  </svg>
  """,
  """
  <?xml version="1.0" encoding="utf-8"?>
  <!-- Generator: Adobe Illustrator 27.0.0, SVG Export Plug-In . SVG Version: 6.00 Build 0)  -->
  <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
  <svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" x="0px" y="0px"
     viewBox="0 0 100 50" enable-background="new 0 0 100 50" xml:space="preserve">
  <g id="XMLID_1_"><polygon fill="#FFFFFF" stroke="#000" stroke-miterlimit="10" points="1,2 3,4.5 -5,6 "/>
  <text transform="matrix(1 0 0 1 10 20)" font-family="'MyriadPro-Regular'" font-size="12">Lan tỏa</text>
  <use x="3" href="#XMLID_1_2"/><symbol id="XMLID_1_2" viewBox="0 0 9 9"><line x1="1" y1="2" x2="3" y2="4"/></symbol></g>
  </svg>
  """,
  """
  <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1"
     width="121px" height="61px" viewBox="-0.5 -0.5 121 61" content="&lt;mxfile host=&quot;app&quot;/&gt;"
     style="background: transparent; color-scheme: light dark;"><defs><style type="text/css"></style></defs>
  <g data-cell-id="0"><rect x="0" y="0" width="120" height="60" rx="9" fill="#ffffff" stroke="#000000" pointer-events="all"/>
  <text x="60" y="34" fill="#000000" font-family="&quot;Helvetica&quot;" font-size="12px" text-anchor="middle">Bước 1</text></g></svg>
  """,
]

@Suite("Drawings")
struct DrawingTests {
  @Test("what drawing programs export is accepted", arguments: exportedDrawings)
  func exported(text: String) throws {
    let checked = CheckedDrawing(text)
    #expect(checked.problems == [])
    let written = try #require(checked.text)
    #expect(dangers(in: written) == [])
    for hidden in ["Ai đó", "inkscape", "/home/", "Adobe", "mxfile", "Layer", "XMLID"] {
      #expect(!written.contains(hidden), "\(hidden)")
    }
    #expect(CheckedDrawing(written).text == written)
  }

  @Test(
    "url is no name of a colour, a font or a word",
    arguments: ["fill='url'", "fill='url(#a) url'", "font-family='url'", "text-anchor='url'"])
  func strayAddress(attribute: String) {
    let checked = CheckedDrawing(
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><linearGradient id='a'/>"
        + "<text x='1' y='2' \(attribute)>Lan tỏa</text></svg>")
    #expect(dangers(in: checked.text ?? "") == [])
    #expect(checked.text?.contains("\"url\"") != true)
  }

  @Test("the first of them is published like this")
  func whole() {
    #expect(
      CheckedDrawing(exportedDrawings[0]).text == """
        <svg xmlns="http://www.w3.org/2000/svg" width="794" height="1123" viewBox="0 0 210 297">\
        <title>Nhà văn hóa</title><defs><linearGradient id="i1"><stop offset="0" stop-color="#1f6f43" \
        stop-opacity="1"/></linearGradient><linearGradient id="i2" gradientUnits="userSpaceOnUse" \
        x1="10" y1="1.5e1" x2="5" y2="2" href="#i1"/></defs><g transform="translate(-3.5,2)">\
        <rect width="50" height="40" x="1" y="2" ry="3" fill="url(#i2)" fill-opacity="1" \
        stroke="none" stroke-width="0.26"/><text xml:space="preserve" x="5" y="6" \
        font-size="10.5px" font-family="&apos;Noto Sans&apos;, sans-serif">\
        <tspan x="5" y="6">Tổ công nghệ số</tspan></text></g></svg>

        """)
  }

  @Test(
    "styles become attributes and win over them",
    arguments: [
      ("<g fill='red' style='fill:#FFF; stroke : none'/>", "<g fill=\"#FFF\" stroke=\"none\"/>"),
      ("<g style='FILL:rgb(1, 2, 3)!important'/>", "<g fill=\"rgb(1, 2, 3)\"/>"),
      ("<g style='fill:red ! important;fill:blue'/>", "<g fill=\"red\"/>"),
      ("<g style='fill:red!important;fill:blue !important'/>", "<g fill=\"blue\"/>"),
      ("<defs><font><glyph d='M0 0'/></font></defs>", "<defs/>"),
      ("<g style='line-height:1;;x;fill:'/>", "<g/>"),
      ("<g style=\"font-family:'a;b', c\"/>", "<g/>"),
      ("<g style='fill:url(#a) red'/>", "<g fill=\"red\"/>"),
      ("<g fill='url(#gone)'/>", "<g fill=\"none\"/>"),
      ("<g mask='url(#gone)'/>", "<g/>"),
      ("<g id='a'/><use href='#a'/>", "<g id=\"i1\"/><use href=\"#i1\"/>"),
      ("<g id='a'/><use href='#a' xlink:href='#b'/>", "<g id=\"i1\"/><use href=\"#i1\"/>"),
      (
        "<text>a<x:b xmlns:x='y'>c</x:b>d &lt;&#233;<![CDATA[<]]></text>",
        "<text>ad &lt;é&lt;</text>"
      ),
      ("<g>\n <g> </g>\n</g>", "<g><g/></g>"),
      ("<svg:g xmlns:svg='http://www.w3.org/2000/svg'/>", "<g/>"),
      ("<g display='none'><g id='a'/></g><g/>", "<g/>"),
      (
        "<g display='none'><g id='a'/></g><use href='#a'/>",
        "<g display=\"none\"><g id=\"i1\"/></g><use href=\"#i1\"/>"
      ),
    ])
  func rewritten(inside: String, expected: String) {
    let checked = CheckedDrawing(
      "\(head) xmlns:xlink='http://www.w3.org/1999/xlink'>\(inside)</svg>")
    #expect(checked.text == "\(head)>\(expected)</svg>\n", "\(checked.problems)")
  }

  @Test(
    "what cannot be kept is said once where it may be missed",
    arguments: [
      ("<g foo='1'/><g foo='2'/>", ["1:83 svg-attribute"]),
      ("<g style='fill:light-dark(red,blue)'/>", ["1:83 svg-attribute"]),
      ("<g style='mix-blend-mode:multiply'/>", ["1:83 svg-attribute"]),
      ("<g style='mix-blend-mode:normal;marker:none'/>", []),
    ])
  func leftOut(inside: String, expected: [String]) {
    let checked = CheckedDrawing("\(head)>\(inside)</svg>")
    #expect(checked.problems == expected)
    #expect(checked.text?.hasPrefix("\(head)><g/>") == true)
  }

  @Test("every fault of a file is reported at once, in its place")
  func faults() {
    let text =
      "\(head)>\n<script/>\n<g onclick='x'\n fill='u('/>\n<image/>&a;\n<use href='b'/></svg>"
    #expect(
      CheckedDrawing(text).problems == [
        "2:2 svg-script", "3:4 svg-script", "4:2 svg-attribute", "5:2 svg-element",
        "5:9 svg-entity", "6:6 svg-reference",
      ])
  }

  @Test(
    "the size is told in pixels",
    arguments: [
      ("width='20' height='10'", 20, 10, "0 0 20 10"),
      ("width='20px' height='10.4'", 20, 10, "0 0 20 10.4"),
      ("width='1in' height='25.4mm'", 96, 96, "0 0 96 96"),
      ("width='2.54cm' height='72pt' viewBox='0,0 1 1'", 96, 96, "0,0 1 1"),
      ("width='100%' height='100%' viewBox='0 0 30 20'", 30, 20, "0 0 30 20"),
      ("viewBox='-1 -2 30.6 20'", 31, 20, "-1 -2 30.6 20"),
      ("width='60' viewBox='0 0 30 20'", 60, 40, "0 0 30 20"),
      ("height='1em' viewBox='0 0 30 20'", 30, 20, "0 0 30 20"),
      ("viewBox='0 0 81920 40960'", 4096, 2048, "0 0 81920 40960"),
      ("width='0.1' height='5' viewBox='x'", 1, 5, "0 0 0.1 5"),
    ])
  func size(attributes: String, width: Int, height: Int, viewBox: String) {
    let checked = CheckedDrawing("<svg \(attributes)/>")
    #expect(checked.drawing?.width == width)
    #expect(checked.drawing?.height == height)
    #expect(
      checked.text == "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(width)\" "
        + "height=\"\(height)\" viewBox=\"\(viewBox)\"/>\n")
  }

  @Test("whatever is done to a drawing, what is accepted is harmless and stays as it is")
  func mutations() {
    let seed = UInt64.random(in: 0...UInt64.max)
    var lots = SeededGenerator(seed: seed)
    let seeds =
      exportedDrawings + DrawingAttackTests.refused.map(\.0).filter { $0.utf8.count < 600 }
    var accepted = 0
    for _ in 0..<6000 {
      let pool = Int.random(in: 0..<5, using: &lots) == 0 ? seeds : exportedDrawings
      var bytes = Array((pool.randomElement(using: &lots) ?? "").utf8)
      for _ in 0..<Int.random(in: 1...3, using: &lots) { mutate(&bytes, seeds, &lots) }
      let checked = CheckedDrawing(bytes)
      guard let drawing = checked.drawing else { continue }
      accepted += 1
      let text = String(decoding: drawing.bytes, as: UTF8.self)
      let again = CheckedDrawing(drawing.bytes)
      let isSame = again.drawing == drawing && again.problems == [] && dangers(in: text) == []
      #expect(isSame, "seed \(seed): \(String(decoding: bytes, as: UTF8.self)) → \(text)")
      if !isSame { return }
    }
    #expect(accepted > 300, "seed \(seed)")
  }

  private func mutate(_ bytes: inout [UInt8], _ seeds: [String], _ lots: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    let place = Int.random(in: 0..<bytes.count, using: &lots)
    let end = min(bytes.count, place + Int.random(in: 1...12, using: &lots))
    switch Int.random(in: 0..<5, using: &lots) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes[place] = UInt8.random(in: 0...255, using: &lots)
    case 2: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 3:
      let other = Array((seeds.randomElement(using: &lots) ?? "").utf8)
      let start = Int.random(in: 0...max(0, other.count - 20), using: &lots)
      bytes.insert(contentsOf: other[start...].prefix(20), at: place)
    default:
      let pieces = [
        "\u{338}", "&#x301;", "&#13;", "\r\n", " style='fill:none'", "display='none' ", "id='a' ",
        "fill=\"url(#a)\" ", "<use href='#a'/>", "<g>", "</g>", "&amp;", "'", "<text>e</text>",
      ]
      bytes.insert(contentsOf: (pieces.randomElement(using: &lots) ?? "").utf8, at: place)
    }
  }
}
