package import Diagnostics

/// An id as an author wrote it, with its place, to be resolved by the linker.
package struct Reference: Hashable, Sendable {
  package let id: String
  package let range: SourceRange

  package init(_ id: String, _ range: SourceRange) {
    self.id = id
    self.range = range
  }
}

/// A text as an author wrote it, with its place.
package struct LocatedText: Hashable, Sendable {
  package let text: String
  package let range: SourceRange

  package init(_ text: String, _ range: SourceRange) {
    self.text = text
    self.range = range
  }
}
