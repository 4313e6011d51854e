import Content
import Diagnostics
import Files
import Outputs
import Theming

/// A theme as a build uses it.
struct Look: Sendable {
  let theme: Theme
  let assets: AssetPlan
  let words: Words
  let pictures: PictureLook
}

/// What reading a theme gave: its texts for diagnostics, and the look unless something is wrong.
struct ThemeReading: Sendable {
  var texts: [SourceText] = []
  var look: Look?
}

extension Project {
  /// Reads the theme and those it extends, base first.
  func theme(_ name: Reference?, reporting log: inout DiagnosticLog) async throws -> ThemeReading {
    var reading = ThemeReading()
    guard let name else { return reading }
    var folders: [ThemeFolder] = []
    var next: (name: String, place: SourceLocation)? = (
      name.id, SourceLocation("site.yml", name.range)
    )
    while let wanted = next {
      if folders.contains(where: { $0.source.name == wanted.name }) {
        log.append(.themeCycle(wanted.name, at: wanted.place))
        return reading
      }
      guard let folder = try await ThemeFolder.read(wanted.name, tree, reporting: &log) else {
        if !log.diagnostics.contains(where: { $0.location.path == "Themes/" + wanted.name }) {
          log.append(.themeMissing(wanted.name, at: wanted.place))
        }
        return reading
      }
      folders.append(folder)
      reading.texts += folder.texts
      next = folder.base
    }
    reading.look = look(folders.reversed(), reporting: &log)
    return reading
  }

  private func look(_ folders: [ThemeFolder], reporting log: inout DiagnosticLog) -> Look? {
    var assets: [String: AssetPlan.Asset] = [:]
    var pictures = PictureLook()
    var own: [(key: LocatedText, value: LocatedText, path: String)] = []
    for folder in folders {
      for asset in folder.assets { assets[asset.name] = asset }
      own += folder.words
      if let look = folder.pictures { pictures = look }
    }
    let words = Words(replacing: own, reporting: &log)
    let theme = Theme.load(chain: folders.map(\.source), reporting: &log)
    return theme.map {
      Look(
        theme: $0, assets: AssetPlan(Array(assets.values)), words: words,
        pictures: pictures)
    }
  }
}

/// One theme's folder, read.
private struct ThemeFolder {
  var source: ThemeSource
  var base: (name: String, place: SourceLocation)?
  var assets: [AssetPlan.Asset] = []
  var words: [(key: LocatedText, value: LocatedText, path: String)] = []
  var texts: [SourceText] = []
  /// What it asks of pictures, where it asks anything.
  var pictures: PictureLook?

  static func read(_ name: String, _ tree: FileTree, reporting log: inout DiagnosticLog)
    async throws -> ThemeFolder?
  {
    let path = "Themes/" + name
    var found = DiagnosticLog()
    let files = try await tree.read(
      path, text: ["yml", "mustache", "css", "js", "svg"], jobs: 1, reporting: &found)
    for fault in found.diagnostics where fault.id != "folder-missing" { log.append(fault) }
    if files.isEmpty { return nil }
    var folder = ThemeFolder(source: ThemeSource(name: name, path: path))
    folder.texts = files.compactMap(\.source)
    for file in files { try folder.take(file, tree, reporting: &log) }
    return folder
  }

  private mutating func take(
    _ file: ProjectFile, _ tree: FileTree, reporting log: inout DiagnosticLog
  ) throws {
    let name = String(file.path.dropFirst(source.path.utf8.count + 1))
    if name.hasPrefix("assets/") {
      let bytes = try file.text?.stored ?? tree.bytes(of: file)
      assets.append(
        AssetPlan.Asset(name: String(name.dropFirst("assets/".utf8.count)), bytes: bytes))
      return
    }
    guard let text = file.text else {
      // A template that could not be read is there all the same.
      if name.hasSuffix(".mustache") {
        _ = source.take(SourceText(path: file.path, stored: []), at: name)
      }
      return
    }
    switch name {
    case "theme.yml": readManifest(text, reporting: &log)
    case "strings.yml": readWords(text, reporting: &log)
    default: _ = source.take(text, at: name)
    }
  }

  private mutating func readManifest(_ text: SourceText, reporting log: inout DiagnosticLog) {
    var pictures: PictureLook?
    let bases = RecordFile.records(text, reporting: &log) { record -> Reference? in
      _ = record.requiredText("name", example: source.name)
      _ = record.text("version")
      _ = record.text("description")
      pictures = record.record("pictures") { PictureLook(reading: &$0) }
      return record.reference("extends")
    }
    self.pictures = pictures
    base = bases.first.map { ($0.id, SourceLocation(text.path, $0.range)) }
  }

  private mutating func readWords(_ text: SourceText, reporting log: inout DiagnosticLog) {
    for (key, value) in RecordFile.texts(text, reporting: &log) {
      if key.text.hasPrefix(Words.prefix) {
        words.append((key, value, text.path))
      } else {
        let place = SourceLocation(text.path, key.range)
        source.words.append(ThemeWord(key.text, value.text, at: place))
      }
    }
  }
}

extension Diagnostic {
  static func themeMissing(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "theme-missing",
      Message(
        vi: "Không có giao diện nào trong Themes/\(name).",
        en: "There is no theme in Themes/\(name)."
      ),
      at: place,
      fix: Message(
        vi: "Kiểm tra tên ở `theme` của site.yml hoặc `extends` của theme.yml.",
        en: "Check `theme` in site.yml or `extends` in theme.yml."))
  }

  static func themeCycle(_ name: String, at place: SourceLocation) -> Diagnostic {
    Diagnostic(
      id: "theme-cycle",
      Message(
        vi: "Giao diện “\(name)” kế thừa chính nó.", en: "The theme “\(name)” extends itself."),
      at: place, fix: Message(vi: "Bỏ dòng `extends`.", en: "Remove the `extends` line."))
  }
}
