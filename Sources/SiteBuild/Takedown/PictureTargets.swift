import SiteModel
import VietnameseText

/// The pictures that must disappear, by their paths in the project.
struct PictureTargets: Sendable, Equatable {
  var paths: Set<String> = []

  /// The last parts of the paths.
  var names: Set<String> { Set(paths.map(PictureTargets.name)) }

  /// The picture among them that `destination` means in the file `origin`, in whatever coding.
  func target(of destination: String, from origin: String) -> String? {
    guard !destination.isEmpty, !destination.hasPrefix("/") else { return nil }
    let withoutTail = destination.prefix { $0 != "#" && $0 != "?" }
    for written in [Substring(destination), withoutTail] {
      let path = Normalise.canonical(PercentEncoding.decoded(String(written)))
      if let found = RelativePath.resolve(path, from: origin), paths.contains(found) {
        return found
      }
    }
    return nil
  }

  static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}
