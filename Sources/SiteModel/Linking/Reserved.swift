import Encoders

/// Addresses that only the site itself may use.
enum Reserved {
  private static let roots: Set<String> = [
    "tim-kiem", "a-z", "tai-ve", "bao-chi", "doi-tuong", "dia-phuong", "the", "c", "du-lieu", "tep",
    "may-chu", "ky-nang", "bai-hoc", "mo-hinh", "chien-dich", "tin", "van-ban", "lich", "so-lieu",
    "ton-vinh", "to-cong-nghe", "thuat-ngu",
  ]

  /// Roots below which nothing but the site's own files may stand either.
  private static let folders: Set<String> = ["c", "tep", "may-chu", "du-lieu"]

  /// The lists of documents by year, type and issuer, and of what they ask of whom.
  private static let documentLists: Set<String> = ["nam", "loai", "noi-ban-hanh", "viec"]

  /// Whether no document may take a route, now or as a former address.
  static func holds(_ route: Route) -> Bool {
    let parts = route.path.parts(separatedBy: UInt8(ascii: "/"))
    if parts.contains(where: isListNumber) { return true }
    guard let first = parts.first else { return false }
    if parts.count > 1 {
      return folders.contains(first) || (first == "van-ban" && documentLists.contains(parts[1]))
    }
    return roots.contains(first) || (2...3).contains(first.utf8.count)
  }

  /// Whether a route lies in a folder where only the site's own files stand.
  static func isOwn(_ route: Route) -> Bool {
    let parts = route.path.parts(separatedBy: UInt8(ascii: "/"))
    return parts.count > 1 && folders.contains(parts[0])
  }

  private static func isListNumber(_ part: String) -> Bool {
    part.hasPrefix("trang-") && part.utf8.count > 6
      && part.utf8.dropFirst(6).allSatisfy { (0x30...0x39).contains($0) }
  }
}
