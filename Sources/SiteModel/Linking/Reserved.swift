/// Addresses that only the site itself may use.
enum Reserved {
  private static let roots: Set<String> = [
    "tim-kiem", "a-z", "tai-ve", "bao-chi", "doi-tuong", "dia-phuong", "the", "c", "du-lieu", "tep",
    "may-chu", "ky-nang", "bai-hoc", "mo-hinh", "chien-dich", "tin", "van-ban", "lich", "so-lieu",
    "ton-vinh", "to-cong-nghe", "thuat-ngu",
  ]

  /// Whether no document may take a route.
  static func holds(_ route: Route) -> Bool {
    let parts = route.path.split(separator: "/")
    if parts.contains(where: isListNumber) { return true }
    guard parts.count == 1, let first = parts.first else { return false }
    return roots.contains(String(first)) || (2...3).contains(first.utf8.count)
  }

  private static func isListNumber(_ part: Substring) -> Bool {
    part.hasPrefix("trang-") && part.dropFirst(6).utf8.allSatisfy { (0x30...0x39).contains($0) }
      && part.utf8.count > 6
  }
}
