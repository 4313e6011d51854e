import Diagnostics
import Theming

/// A theme of one-line templates, some of which a test replaces.
struct SmallTheme {
  var source = ThemeSource(name: "nho", path: "Themes/nho")

  /// `files` are contents by name without ending: `layouts/page`, `icons/la`.
  init(_ files: [String: String] = [:], words: [String: String] = [:]) {
    var all: [String: String] = [:]
    for layout in Layout.allCases { all["layouts/" + layout.rawValue] = "{{title}}\n" }
    for region in ["head", "header", "footer"] { all["regions/" + region] = "\n" }
    all.merge(files) { $1 }
    for (name, content) in all.sorted(by: { $0.key < $1.key }) {
      let path = name + (name.hasPrefix("icons/") ? ".svg" : ".mustache")
      _ = source.take(SourceText(path: "Themes/nho/" + path, stored: Array(content.utf8)), at: path)
    }
    for (key, value) in words.sorted(by: { $0.key < $1.key }) {
      source.words.append(ThemeWord(key, value, at: SourceLocation("Themes/nho/strings.yml")))
    }
  }

  /// Each finding as `file:line:column [id]`, without what is said about words nobody uses.
  var findings: [String] {
    var log = DiagnosticLog()
    _ = Theme.load(chain: [source], reporting: &log)
    return log.sorted.map { diagnostic in
      let path = diagnostic.location.path.dropFirst("Themes/nho/".utf8.count)
      guard let range = diagnostic.location.range, let text = text(diagnostic.location.path) else {
        return "\(path) [\(diagnostic.id)]"
      }
      let position = text.position(range.lower)
      return "\(path):\(position.line):\(position.column) [\(diagnostic.id)]"
    }
  }

  /// All findings as they are printed in English.
  var printed: String {
    var log = DiagnosticLog()
    _ = Theme.load(chain: [source], reporting: &log)
    let texts = source.templates.values.reduce(into: [String: SourceText]()) { $0[$1.path] = $1 }
    let formatter = TextDiagnosticFormatter(language: .english) { texts[$0] }
    return log.sorted.map(formatter.format).joined()
  }

  /// A page drawn by the layout `page`, or nil if the theme does not load.
  func page(_ frame: PageFrame, body: String = "") -> String? {
    var log = DiagnosticLog()
    guard let theme = Theme.load(chain: [source], reporting: &log) else { return nil }
    let site = SiteContext(
      title: frame.title, description: "", language: "vi", home: "/",
      publisher: Publisher(name: frame.title))
    let context = PageContext(frame, .page(StandaloneContext(body: TrustedHTML(body))))
    return String(
      decoding: theme.render(context, regions: theme.regions(for: site)), as: UTF8.self)
  }

  private func text(_ path: String) -> SourceText? {
    source.templates.values.first { $0.path == path }
  }
}
