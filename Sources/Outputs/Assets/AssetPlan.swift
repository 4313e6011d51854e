import Crypto

/// The theme's own files, each published under a name with a hash of its bytes.
package struct AssetPlan: Sendable {
  /// A file of a theme, as read.
  package struct Asset: Sendable {
    /// The path inside the theme's `assets/` folder: `css/main.css`.
    package let name: String
    package let bytes: [UInt8]

    package init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }
  }

  /// An asset with the path it is published at.
  struct Placed: Sendable {
    let asset: Asset
    let path: String

    init(_ asset: Asset) {
      self.asset = asset
      path = AssetPlan.path(asset.name, asset.bytes)
    }
  }

  let placed: [Placed]

  /// Places the assets; a child theme's file replaces its base's of the same name.
  package init(_ assets: [Asset]) {
    placed = assets.sorted { $0.name < $1.name }.map(Placed.init)
  }

  /// The published paths of all assets whose name has an ending, such as `.css`.
  func paths(ending: String) -> [String] {
    placed.filter { $0.asset.name.hasSuffix(ending) }.map(\.path)
  }

  private static func path(_ name: String, _ bytes: [UInt8]) -> String {
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let dot = file.lastIndex(of: ".") ?? file.endIndex
    return "tep/\(file[..<dot]).\(hash(of: bytes))\(file[dot...])"
  }

  /// The ten hexadecimal digits by which names tell one content from another.
  static func hash(of bytes: [UInt8]) -> String {
    SHA256.hash(data: bytes).prefix(5).map { byte in
      let digits = String(byte, radix: 16)
      return digits.utf8.count == 1 ? "0" + digits : digits
    }.joined()
  }
}

/// Publishes the theme's files.
enum AssetOutputs {
  static func outputs(_ sources: OutputSources) -> [Output] {
    sources.assets.placed.map(output)
  }

  static func output(_ placed: AssetPlan.Placed) -> Output {
    Output(path: placed.path, mediaType: MediaType.of(placed.path), isHashed: true) {
      MadeOutput(placed.asset.bytes)
    }
  }
}

/// Media types by file ending.
enum MediaType {
  static func of(_ path: String) -> String {
    switch path.split(separator: ".").last {
    case "html": "text/html; charset=utf-8"
    case "css": "text/css; charset=utf-8"
    case "js": "text/javascript; charset=utf-8"
    case "svg": "image/svg+xml"
    case "png": "image/png"
    case "ico": "image/x-icon"
    case "xml": "application/xml"
    case "json": "application/json"
    case "csv": "text/csv; charset=utf-8"
    case "ics": "text/calendar; charset=utf-8"
    case "zip": "application/zip"
    case "txt", "conf": "text/plain; charset=utf-8"
    default: "application/octet-stream"
    }
  }
}
