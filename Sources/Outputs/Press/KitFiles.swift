import Content
import Encoders
import SiteModel
import Theming

/// The files of a press kit, sorted by name: texts as plain text and as Markdown, figures as a
/// table, documents, pictures with captions, and what to read first.
struct KitFiles {
  private let kit: PressKit
  private let library: PageLibrary
  private let texts: KitTexts
  private var site: Site { library.site }

  /// Takes a library whose addresses are complete.
  init(_ kit: PressKit, _ library: PageLibrary) {
    precondition(library.style.form == .absolute, "what leaves the site needs complete addresses")
    self.kit = kit
    self.library = library
    texts = KitTexts(library, pictures: Self.names(kit.pictures))
  }

  var entries: [PackedFiles.Entry] {
    let files = articles + figures + documents + pictures
    let first = text("doc-truoc.txt", readFirst(files.map(\.name).sorted()))
    return (files + [first]).sorted { $0.name < $1.name }
  }

  /// The name in the kit of each picture: a file's own name may be a person's.
  static func names(_ pictures: [String]) -> [String: String] {
    let pairs = pictures.enumerated().map { index, path in
      let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
      let name = "anh-\(padded(index + 1, 2)).\(ending == "jpeg" ? "jpg" : ending)"
      return (path, "hinh-anh/" + name)
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }
}

// MARK: Files

extension KitFiles {
  private var articles: [PackedFiles.Entry] {
    let campaign = site[kit.campaign]
    let news = kit.news.map { (site[$0], "tin/\(Self.name(site[$0].route))") }
    let awards = kit.awards.map { (site[$0], "ton-vinh/\(Self.name(site[$0].route))") }
    return ([(campaign, "chien-dich")] + news + awards).flatMap { page, name in
      [
        text(name + ".txt", texts.plain(page)),
        PackedFiles.Entry(
          name: name + ".md",
          contents: .text(Array(texts.markdown(page).utf8), mediaType: "text/markdown")),
      ]
    }
  }

  /// Every figure that the kit's pages quote, with the page that quotes it.
  private var figures: [PackedFiles.Entry] {
    let rows = kit.pages.flatMap { id in
      site[id].figures.map { row($0, on: site[id]) }
    }
    if rows.isEmpty { return [] }
    let heads = [
      "label", "text", "value", "unit", "as_of", "place", "source", "source_url", "note", "page",
    ]
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    var seen: Set<[UInt8]> = []
    for cells in [heads.map(CSVCell.text)] + rows {
      var line: [UInt8] = []
      CSVEncoder.appendRow(cells, to: &line)
      if seen.insert(line).inserted { bytes += line }
    }
    return [
      PackedFiles.Entry(
        name: "so-lieu.csv", contents: .text(bytes, mediaType: "text/csv; charset=utf-8"))
    ]
  }

  private func row(_ quote: FigureQuote, on page: Page) -> [CSVCell] {
    let observation = quote.observation
    let source = library.source(of: quote)
    func cell(_ text: String?) -> CSVCell { text.map(CSVCell.text) ?? .empty }
    let value = observation.value.map { Int(exactly: $0).map(CSVCell.integer) ?? .number($0) }
    return [
      .text(quote.figure.label), .text(observation.text), value ?? .empty,
      cell(quote.figure.unit), .text(observation.asOf.dateTime),
      cell(quote.figure.place.map { library.unitName($0.id) }), cell(source?.text),
      cell(source?.href), cell(observation.note), .text(library.href(page.route)),
    ]
  }

  /// The documents that the kit's pages rest on, each once.
  private var documents: [PackedFiles.Entry] {
    var seen: Set<PageID> = []
    let ids = kit.pages.flatMap { site[$0].relations.documents }
      .filter { seen.insert($0).inserted }
    if ids.isEmpty { return [] }
    let lines = ids.map { id -> String in
      let page = site[id]
      let issuer = (page.document.fields as? OfficialDocument)?.issuer
      let about = (page.document.fields as? OfficialDocument)?.subject
      return [
        page.title, issuer.map { library.organisationName($0.id) }, about, library.href(page.route),
      ].compactMap { $0 }.map(KitTexts.oneLine).joined(separator: "\n")
    }
    return [text("van-ban.txt", lines.joined(separator: "\n\n") + "\n")]
  }

  private var pictures: [PackedFiles.Entry] {
    if kit.pictures.isEmpty { return [] }
    let files = kit.pictures.compactMap { path in
      texts.pictures[path].map { PackedFiles.Entry(name: $0, contents: .picture(path)) }
    }
    let captions = texts.captions(kit.pictures, on: kit.pages)
    return files + [text("hinh-anh/chu-thich.txt", captions)]
  }

  /// A text with the mark and the line ends by which old editors know it.
  private func text(_ name: String, _ text: String) -> PackedFiles.Entry {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes.reserveCapacity(text.utf8.count * 17 / 16)
    for byte in text.utf8 {
      if byte == lineFeed, bytes.last != carriageReturn { bytes.append(carriageReturn) }
      bytes.append(byte)
    }
    return PackedFiles.Entry(
      name: name, contents: .text(bytes, mediaType: "text/plain; charset=utf-8"))
  }

  private static func name(_ route: Route) -> String {
    route.path.split(separator: "/").last.map(String.init) ?? "tin"
  }
}

// MARK: What to read first

extension KitFiles {
  private func readFirst(_ names: [String]) -> String {
    let page = site[kit.campaign]
    let words = library.words
    let updated = kit.updated.map { "\(words[.kit_updated]): \($0.vietnamese)" }
    let lines: [String?] = [
      KitTexts.oneLine(page.title), KitTexts.oneLine(page.summary), "",
      updated,
      "\(words[.kit_published]): \(KitTexts.oneLine(site.configuration.publisher.name))",
      "\(words[.kit_address]): \(library.href(page.route))",
      library.shortLink(page).map { "\(words[.kit_short_link]): \($0)" },
      "\(words[.kit_citation]): \(KitTexts.oneLine(library.citation(page)))",
      library.termsPage.map { "\(KitTexts.oneLine($0.title)): \(library.href($0.route))" },
      "", "\(words[.kit_contents]):",
    ]
    let files = names.map { "- " + $0 }
    let pictures = kit.pictures.isEmpty ? [] : ["", words[.kit_pictures_text]]
    let contact = contactLines(page)
    let all = lines.compactMap { $0 } + files + pictures + contact
    return all.joined(separator: "\n") + "\n"
  }

  private func contactLines(_ page: Page) -> [String] {
    guard let contact = library.pressContact(page) else { return [] }
    let words = library.words
    let ways: [(Words.Key, String?)] = [
      (.phone_name, contact.phone), (.email_name, contact.email), (.address_name, contact.address),
    ]
    let lines = ways.compactMap { word, way in way.map { "\(words[word]): \($0)" } }
    let more = lines + [contact.note].compactMap { $0 }
    return [""] + (["\(words[.press_contact]): \(contact.name)"] + more).map(KitTexts.oneLine)
  }
}
