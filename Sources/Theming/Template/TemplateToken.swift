import Diagnostics

/// A piece of a template file.
enum TemplateToken {
  case text([UInt8])
  case tag(TemplateTag)
}

/// One `{{…}}` with its place.
struct TemplateTag {
  enum Kind: Equatable {
    case variable
    case unescaped
    case section
    case inverted
    case close
    case partial
    case comment
    /// A tag of Mustache that a theme may not use; the value is its mark.
    case refused(String)
  }

  let kind: Kind
  let name: String
  let range: SourceRange
  /// Whether nothing else stands on the tag's line.
  var isAlone = false

  /// Whether the tag takes its line with it when it stands alone there.
  var takesLine: Bool {
    switch kind {
    case .section, .inverted, .close, .partial, .comment: true
    case .variable, .unescaped, .refused: false
    }
  }
}
