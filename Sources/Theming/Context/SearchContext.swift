/// The search page: addresses for its script, and what results can be narrowed to.
package struct SearchContext: Sendable {
  /// The page's own address, where its form leads.
  package var action: String
  /// The way from this page to the base of the site: "../".
  package var base: String
  /// How results are addressed: `web`, or `file` where addresses end in a file name.
  package var links: String
  /// The address of the script.
  package var script: String
  /// The address of the index's first file.
  package var index: String
  /// The kinds of pages that the site has, in the order of the index.
  package var kinds: [SearchKind] = []
  package var skills: [SearchSkill] = []
  /// The page that lists everything.
  package var alphabet: Link?
  /// Whether the footer names somebody who helps.
  package var hasHelp = false

  package init(action: String, base: String, links: String, script: String, index: String) {
    self.action = action
    self.base = base
    self.links = links
    self.script = script
    self.index = index
  }
}

/// A kind of pages that results are grouped by and narrowed to.
package struct SearchKind: Sendable, Hashable {
  /// What the index calls it: `lesson`.
  package var name: String
  /// What addresses call it: `bai-hoc`.
  package var value: String
  /// What readers call it.
  package var text: String
  /// Whether the day of its pages is worth showing.
  package var isDated: Bool

  package init(_ name: String, value: String, text: String, isDated: Bool = false) {
    self.name = name
    self.value = value
    self.text = text
    self.isDated = isDated
  }
}

/// A skill that results can be narrowed to.
package struct SearchSkill: Sendable, Hashable {
  /// What the index and addresses call it.
  package var value: String
  package var number: Int
  package var name: String

  package init(_ value: String, number: Int, name: String) {
    self.value = value
    self.number = number
    self.name = name
  }
}
