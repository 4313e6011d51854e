import Diagnostics
import SiteModel
import TestSupport
import Theming

@testable import Outputs

extension OutputSources {
  /// A sample project with a theme that shows titles only.
  static func plain(_ files: [String: String], now: String = "2026-06-01") throws
    -> OutputSources
  {
    try plain(SampleProject(files).link(now: now).site)
  }

  /// A site with a theme that shows titles only.
  static func plain(_ site: Site) throws -> OutputSources {
    var source = ThemeSource(name: "thu", path: "Themes/thu")
    let names =
      Layout.allCases.map { "layouts/" + $0.rawValue }
      + ["head", "header", "footer"].map {
        "regions/" + $0
      }
    for name in names {
      let path = name + ".mustache"
      let text = name.hasPrefix("layouts/") ? "{{title}}\n" : "\n"
      _ = source.take(
        SourceText(path: source.path + "/" + path, stored: Array(text.utf8)), at: path)
    }
    var log = DiagnosticLog()
    guard let theme = Theme.load(chain: [source], reporting: &log) else { throw Faulty(log: log) }
    return OutputSources(
      site: site, theme: theme, assets: AssetPlan([]), words: Words())
  }

  struct Faulty: Error {
    let log: DiagnosticLog
  }
}

extension HostileProject {
  /// The project with a theme that shows titles only.
  var sources: OutputSources {
    get throws { try OutputSources.plain(files) }
  }
}
