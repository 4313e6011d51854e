/// The files of a release beside those of the last one, both in the order of their paths.
struct ReleasePlan {
  struct Item: Sendable {
    let file: PlannedFile
    /// The file of that path in the last release.
    let last: Manifest.Entry?
    /// Whether the file's folder holds nothing else, so that it can be made together with it.
    let hasOwnFolder: Bool
  }

  private(set) var items: [Item] = []
  /// Files of the last release that the plan does not name.
  private(set) var dropped: [Manifest.Entry] = []

  init(_ files: [PlannedFile], last: Manifest?) {
    let files = files.sorted { $0.path.utf8Precedes($1.path) }
    var rest = (last?.entries ?? [])[...]
    items.reserveCapacity(files.count)
    for (index, file) in files.enumerated() {
      precondition(file.path.isPublishablePath, "planned paths stay below the published root")
      precondition(
        index == 0 || files[index - 1].path.utf8Precedes(file.path),
        "no two planned files have the same path")
      while let entry = rest.first, entry.path.utf8Precedes(file.path) {
        dropped.append(rest.removeFirst())
      }
      let same = rest.first.map { !file.path.utf8Precedes($0.path) } ?? false
      let isAlone =
        !file.sharesFolder(with: index > 0 ? files[index - 1] : nil)
        && !file.sharesFolder(with: index + 1 < files.count ? files[index + 1] : nil)
      items.append(
        Item(file: file, last: same ? rest.removeFirst() : nil, hasOwnFolder: isAlone))
    }
    dropped += rest
  }
}

extension PlannedFile {
  /// Whether another file stands in the folder of this one or below it; no folder is its own.
  fileprivate func sharesFolder(with other: PlannedFile?) -> Bool {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return true }
    return other.map { $0.path.utf8.starts(with: path.utf8[...slash]) } ?? false
  }
}
