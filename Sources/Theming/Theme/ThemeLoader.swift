package import Diagnostics

extension Theme {
  /// Loads a theme and those it extends, base first; nil if a template has an error.
  ///
  /// 1. Files and words of a child replace those of its base; 2. each template is parsed; 3. each
  /// layout and region is compiled in its own vocabulary; 4. what is missing or idle is reported.
  package static func load(chain: [ThemeSource], reporting log: inout DiagnosticLog) -> Theme? {
    var loaded = DiagnosticLog()
    let loader = ThemeLoader(chain: chain, reporting: &loaded)
    let layouts = loader.layouts(reporting: &loaded)
    let regions = loader.regions(reporting: &loaded)
    loader.checkPartials(reporting: &loaded)
    loader.checkNames(reporting: &loaded)
    loader.checkWords(reporting: &loaded)
    log.append(contentsOf: loaded)
    if loaded.hasErrors { return nil }
    return Theme(layouts: layouts, regions: regions, icons: loader.icons)
  }
}

/// A chain of themes laid over each other, while it is loaded.
private struct ThemeLoader {
  private let chain: [ThemeSource]
  private let templates: [String: ParsedTemplate]
  private let compiler: TemplateCompiler
  private let usedWords: Set<String>
  let icons: [String: TrustedHTML]

  init(chain: [ThemeSource], reporting log: inout DiagnosticLog) {
    self.chain = chain
    var templates: [String: ParsedTemplate] = [:]
    var icons: [String: TrustedHTML] = [:]
    var words: [String: String] = [:]
    var usedWords: Set<String> = []
    for source in chain {
      for (name, file) in source.templates.sorted(by: { $0.key < $1.key }) {
        let template = ParsedTemplate(file, reporting: &log)
        templates[name] = template
        usedWords.formUnion(template.words)
      }
      for (name, file) in source.icons.sorted(by: { $0.key < $1.key }) {
        icons[name] = Icon.drawing(file, reporting: &log)
      }
      for word in source.words { words[word.key] = word.value }
    }
    self.templates = templates
    self.icons = icons
    self.usedWords = usedWords
    compiler = TemplateCompiler(
      partials: templates.named(in: "partials/"), words: words, icons: icons)
  }
}

extension ThemeLoader {
  func layouts(reporting log: inout DiagnosticLog) -> [Layout: CompiledTemplate] {
    compile(Layout.allCases, in: "layouts/", reporting: &log) { [PageScope.self, $0.scope] }
  }

  func regions(reporting log: inout DiagnosticLog) -> [Region: CompiledTemplate] {
    compile(Region.allCases, in: "regions/", reporting: &log) { _ in [RegionScope.self] }
  }

  private func compile<Name: RawRepresentable & Hashable>(
    _ names: [Name], in folder: String, reporting log: inout DiagnosticLog,
    scopes: (Name) -> [any TemplateScope.Type]
  ) -> [Name: CompiledTemplate] where Name.RawValue == String {
    var compiled: [Name: CompiledTemplate] = [:]
    for name in names {
      if let template = templates[folder + name.rawValue] {
        compiled[name] = compiler.compile(template, in: scopes(name), reporting: &log)
      } else if let theme = chain.last {
        log.append(
          .themeMissingTemplate(folder + name.rawValue, at: SourceLocation(theme.path)))
      }
    }
    return compiled
  }

  /// Reports cycles among partials that no layout uses, too.
  func checkPartials(reporting log: inout DiagnosticLog) {
    for (name, template) in templates.named(in: "partials/").sorted(by: { $0.key < $1.key }) {
      compiler.checkPartials(of: template, named: name, reporting: &log)
    }
  }

  /// Reports layouts and regions that no page asks for.
  func checkNames(reporting log: inout DiagnosticLog) {
    let known =
      Layout.allCases.map { "layouts/" + $0.rawValue }
      + Region.allCases.map { "regions/" + $0.rawValue }
    for source in chain {
      for (name, file) in source.templates where !name.hasPrefix("partials/") {
        if known.contains(name) { continue }
        log.append(.themeUnknownTemplate(name, known: known, at: SourceLocation(file.path)))
      }
    }
  }

  /// Reports words that no template of the chain uses.
  func checkWords(reporting log: inout DiagnosticLog) {
    for word in chain.flatMap(\.words) where !usedWords.contains(word.key) {
      log.append(.themeUnusedWord(word.key, known: usedWords, at: word.location))
    }
  }
}

extension [String: ParsedTemplate] {
  /// The templates of one folder by their names inside it.
  fileprivate func named(in folder: String) -> [String: ParsedTemplate] {
    var templates: [String: ParsedTemplate] = [:]
    for (name, template) in self where name.hasPrefix(folder) {
      templates[String(name.dropFirst(folder.utf8.count))] = template
    }
    return templates
  }
}

extension ParsedTemplate {
  /// The keys of all words that the template uses.
  fileprivate var words: [String] { nodes.flatMap(\.words) }
}

extension ParsedNode {
  fileprivate var words: [String] {
    switch self {
    case .text, .partial: []
    case .variable(let tag): tag.name.hasPrefix("t.") ? [String(tag.name.dropFirst(2))] : []
    case .section(_, let children): children.flatMap(\.words)
    }
  }
}
