/// The script with which a browser searches, from the files in `Browser/`.
package enum SearchScript {
  /// The script's bytes: text, index, queries, page, in this order.
  package static var bytes: [UInt8] {
    PackageResources.text_js + PackageResources.index_js + PackageResources.engine_js
      + PackageResources.page_js
  }
}
