import Files
import Glibc

/// A folder of its own for one test, removed with it.
final class ScratchFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/lantoa-test-XXXXXX".utf8CString)
    path = unsafe template.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress, let made = unsafe mkdtemp(start) else { return "" }
      return unsafe String(cString: made)
    }
    precondition(!path.isEmpty, "the machine of the tests lets them make folders in /tmp")
  }

  deinit { run("rm", "-rf", path) }

  func at(_ name: String) -> String { "\(path)/\(name)" }

  func makeFolder(_ name: String) { run("mkdir", "-p", at(name)) }

  func write(_ text: String, to name: String) { write(Array(text.utf8), to: name) }

  func write(_ bytes: [UInt8], to name: String) {
    if let slash = name.lastIndex(of: "/") { makeFolder(String(name[..<slash])) }
    writeFile(at(name), bytes)
  }

  /// Writes a file whose name need not be UTF-8.
  func write(_ bytes: [UInt8], toBytes name: [UInt8], in folder: String) {
    let file = Array(at(folder).utf8) + [0x2F] + name
    let path = file.map { CChar(bitPattern: $0) } + [0]
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT, 0o644)
    _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
    _ = close(descriptor)
  }

  func read(_ name: String) -> String? {
    readFile(at(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  func status(_ name: String) -> stat? {
    var status = stat()
    return unsafe lstat(at(name), &status) == 0 ? status : nil
  }

  func exists(_ name: String) -> Bool { status(name) != nil }

  /// The names in a folder, sorted.
  func names(_ name: String) -> [String] {
    guard let stream = unsafe opendir(at(name)) else { return [] }
    defer { _ = unsafe closedir(stream) }
    var found: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafeBytes(of: entry.pointee.d_name) {
        unsafe String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { found.append(name) }
    }
    return found.sorted()
  }
}

/// Runs a program and waits for it; its exit status, or -1.
@discardableResult
func run(_ arguments: String...) -> Int32 {
  var argv: [UnsafeMutablePointer<CChar>?] = unsafe arguments.map { unsafe strdup($0) }
  unsafe argv.append(nil)
  defer { unsafe argv.forEach { unsafe free($0) } }
  var pid: pid_t = 0
  guard let program = arguments.first,
    unsafe posix_spawnp(&pid, program, nil, nil, argv, environ) == 0
  else { return -1 }
  var status: Int32 = 0
  _ = unsafe waitpid(pid, &status, 0)
  return status >> 8
}

private func writeFile(_ path: String, _ bytes: [UInt8]) {
  let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
  _ = unsafe Glibc.write(descriptor, bytes, bytes.count)
  _ = close(descriptor)
}

private func readFile(_ path: String) -> [UInt8]? {
  let descriptor = unsafe open(path, O_RDONLY)
  guard descriptor >= 0 else { return nil }
  defer { _ = close(descriptor) }
  var status = stat()
  _ = unsafe fstat(descriptor, &status)
  let size = Int(status.st_size)
  return unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
    count = unsafe max(0, Glibc.read(descriptor, buffer.baseAddress, size))
  }
}
