import Diagnostics
import Mustache
import TestSupport
import Testing

@testable import Theming

/// The theme drawn by an independent Mustache implementation gives the same pages.
@Suite struct MustacheAgreementTests {
  @Test func drawsTheShippedThemeAsMustacheDoes() throws {
    let sample = SampleSite(theme: try ShippedTheme.load())
    let source = try ShippedTheme.source()
    let library = try Self.library(source)
    let words = Dictionary(uniqueKeysWithValues: source.words.map { ($0.key, $0.value) })
    let icons = source.icons.mapValues { String(decoding: $0.bytes, as: UTF8.self) }
    for page in sample.pages() {
      let layout = page.content.layout
      let frame = PageScope(frame: page.frame, layout: layout, regions: sample.regions())
      let root = Scopes(
        inner: [page.content.scope, frame], fixed: ["t": words, "icon": icons])
      let expected = library.render(root, withTemplate: "layouts/" + layout.rawValue)
      let drawn = sample.theme.render(page, regions: sample.regions())
      #expect(Self.dense(String(decoding: drawn, as: UTF8.self)) == Self.dense(expected ?? ""))
    }
  }

  private static func library(_ source: ThemeSource) throws -> MustacheLibrary {
    var library = MustacheLibrary()
    for (name, file) in source.templates {
      let partial = name.hasPrefix("partials/") ? String(name.dropFirst(9)) : name
      try library.register(String(decoding: file.bytes, as: UTF8.self), named: partial)
    }
    return library
  }

  /// Templates are drawn without their indentation, so blanks do not count here.
  private static func dense(_ html: String) -> String { html.filter { !$0.isWhitespace } }
}

/// Values to look into, as the library wants them.
private struct Scopes: MustacheParent {
  let inner: [any TemplateScope]
  var fixed: [String: [String: String]] = [:]

  func child(named name: String) -> Any? {
    for scope in inner {
      if let value = Self.value(named: name, in: scope) { return value }
    }
    return fixed[name]
  }

  private static func value<Scope: TemplateScope>(named name: String, in scope: Scope) -> Any? {
    guard let (index, shape) = Scope.field(named: name) else { return nil }
    let value = scope.value(at: index)
    if case .flag = shape { return value.isDrawn }
    switch value {
    case .none: return Absent()
    case .text(let text): return text
    case .html(let html): return String(decoding: html, as: UTF8.self)
    case .flag(let flag): return flag
    case .texts(let texts): return texts
    case .object(let object): return Scopes(inner: [object])
    case .list(let list): return (0..<list.count).map { Scopes(inner: [list.scope(at: $0)]) }
    }
  }
}

extension TemplateValue {
  fileprivate var isDrawn: Bool {
    switch self {
    case .flag(let flag): flag
    case .texts(let texts): !texts.isEmpty
    case .list(let list): list.count > 0
    case .none, .text, .html, .object: false
    }
  }
}

/// A field that is known and empty; without it the library would seek the name further out.
private struct Absent: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}
