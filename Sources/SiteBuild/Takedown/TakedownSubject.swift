import Files
import VietnameseText

/// What is asked to disappear.
package enum TakedownSubject: Sendable, Equatable {
  /// A picture, by its path in the project.
  case picture(String)
  /// Every picture shown under a consent reference.
  case consent(String)

  /// A text that differs for all subjects, without a name in it.
  var fingerprint: String {
    switch self {
    case .picture(let path): Digest(of: Array(("picture " + path).utf8)).hexadecimal
    case .consent(let reference): Digest(of: Array(("consent " + reference).utf8)).hexadecimal
    }
  }

  /// The path inside the project that somebody means by a path as typed; nil outside of it.
  static func path(_ typed: String, in tree: FileTree) -> String? {
    let isAbsolute = typed.hasPrefix("/")
    var parts = self.parts(Normalise.canonical(typed))
    let root = self.parts(Normalise.canonical((isAbsolute ? tree.resolvedRoot : nil) ?? tree.root))
    if !root.isEmpty, parts.starts(with: root) {
      parts.removeFirst(root.count)
    } else if isAbsolute {
      return nil
    }
    return parts.joined(separator: "/")
  }

  private static func parts(_ path: String) -> [String] {
    var parts: [String] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", parts.last.map({ $0 != ".." }) ?? false {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    return parts
  }
}
