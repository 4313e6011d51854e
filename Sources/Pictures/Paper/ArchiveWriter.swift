import CZlib

/// Writes a ZIP archive whose bytes depend on nothing but what is put in: one time for all files,
/// no packing, which differs from one version of zlib to the next.
///
/// libzip reads archives here, but writes the time of the machine's own zone.
package struct ArchiveWriter {
  private var output: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0
  /// Time and date as DOS has them.
  private let stamp: [UInt8]

  /// `year` before 1980 becomes 1980, the first that the format knows.
  package init(year: Int, month: Int, day: Int) {
    let years = min(max(year, 1980), 2107) - 1980
    stamp = [0, 0] + Self.little(years << 9 | month << 5 | day, 2)
  }

  /// Adds a file; `name` is ASCII, with `/` between its parts.
  package mutating func add(_ name: String, _ bytes: [UInt8]) {
    precondition(name.utf8.allSatisfy { $0 < 0x80 }, "names that every program can read")
    precondition(output.count + bytes.count < Int(Int32.max), "an archive without ZIP64")
    let size = Self.little(bytes.count, 4)
    let head =
      Self.little(20, 2) + [0, 0, 0, 0] + stamp + Self.little(Int(Self.sum(bytes)), 4) + size + size
      + Self.little(name.utf8.count, 2) + [0, 0]
    directory += [0x50, 0x4B, 1, 2] + Self.little(20, 2) + head + [UInt8](repeating: 0, count: 10)
    directory += Self.little(output.count, 4) + Array(name.utf8)
    output += [0x50, 0x4B, 3, 4] + head + Array(name.utf8)
    output += bytes
    count += 1
  }

  /// The whole archive.
  package consuming func finished() -> [UInt8] {
    let end = Self.little(count, 2) + Self.little(count, 2) + Self.little(directory.count, 4)
    let place = Self.little(output.count, 4)
    output += directory
    output += [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + end + place + [0, 0]
    return output
  }

  private static func little(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private static func sum(_ bytes: [UInt8]) -> UInt {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe crc32_z(0, buffer.baseAddress, buffer.count)
    }
  }
}
