package import SiteModel

/// A project in which every text is an attack, as it looks once the checks of texts are passed.
///
/// The checks refuse much of this; here their errors are ignored and the site is used all the same.
package struct HostileProject: Sendable {
  /// What stands in every text.
  package let payload: String
  /// What stands before it; a spreadsheet sees a formula only where there is nothing.
  private let lead: String
  /// Whether every kind has every text that it can have, with relations between all of them.
  private let isWhole: Bool

  /// What stands in every text where nobody attacks.
  package static let calm = "Lành lặn"

  package static let payloads = [
    "\"\u{301} onmouseover=\"alert(1)", "'\u{301} style='x", "</script><script>alert(1)</script>",
    "]]><x/>", "<!-- & &amp; &lt;b&gt; \\n \\, ;:,", "a\r\nb", "\r\nEND:VEVENT\r\nBEGIN:VEVENT",
    "BEGIN:VEVENT", "=HYPERLINK(\"https://x.example\";\"y\")", "+1", "-1", "@SUM(A1)", "\u{FF1D}1",
    "\u{2028}\u{2029}", "x\ty", " z ",
  ]

  /// A project whose texts begin with `payload`.
  package init(payload: String) {
    self.payload = payload
    lead = ""
    isWhole = false
  }

  /// A project with every text of every kind, which have `payload` inside them, so that none stands
  /// elsewhere in a list because of it.
  package init(whole payload: String) {
    self.payload = payload
    lead = "M "
    isWhole = true
  }

  /// What stands in the texts of pages, before a piece of code.
  package static let body = "Chữ \"\u{301} onmouseover=x ]]> "

  /// The text of a field.
  package func text(_ field: String) -> String { lead + payload + " " + field }

  /// The same as a spreadsheet is given it.
  package func cell(_ field: String) -> String {
    let first = payload.unicodeScalars.drop { $0 == " " }.first
    let isFormula = first.map { "=+-@\t\r\n\u{FF1D}".unicodeScalars.contains($0) } ?? false
    return (isFormula ? "'" : "") + text(field)
  }

  /// The same where line ends are all one.
  package func line(_ field: String) -> String { text(field).replacing("\r\n", with: "\n") }

  /// The picture that a whole project shows.
  package static let picture = "Content/chien-dich/c/anh.png"

  /// The project's files by path.
  package var files: [String: String] {
    isWhole ? plainFiles.merging(wholeFiles) { _, whole in whole } : plainFiles
  }

  /// The project linked, its faults ignored.
  package var site: Site {
    var project = SampleProject(files)
    if isWhole {
      project.attachments = [Self.picture]
      project.ledger = "gone\t/tin/het/\t" + oneLine("reason") + "\n"
    }
    return project.link().site
  }

  /// A text where line ends and TABs cannot stand.
  private func oneLine(_ field: String) -> String {
    let scalars = text(field).unicodeScalars.map { scalar in
      "\r\n\t".unicodeScalars.contains(scalar) ? " " : scalar
    }
    return String(String.UnicodeScalarView(scalars))
  }

  private var plainFiles: [String: String] {
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

  private var wholeFiles: [String: String] {
    let picture = """
      cover: {image: anh.png, alt: \(yaml("cover alt")), credit: \(yaml("cover credit"))}
      pictures: {anh.png: {credit: \(yaml("credit")), caption: \(yaml("caption"))}}
      """
    return [
      "site.yml": """
      id: mau
      title: \(yaml("site"))
      description: \(yaml("description"))
      base_url: https://mau.example/
      publisher: {name: \(yaml("publisher"))}
      contacts:
        - {id: duong-day, name: \(yaml("contact")), address: \(yaml("contact address")), note: \(yaml("contact note")), source: \(yaml("contact source"))}
      help: duong-day
      menu: [{text: \(yaml("menu")), to: /tin/}]
      """,
      "Content/co-quan.yml":
        "- {id: so-khcn, name: \(yaml("organisation")), short: \(yaml("short")), contact: duong-day}",
      "Content/doi-tuong.yml":
        "- {id: nguoi-dan, name: \(yaml("audience")), description: \(yaml("about audience"))}",
      "Content/thuat-ngu.yml":
        "- {term: CCCD, expansion: \(yaml("expansion")), meaning: \(yaml("meaning")), spoken: \(yaml("spoken"))}",
      "Content/ky-nang/k/_index.md": page(
        "skill",
        "order: 1\nother_names: [{name: \(yaml("other name")), source: \(yaml("name source"))}]"),
      "Content/ky-nang/k/1-bai.md": page(
        "lesson",
        """
        date: 2026-01-01
        audience: [nguoi-dan]
        minutes: 10
        outcomes: [\(yaml("outcome"))]
        needs: [\(yaml("need"))]
        safety: [\(yaml("safety"))]
        mistakes: [{sign: \(yaml("sign")), fix: \(yaml("fix"))}]
        platforms: [\(yaml("platform"))]
        sources: [\(yaml("lesson source")), {title: \(yaml("link source")), url: "https://khac.example/a"}]
        reviewed: {on: 2026-02-01, by: \(yaml("reviewer"))}
        """),
      "Content/mo-hinh/m.md": page(
        "model",
        """
        date: 2026-01-02
        place: bac-giang
        skills: [k]
        figures: [so-to@2024-08]
        documents: [v]
        contact: duong-day
        stage: thi-diem
        """),
      "Content/chien-dich/c/_index.md": page(
        "campaign",
        """
        starts: 2024-01-03
        ends: 2024-01-05
        slogan: \(yaml("slogan"))
        host: so-khcn
        partners: [so-khcn]
        audience: [nguoi-dan]
        skills: [k]
        places: [bac-giang]
        goals: [{text: \(yaml("goal")), figure: so-to}, {text: \(yaml("open goal"))}]
        contact: duong-day
        documents: [v]
        \(picture)
        """, body: "![Ảnh](anh.png)\n\n"),
      "Content/chien-dich/c/n.md": page(
        "campaign news",
        """
        date: 2024-01-04
        phase: trong
        place: bac-giang
        skills: [k]
        figures: [so-to@2024-08]
        quotes: [{text: \(yaml("quote")), role: \(yaml("role"))}]
        corrections: [{on: 2026-01-05, text: \(yaml("correction"))}]
        sources: [\(yaml("news source"))]
        \(picture)
        """,
        body: """
          [](so-lieu:so-to@2024-08) [](van-ban:v) ![Ảnh](anh.png)

          ```so-lieu
          title: \(yaml("block"))
          figures: [so-to@2024-08]
          ```

          ```video
          title: \(yaml("video"))
          url: https://khac.example/v
          minutes: 4
          transcript: \(yaml("transcript"))
          ```


          """),
      "Content/lich/e.md": page(
        "event",
        """
        date: 2026-01-06
        starts: 2026-07-01T08:00
        place: bac-giang
        audience: [nguoi-dan]
        skills: [k]
        campaign: c
        status: huy
        changes: [{on: 2026-01-07, text: \(yaml("change"))}]
        contact: duong-day
        """),
      "Content/ton-vinh/a.md": page(
        "award",
        """
        date: 2026-01-08
        recipients: [so-khcn, \(yaml("recipient"))]
        decision: v
        campaign: c
        models: [m]
        """),
      "Content/trang/bieu-do.md": page(
        "page", "aliases: [cu/bieu-do]",
        body: """
          ```so-lieu
          title: \(yaml("block"))
          figures: [so-to]
          chart: bars
          ```


          """),
    ]
  }

  /// A page with a title, a summary and a body that holds what a body may.
  private func page(_ name: String, _ keys: String, body: String = "") -> String {
    "---\ntitle: \(yaml(name))\nsummary: \(yaml(name + " summary"))\n\(keys)\n---\n"
      + body + Self.body + "`</script>`.\n"
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
