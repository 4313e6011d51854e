import Crypto

/// Ids that derive from site id, kind and identity, never from a URL.
package struct StableID: Sendable {
  private let siteID: String
  /// What every `tag:` URI begins with.
  private let tagging: String

  package init(siteID: String) {
    self.siteID = siteID
    tagging = "tag:\(siteID),2026:"
  }

  /// The short link's code: letters and digits that are hard to confuse; `length` at most 16.
  package func shortCode(kind: String, identity: String, length: Int = 6) -> String {
    let digest = SHA256.hash(data: Array("\(siteID)\n\(kind)\n\(identity)".utf8))
    let letters = Array("23456789abcdefghjkmnpqrstuvwxyz".utf8)
    let code = digest.prefix(length).map { letters[Int($0) % letters.count] }
    return String(decoding: code, as: UTF8.self)
  }

  /// The id of a thing in feeds and open data, a `tag:` URI (RFC 4151) that stays as it is when a
  /// page is renamed or the site moves.
  ///
  /// The year is part of the form and the same for ever.
  package func tag(kind: String, identity: String) -> String {
    tagging + kind + "/" + identity
  }

  /// The UID of a calendar entry; without an at sign, which would make it look like an address.
  package func uid(kind: String, identity: String) -> String { "\(siteID)/\(kind)/\(identity)" }
}
