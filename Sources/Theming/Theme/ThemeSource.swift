package import Diagnostics

/// A theme as it lies in its folder, read but not yet understood.
package struct ThemeSource: Sendable {
  /// The folder's name.
  package var name: String
  /// The folder's path inside the project: `Themes/cong-dong`.
  package var path: String
  /// The template files by their name without ending: `layouts/home`, `partials/facts`.
  package var templates: [String: SourceText] = [:]
  /// The words of `strings.yml`.
  package var words: [ThemeWord] = []
  /// The drawings in `icons/` by name.
  package var icons: [String: SourceText] = [:]

  package init(name: String, path: String) {
    self.name = name
    self.path = path
  }
}

/// A word or sentence of a theme, used in templates as `{{t.key}}`.
package struct ThemeWord: Sendable {
  package var key: String
  package var value: String
  package var location: SourceLocation

  package init(_ key: String, _ value: String, at location: SourceLocation) {
    self.key = key
    self.value = value
    self.location = location
  }
}

extension ThemeSource {
  /// Takes a file of the theme by its path inside the theme's folder; false if it is no template
  /// and no icon.
  package mutating func take(_ file: SourceText, at path: String) -> Bool {
    for folder in ["layouts/", "partials/", "regions/"]
    where path.hasPrefix(folder) && path.hasSuffix(".mustache") {
      templates[String(path.dropLast(".mustache".utf8.count))] = file
      return true
    }
    if path.hasPrefix("icons/") && path.hasSuffix(".svg") {
      icons[String(path.dropFirst("icons/".utf8.count).dropLast(".svg".utf8.count))] = file
      return true
    }
    return false
  }
}
