/// Files that tests compare with, in `Tests/Fixtures/`.
package enum Fixture {
  private static let folder =
    #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Fixtures/"

  /// The text of a fixture.
  package static func text(_ name: String) throws -> String {
    String(decoding: try bytes(name), as: UTF8.self)
  }

  /// The bytes of a fixture.
  package static func bytes(_ name: String) throws -> [UInt8] {
    guard let bytes = try readFile(folder + name) else { throw SystemFault("open") }
    return bytes
  }
}
