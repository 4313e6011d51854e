import Encoders

/// The list of what a release consists of; its presence marks a folder as ours.
struct Manifest: Sendable, Equatable {
  static let fileName = ".lantoa-manifest"
  static let header = Array("lantoa-manifest 1\n".utf8)

  enum Flag: Sendable, Equatable {
    case plain
    /// Planned, with a hash in its name.
    case hashed
    /// No longer planned, carried over by one release.
    case retainedOnce
    /// No longer planned, carried over by two releases.
    case retainedTwice

    var isPlanned: Bool { self == .plain || self == .hashed }
  }

  struct Entry: Sendable, Equatable {
    let path: String
    let size: Int
    let digest: Digest
    let flag: Flag
  }

  /// Sorted by the bytes of the path.
  let entries: [Entry]
}

extension Manifest {
  /// The manifest as a text file, one line for each file of the release.
  var encoded: [UInt8] {
    var output = Self.header
    output.reserveCapacity(entries.reduce(output.count) { $0 + $1.path.utf8.count + 80 })
    for entry in entries {
      entry.digest.appendHexadecimal(to: &output)
      output.append(0x20)
      output += String(entry.size).utf8
      output.append(0x20)
      output += entry.flag.text.utf8
      output.append(0x20)
      output += entry.path.utf8
      output.append(0x0A)
    }
    return output
  }

  /// Reads a manifest; nil where it is damaged, since nothing may be concluded from half of it.
  init?(_ bytes: [UInt8]) {
    guard bytes.starts(with: Self.header), bytes.last == 0x0A else { return nil }
    var entries: [Entry] = []
    var start = Self.header.count
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      guard let entry = Entry(line: bytes[start..<end]) else { return nil }
      if let last = entries.last, !last.path.utf8Precedes(entry.path) { return nil }
      entries.append(entry)
      start = end + 1
    }
    self.entries = entries
  }
}

extension Manifest.Entry {
  fileprivate init?(line: ArraySlice<UInt8>) {
    guard let digest = Digest(hexadecimal: line.prefix(64)) else { return nil }
    let fields = line.dropFirst(64).split(
      separator: 0x20, maxSplits: 3, omittingEmptySubsequences: false)
    guard fields.count == 4, fields[0].isEmpty, let flag = Manifest.Flag(fields[2]),
      let size = Int(String(decoding: fields[1], as: UTF8.self)), size >= 0,
      let path = String(validating: fields[3], as: UTF8.self), path.isPublishablePath
    else { return nil }
    self.init(path: path, size: size, digest: digest, flag: flag)
  }
}

extension Manifest.Flag {
  fileprivate var text: String {
    switch self {
    case .plain: "-"
    case .hashed: "h"
    case .retainedOnce: "r1"
    case .retainedTwice: "r2"
    }
  }

  fileprivate init?(_ text: ArraySlice<UInt8>) {
    switch String(decoding: text, as: UTF8.self) {
    case "-": self = .plain
    case "h": self = .hashed
    case "r1": self = .retainedOnce
    case "r2": self = .retainedTwice
    default: return nil
    }
  }
}

extension String {
  /// Whether this path stays below the published root and fits into one line of the manifest.
  var isPublishablePath: Bool {
    if isEmpty || self == Manifest.fileName || utf8.contains(where: { $0 < 0x20 }) { return false }
    let parts = parts(separatedBy: UInt8(ascii: "/"))
    // As long as the path only where no part is empty.
    let length = parts.reduce(parts.count - 1) { $0 + $1.utf8.count }
    return length == utf8.count && !parts.contains(".") && !parts.contains("..")
  }

  /// Whether the bytes of this string come before those of another.
  func utf8Precedes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
