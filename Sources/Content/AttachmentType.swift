/// What the ending of a file's name promises.
package enum AttachmentType: Sendable, Equatable {
  case jpeg, png, webp, gif
  /// A vector drawing, SVG.
  case drawing
  /// A document, archive, sound or film to download.
  case paper

  /// The endings of all files that are published.
  package static let endings = [
    "pdf", "docx", "xlsx", "pptx", "odt", "ods", "odp", "zip", "epub", "mp3", "mp4", "jpg", "jpeg",
    "png", "webp", "gif", "svg",
  ]

  /// Nil for files that are not published.
  package init?(path: String) {
    switch Self.ending(of: path) {
    case "jpg", "jpeg": self = .jpeg
    case "png": self = .png
    case "webp": self = .webp
    case "gif": self = .gif
    case "svg": self = .drawing
    case let ending where Self.endings.contains(ending): self = .paper
    default: return nil
    }
  }

  /// Whether pages can show it as a picture.
  package var isShown: Bool { self != .paper }

  /// Whether the name is that of a picture as phones keep it, which other devices cannot open.
  package static func isPhonePicture(_ path: String) -> Bool {
    ["heic", "heif", "avif"].contains(ending(of: path))
  }

  /// The lower-case ending of a path's name, without the dot.
  package static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[dot...].dropFirst().lowercased()
  }
}
