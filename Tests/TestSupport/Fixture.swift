/// Files that tests compare with, in `Tests/Fixtures/`.
package enum Fixture {
  private static let folder =
    #filePath.split(separator: "/").dropLast(2).reduce("") { $0 + "/" + $1 } + "/Fixtures/"

  /// The text of a fixture.
  package static func text(_ name: String) throws -> String {
    guard let bytes = try readFile(folder + name) else { throw SystemFault("open") }
    return String(decoding: bytes, as: UTF8.self)
  }
}
