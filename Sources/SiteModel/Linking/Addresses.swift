import Content
import VietnameseText

/// What file names and folders say of addresses, before anything is checked.
struct Addresses {
  /// Slugs of folders that have an `_index.md`, which may name another than the folder does.
  private var parents: [String: String] = [:]

  init(_ documents: [Document]) {
    for document in documents where document.path.hasSuffix("/_index.md") {
      let folder = (document.address.folders + [document.address.name]).joined(separator: "/")
      parents[folder] = document.slug
    }
  }

  /// The slug of the folder that a lesson or campaign news lies in.
  func parentSlug(of address: Address) -> String? {
    guard let name = address.parent else { return nil }
    return parents[address.folders.joined(separator: "/")] ?? (try? Slug.make(name)) ?? name
  }

  func route(_ address: Address, slug: String) -> Route {
    var folders = address.folders
    if let parent = parentSlug(of: address) { folders[folders.count - 1] = parent }
    return Route(page: folders + [slug])
  }

  /// The identity that a page gets when neither its author nor the ledger says another.
  func defaultIdentity(_ address: Address, slug: String) -> String {
    parentSlug(of: address).map { "\($0).\(slug)" } ?? slug
  }
}

extension Document {
  /// The end of the address: the written slug, else the file name's; nil where neither will do.
  var slug: String? {
    guard let written = common.slug?.text else { return try? Slug.make(address.name) }
    return (try? Slug.make(written)) == written ? written : nil
  }

  /// The path of the page of the folder that a lesson or campaign news belongs to.
  var parentPath: String? {
    address.parent == nil
      ? nil : "Content/" + address.folders.joined(separator: "/") + "/_index.md"
  }
}
