/// The page at an address that is gone for good.
package struct GoneContext: Sendable {
  /// Why, in the words of the ledger.
  package var reason: String
  /// Ways on: the home page, the main sections, A–Z.
  package var ways: [Link]

  package init(reason: String, ways: [Link]) {
    self.reason = reason
    self.ways = ways
  }
}
