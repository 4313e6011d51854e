/// The script with which a browser searches, from the files in `Browser/`.
package enum SearchScript {
  /// The script as published: text, index, queries, page, in this order, without the comments and
  /// indents that readers of the source need.
  package static let bytes: [UInt8] = compact(
    PackageResources.text_js + PackageResources.index_js + PackageResources.engine_js
      + PackageResources.page_js)

  /// `script` without empty lines, indents and lines that are only a comment.
  ///
  /// The files hold no string over several lines, so a line is a line of code.
  static func compact(_ script: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(script.count)
    for line in script.split(separator: UInt8(ascii: "\n")) {
      let code = line.drop { $0 == UInt8(ascii: " ") }
      if code.isEmpty || code.starts(with: "//".utf8) { continue }
      output += code
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }
}
