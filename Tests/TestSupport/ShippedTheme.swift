package import Diagnostics
package import Foundation
package import Theming

/// The theme of the repository, read as the build reads it.
package enum ShippedTheme {
  package static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../Themes/cong-dong").standardizedFileURL

  package static func source() throws -> ThemeSource {
    var source = ThemeSource(name: "cong-dong", path: "Themes/cong-dong")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path()).sorted()
    for path in paths where path.hasSuffix(".mustache") || path.hasSuffix(".svg") {
      let bytes = try Array(Data(contentsOf: folder.appending(path: path)))
      _ = source.take(SourceText(path: "Themes/cong-dong/" + path, stored: bytes), at: path)
    }
    source.words = try words()
    return source
  }

  /// The words of `strings.yml`, each on a line of its own between double quotes.
  private static func words() throws -> [ThemeWord] {
    let path = "strings.yml"
    let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    return text.split(separator: "\n").compactMap { line in
      let parts = line.split(separator: ": ", maxSplits: 1)
      guard parts.count == 2, !line.hasPrefix("#") else { return nil }
      return ThemeWord(
        String(parts[0]), String(parts[1].dropFirst().dropLast()), at: SourceLocation(path))
    }
  }

  package static func load() throws -> Theme {
    var log = DiagnosticLog()
    guard let theme = Theme.load(chain: [try source()], reporting: &log) else {
      throw Faulty(log: log)
    }
    return theme
  }

  package struct Faulty: Error, CustomStringConvertible {
    package let log: DiagnosticLog

    package init(log: DiagnosticLog) { self.log = log }

    package var description: String {
      log.sorted.map { "\($0.location.path) \($0.id) \($0.summary.en)" }.joined(separator: "\n")
    }
  }
}
