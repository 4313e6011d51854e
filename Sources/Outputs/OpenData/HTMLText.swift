import Encoders
import Theming

/// A text that the program itself writes: a few elements, every word escaped.
struct HTMLText {
  private(set) var bytes: [UInt8] = []
  /// The headings for the table of contents.
  private(set) var headings: [ContentsEntry] = []

  mutating func text(_ text: String) { HTMLEncoder.append(text, to: &bytes) }

  mutating func element(_ name: String, _ text: String) {
    bytes += "<\(name)>".utf8
    self.text(text)
    bytes += "</\(name)>\n".utf8
  }

  mutating func paragraph(_ write: (inout HTMLText) -> Void) {
    bytes += "<p>".utf8
    write(&self)
    bytes += "</p>\n".utf8
  }

  mutating func heading(_ text: String, anchor: String) {
    headings.append(ContentsEntry(anchor: anchor, text: text))
    bytes += "<h2 id=\"".utf8
    self.text(anchor)
    bytes += "\">".utf8
    self.text(text)
    bytes += "</h2>\n".utf8
  }

  mutating func link(_ text: String, _ href: String) {
    bytes += "<a href=\"".utf8
    URLEncoder.append(href, to: &bytes)
    bytes += "\">".utf8
    self.text(text)
    bytes += "</a>".utf8
  }

  mutating func list<Item>(_ items: [Item], _ write: (inout HTMLText, Item) -> Void) {
    bytes += "<ul>\n".utf8
    for item in items {
      bytes += "<li>".utf8
      write(&self, item)
      bytes += "</li>\n".utf8
    }
    bytes += "</ul>\n".utf8
  }

  /// A table in a box of its own that scrolls; the first cell of each row names the row.
  mutating func table(_ label: String, _ head: [String], _ rows: [[String]]) {
    bytes += "<div class=\"table-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"".utf8
    text(label)
    bytes += "\">\n<table>\n<thead>\n<tr>".utf8
    for cell in head {
      bytes += "<th scope=\"col\">".utf8
      text(cell)
      bytes += "</th>".utf8
    }
    bytes += "</tr>\n</thead>\n<tbody>\n".utf8
    for row in rows {
      bytes += "<tr>".utf8
      for (index, cell) in row.enumerated() {
        bytes += (index == 0 ? "<th scope=\"row\">" : "<td>").utf8
        text(cell)
        bytes += (index == 0 ? "</th>" : "</td>").utf8
      }
      bytes += "</tr>\n".utf8
    }
    bytes += "</tbody>\n</table>\n</div>\n".utf8
  }
}
