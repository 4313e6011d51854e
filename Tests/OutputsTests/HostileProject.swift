import SiteModel
import TestSupport

@testable import Outputs

/// A project in which every text is an attack, as it looks once the checks of texts are passed.
///
/// The checks refuse much of this; here their errors are ignored and the site is used all the same.
struct HostileProject: Sendable {
  /// What stands at the beginning of every text.
  let payload: String

  static let payloads = [
    "\"\u{301} onmouseover=\"alert(1)", "'\u{301} style='x", "</script><script>alert(1)</script>",
    "]]><x/>", "<!-- & &amp; &lt;b&gt; \\n \\, ;:,", "a\r\nb", "\r\nEND:VEVENT\r\nBEGIN:VEVENT",
    "BEGIN:VEVENT", "=HYPERLINK(\"https://x.example\";\"y\")", "+1", "-1", "@SUM(A1)", "\u{FF1D}1",
    "\u{2028}\u{2029}", "x\ty", " z ",
  ]

  /// What stands in the texts of pages, before a piece of code.
  static let body = "Chữ \"\u{301} onmouseover=x ]]> "

  /// The text of a field.
  func text(_ field: String) -> String { payload + " " + field }

  /// The same as a spreadsheet is given it.
  func cell(_ field: String) -> String {
    let first = payload.unicodeScalars.drop { $0 == " " }.first
    let isFormula = first.map { "=+-@\t\r\n\u{FF1D}".unicodeScalars.contains($0) } ?? false
    return (isFormula ? "'" : "") + text(field)
  }

  /// The same where line ends are all one.
  func line(_ field: String) -> String { text(field).replacing("\r\n", with: "\n") }

  var sources: OutputSources {
    get throws { try OutputSources.plain(files) }
  }

  private var files: [String: String] {
    [
      "site.yml": """
      id: mau
      title: \(yaml("site"))
      description: \(yaml("description"))
      base_url: https://mau.example/
      publisher: {name: \(yaml("publisher"))}
      contacts: [{id: duong-day, name: \(yaml("contact"))}]
      """,
      "Content/dia-ban.csv": "id,code,name,level\nbac-giang,24,\(csv("unit")),tinh\n",
      "Content/co-quan.yml": "- {id: so-khcn, name: \(yaml("organisation"))}",
      "Content/doi-tuong.yml": "- {id: nguoi-dan, name: \(yaml("audience"))}",
      "Content/so-lieu/a.yml": """
      id: so-to
      label: \(yaml("label"))
      unit: \(yaml("measure"))
      place: bac-giang
      observations:
        - {as_of: "2024-08", text: \(yaml("observation")), source: \(yaml("source")), note: \(yaml("note"))}
      """,
      "Content/ky-nang/k/_index.md": page("skill", "order: 1"),
      "Content/ky-nang/k/1-bai.md": page(
        "lesson",
        "date: 2026-01-01\naudience: [nguoi-dan]\nminutes: 10\noutcomes: [O]\nsafety: [A]"),
      "Content/mo-hinh/m.md": page(
        "model", "date: 2026-01-02\nplace: bac-giang\nskills: [k]\nfigures: [so-to@2024-08]"),
      "Content/chien-dich/c/_index.md": page(
        "campaign",
        """
        starts: 2024-01-03
        ends: 2024-01-05
        slogan: \(yaml("slogan"))
        host: so-khcn
        partners: [so-khcn]
        audience: [nguoi-dan]
        places: [bac-giang]
        goals: [{text: \(yaml("goal")), figure: so-to}]
        contact: duong-day
        """),
      "Content/tin/t.md": page(
        "news",
        """
        date: 2026-01-04
        corrections: [{on: 2026-01-05, text: \(yaml("correction"))}]
        quotes: [{text: \(yaml("quote")), role: \(yaml("role"))}]
        """),
      "Content/lich/e.md": page(
        "event",
        """
        date: 2026-01-06
        starts: 2026-07-01T08:00
        place: bac-giang
        status: huy
        changes: [{on: 2026-01-07, text: \(yaml("change"))}]
        contact: duong-day
        """),
      "Content/ton-vinh/a.md": page("award", "date: 2026-01-08\nrecipients: [so-khcn]"),
      "Content/to-cong-nghe.csv":
        "unit,level,teams,as_of,source\nbac-giang,xa,209,2024,\(csv("team source"))\n",
      "Content/van-ban/v.md": """
      ---
      summary: \(yaml("document summary"))
      type: cong-van
      number: \(yaml("number"))
      issuer: so-khcn
      issued: 2024-08-08
      subject: \(yaml("subject"))
      signer: {name: \(yaml("signer")), role: \(yaml("signer role"))}
      duties: [{who: so-khcn, what: \(yaml("duty")), on: 2024-10-10}]
      ---
      """,
    ]
  }

  /// A page with a title, a summary and a body that holds what a body may.
  private func page(_ name: String, _ keys: String) -> String {
    "---\ntitle: \(yaml(name))\nsummary: \(yaml(name + " summary"))\n\(keys)\n---\n"
      + Self.body + "`</script>`.\n"
  }

  private func yaml(_ field: String) -> String {
    let escapes: [Unicode.Scalar: String] = [
      "\"": "\\\"", "\\": "\\\\", "\r": "\\r", "\n": "\\n", "\t": "\\t", "\u{2028}": "\\u2028",
      "\u{2029}": "\\u2029",
    ]
    let text = text(field).unicodeScalars.map { escapes[$0] ?? String($0) }.joined()
    return "\"\(text)\""
  }

  private func csv(_ field: String) -> String {
    "\"" + text(field).unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
  }
}
