/// What all diagnostics of one file are printed with, made once for the file.
///
/// Thousands of faults in one file would otherwise each read it from its beginning.
struct PrintedFile {
  let path: String
  let text: SourceText?
  let mask: FileMask
  /// Where the line of the last diagnostic begins; the next one, if sorted, stands behind it.
  var line = LineStart()

  init(_ path: String, _ text: SourceText?) {
    self.path = path
    self.text = text
    mask = FileMask(text)
  }
}

extension Sequence where Element == Diagnostic {
  /// What `print` makes of each, with what diagnostics of one file share.
  func printed(
    from source: (String) -> SourceText?, _ print: (Diagnostic, inout PrintedFile) -> String
  ) -> [String] {
    var file: PrintedFile?
    return map { diagnostic in
      let path = diagnostic.location.path
      var current =
        file.take().flatMap { $0.path == path ? $0 : nil }
        ?? PrintedFile(path, source(path))
      defer { file = current }
      return print(diagnostic, &current)
    }
  }
}
