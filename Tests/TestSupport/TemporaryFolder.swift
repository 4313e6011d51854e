import Glibc

/// A new folder for one test, removed with everything in it when its owner goes.
///
/// A class because it owns the folder. It lies in memory where the machine has a place for that, so
/// that no test waits for a disk.
package final class TemporaryFolder: Sendable {
  package let path: String

  package init() throws {
    let parent = unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    var template = Array("\(parent)/lantoa-test-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else { throw SystemFault("mkdtemp") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { Self.removeTree(Array(path.utf8CString)) }

  private static func removeTree(_ path: [CChar]) {
    if unsafe Glibc.remove(path) == 0 { return }
    for name in namesAsStored(in: path) {
      removeTree(path.dropLast() + [CChar(UInt8(ascii: "/"))] + name)
    }
    _ = unsafe Glibc.remove(path)
  }

  /// The names in a folder as C strings.
  private static func namesAsStored(in path: [CChar]) -> [[CChar]] {
    guard let stream = unsafe opendir(path) else { return [] }
    defer { _ = unsafe closedir(stream) }
    var names: [[CChar]] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe name(of: entry)
      if name != [46, 0] && name != [46, 46, 0] { names.append(name) }
    }
    return names
  }

  /// Read where it stands: an entry is shorter than its type says, and a copy of the whole type
  /// would reach behind the last entry of a long folder.
  private static func name(of entry: UnsafeMutablePointer<dirent>) -> [CChar] {
    unsafe withUnsafePointer(to: &entry.pointee.d_name) { tuple in
      let start = unsafe UnsafeRawPointer(tuple).assumingMemoryBound(to: CChar.self)
      let length = unsafe strlen(start)
      return unsafe Array(UnsafeBufferPointer(start: start, count: length + 1))
    }
  }
}

/// A call to the kernel that a test needs and did not get.
package struct SystemFault: Error {
  package let call: String
  package let code: Int32

  package init(_ call: String, code: Int32 = errno) {
    self.call = call
    self.code = code
  }
}

extension TemporaryFolder {
  /// The path of something inside.
  package func inside(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file, making the folders above it.
  package func write(_ bytes: [UInt8], to name: [UInt8]) throws {
    try makeFolders(above: name)
    let file = cString(name)
    let descriptor = unsafe open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { throw SystemFault("open") }
    defer { close(descriptor) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 else { throw SystemFault("write") }
      rest = rest.dropFirst(count)
    }
  }

  package func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: Array(name.utf8))
  }

  /// The bytes of a file, or nil where there is none.
  package func read(_ name: String) throws -> [UInt8]? { try readFile(inside(name)) }

  /// Makes every folder that `name` stands in.
  package func makeFolders(above name: [UInt8]) throws {
    for slash in name.indices where name[slash] == UInt8(ascii: "/") {
      if unsafe mkdir(cString(Array(name[..<slash])), 0o755) != 0, errno != EEXIST {
        throw SystemFault("mkdir")
      }
    }
  }

  package func makeLink(_ name: String, to target: String) throws {
    try makeFolders(above: Array(name.utf8))
    guard unsafe symlink(target, inside(name)) == 0 else { throw SystemFault("symlink") }
  }

  package func makePipe(_ name: String) throws {
    try makeFolders(above: Array(name.utf8))
    guard unsafe mkfifo(inside(name), 0o644) == 0 else { throw SystemFault("mkfifo") }
  }

  /// Gives a file a size without giving it bytes.
  package func stretch(_ name: String, to size: Int) throws {
    guard unsafe truncate(inside(name), size) == 0 else { throw SystemFault("truncate") }
  }

  package func setMode(_ mode: UInt32, of name: String) throws {
    guard unsafe chmod(inside(name), mode) == 0 else { throw SystemFault("chmod") }
  }

  /// Removes a file, or a folder with everything in it.
  package func remove(_ name: String) { Self.removeTree(Array(inside(name).utf8CString)) }

  /// Which file or folder stands at a name now.
  package func inode(of name: String) -> UInt64? {
    var status = stat()
    return unsafe lstat(inside(name), &status) == 0 ? UInt64(status.st_ino) : nil
  }

  /// The names in a folder, sorted; empty where there is none.
  package func names(in name: String) -> [String] {
    Self.namesAsStored(in: Array(inside(name).utf8CString)).map { name in
      String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }.sorted()
  }

  private func cString(_ name: [UInt8]) -> [CChar] {
    (Array(path.utf8) + [UInt8(ascii: "/")] + name).map { CChar(bitPattern: $0) } + [0]
  }
}

/// The bytes of a file, or nil where there is none.
func readFile(_ path: String) throws -> [UInt8]? {
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var part = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = unsafe part.withUnsafeMutableBytes {
      unsafe Glibc.read(descriptor, $0.baseAddress, $0.count)
    }
    guard count >= 0 else { throw SystemFault("read") }
    if count == 0 { return bytes }
    bytes += part[..<count]
  }
}
