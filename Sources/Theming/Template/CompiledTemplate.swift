/// A template whose names are all resolved: what is left to do for a page is to copy and escape.
struct CompiledTemplate: Sendable {
  let nodes: [CompiledNode]
}

/// One step of rendering.
indirect enum CompiledNode: Sendable {
  case text([UInt8])
  /// A text, escaped.
  case escaped(ValuePath)
  /// HTML of our own, as it is.
  case trusted(ValuePath)
  /// The text of the innermost list of texts.
  case item(scope: Int)
  case when(ValuePath, [CompiledNode])
  case unless(ValuePath, [CompiledNode])
  case with(ValuePath, [CompiledNode])
  case each(ValuePath, [CompiledNode])
}

/// Where a value stands: a scope counted from the outermost, and the fields to follow from there.
struct ValuePath: Sendable {
  let scope: Int
  let fields: [Int]
}
