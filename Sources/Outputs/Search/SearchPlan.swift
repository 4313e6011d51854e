package import Search

/// The files by which readers search.
package struct SearchPlan: Sendable {
  /// The folder of the index's files.
  private static let folder = "tep/tim/"

  /// The path of the directory, the index's first file.
  let directory: String
  /// The kinds of entries that the site has, in the order of the index.
  let kinds: [EntryKind]
  /// How many entries readers can find.
  package let entryCount: Int
  private let files: [SearchFile]
  private let placedScript: AssetPlan.Placed

  /// Plans the files of an index; `kinds` are those of its entries.
  package init(_ files: SearchFiles, kinds: [EntryKind]) {
    directory = Self.folder + files.directory.name
    self.files = files.all
    let present = Set(kinds)
    self.kinds = EntryKind.allCases.filter(present.contains)
    entryCount = kinds.count
    placedScript = AssetPlan.Placed(
      AssetPlan.Asset(name: "tim-kiem.js", bytes: SearchScript.bytes))
  }

  /// The path of the script that searches.
  var script: String { placedScript.path }

  /// How many bytes the index has.
  package var byteCount: Int { files.reduce(0) { $0 + $1.bytes.count } }

  /// What tells one content from another in the names of files.
  package static func hash(of bytes: [UInt8]) -> String { AssetPlan.hash(of: bytes) }

  var outputs: [Output] {
    [AssetOutputs.output(placedScript)]
      + files.map { file in
        let path = Self.folder + file.name
        return Output(path: path, mediaType: MediaType.of(path), isHashed: true) {
          MadeOutput(file.bytes, codes: file.codes)
        }
      }
  }
}

/// The search index and its script, where the site has them.
enum SearchOutputs {
  static func outputs(_ sources: OutputSources) -> [Output] { sources.search?.outputs ?? [] }
}
