import Files

/// How far a takedown has come.
enum TakedownState: Sendable {
  case unknown
  /// It was begun and not finished.
  case begun
  case done
}

/// Remembers which takedowns were begun and done in this folder, so that one that was interrupted
/// can be finished after its picture is gone, and one that is repeated is told so.
///
/// No name is kept, only fingerprints.
struct TakedownMarker {
  private static let begun = "dang-do"
  private static let done = "da-xong"
  private let cache: CacheFolder

  init(_ tree: FileTree) { cache = CacheFolder("go-anh", in: tree) }

  func state(of subject: TakedownSubject) -> TakedownState {
    if lines(Self.begun).contains(subject.fingerprint) { return .begun }
    return lines(Self.done).contains(subject.fingerprint) ? .done : .unknown
  }

  func begin(_ subject: TakedownSubject) throws(FileError) {
    try keep(lines(Self.begun).union([subject.fingerprint]), as: Self.begun)
  }

  func finish(_ subject: TakedownSubject) throws(FileError) {
    try keep(lines(Self.done).union([subject.fingerprint]), as: Self.done)
    try keep(lines(Self.begun).subtracting([subject.fingerprint]), as: Self.begun)
  }

  private func lines(_ name: String) -> Set<String> {
    let text = cache.bytes(of: name).map { String(decoding: $0, as: UTF8.self) } ?? ""
    return Set(text.split(separator: "\n").map(String.init))
  }

  private func keep(_ lines: Set<String>, as name: String) throws(FileError) {
    if lines.isEmpty { return try cache.remove(name) }
    try cache.keep(Array(lines.sorted().map { $0 + "\n" }.joined().utf8), as: name)
  }
}
