import Glibc

extension SystemCalls {
  /// Writes a whole new file, whatever the kernel takes at a time.
  func writeNewFile(
    _ folder: Int32, _ path: String, _ bytes: [UInt8], mode: mode_t? = nil,
    synchronising: Bool = false
  ) throws(SystemError) {
    let descriptor = FileDescriptor(try create(folder, path))
    if let mode, fchmod(descriptor.raw, mode) != 0 { throw SystemError.last }
    try writeAll(descriptor.raw, bytes)
    if synchronising { try synchronise(descriptor.raw) }
    try descriptor.close(self)
  }

  /// Writes all bytes, whatever the kernel takes at a time.
  func writeAll(_ descriptor: Int32, _ bytes: [UInt8]) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let rest = unsafe bytes.span.extracting(done...).bytes
      do throws(SystemError) {
        let count = try write(descriptor, rest)
        guard count > 0 else { throw SystemError(code: EIO) }
        done += count
      } catch {
        if error.code != EINTR { throw error }
      }
    }
  }

  /// The first bytes of an open file, at most `count`.
  func readPrefix(_ descriptor: Int32, count: Int) throws(SystemError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var done = 0
    while done < count {
      let taken = try read(descriptor, &bytes, done)
      if taken == 0 { break }
      done += taken
    }
    if done < count { bytes.removeLast(count - done) }
    return bytes
  }
}
