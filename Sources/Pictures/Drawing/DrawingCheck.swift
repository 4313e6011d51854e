package import Diagnostics

/// Decides whether an author's SVG file may be published, and writes what is published anew.
///
/// Procedure: read the elements and attributes that are allowed; drop what is hidden; follow what
/// they refer to; find the size; write. What was checked is what is written, byte for byte.
package enum DrawingCheck {
  /// The drawing as it is published, or nil with every fault of the file in `log`.
  ///
  /// A file that is no UTF-8 comes as `SourceText(path:asStored:)`.
  package static func rewritten(_ source: SourceText, reporting log: inout DiagnosticLog)
    -> Drawing?
  {
    let place = SourceLocation(source.path)
    guard source.stored.count <= DrawingLimit.size else {
      log.append(.drawingTooLarge(source.stored.count, at: place))
      return nil
    }
    guard String(validating: source.bytes, as: UTF8.self) != nil, !source.bytes.contains(0) else {
      log.append(.drawingEncoding(at: place))
      return nil
    }
    var reader = DrawingReader(source)
    reader.read()
    var found = reader.log
    guard let root = reader.nodes.first, !found.hasErrors else {
      log.append(contentsOf: found)
      return nil
    }
    let visible = DrawingPruning(reader.nodes).visible
    found.append(contentsOf: DrawingExpansion.check(visible, source))
    let frame = DrawingFrame(root)
    if frame == nil { found.append(.drawingSize(at: SourceLocation(source.path, root.range))) }
    log.append(contentsOf: found)
    guard let frame, !found.hasErrors else { return nil }
    let bytes = DrawingWriter(visible, frame).document
    guard bytes.count <= DrawingLimit.size else {
      log.append(.drawingTooLarge(bytes.count, at: place))
      return nil
    }
    return Drawing(width: frame.width, height: frame.height, bytes: bytes)
  }
}
