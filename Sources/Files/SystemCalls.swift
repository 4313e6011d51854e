import CLinux
import Glibc

/// What the kernel answered to a call that failed: a value of `errno`.
package struct SystemError: Error, Sendable, Equatable {
  package let code: Int32

  package init(code: Int32) { self.code = code }

  /// The reason of the call that has just failed on this thread.
  static var last: SystemError { SystemError(code: errno) }
}

/// The calls through which files are read and written; tests put failing ones in their place.
package struct SystemCalls: Sendable {
  /// Opens what exists, relative to a folder: (folder, path, flags).
  package var open: @Sendable (Int32, String, Int32) throws(SystemError) -> Int32
  /// Makes a new file and opens it for writing: (folder, path).
  package var create: @Sendable (Int32, String) throws(SystemError) -> Int32
  /// Reads into an array from an index to its end at most; the number of bytes, 0 at the end.
  package var read: @Sendable (Int32, inout [UInt8], Int) throws(SystemError) -> Int
  /// Writes a first part of the bytes; the number of bytes that were taken.
  package var write: @Sendable (Int32, RawSpan) throws(SystemError) -> Int
  package var close: @Sendable (Int32) throws(SystemError) -> Void
  package var makeDirectory: @Sendable (Int32, String) throws(SystemError) -> Void
  /// Hard-links: (old folder, old path, new folder, new path).
  package var link: @Sendable (Int32, String, Int32, String) throws(SystemError) -> Void
  /// Renames inside one folder.
  package var rename: @Sendable (Int32, String, String) throws(SystemError) -> Void
  /// Swaps two paths relative to one folder.
  package var exchange: @Sendable (Int32, String, String) throws(SystemError) -> Void
  package var synchronise: @Sendable (Int32) throws(SystemError) -> Void
  /// Synchronises the whole file system that holds the descriptor.
  package var synchroniseFileSystem: @Sendable (Int32) throws(SystemError) -> Void
}

extension SystemCalls {
  /// The calls of the kernel.
  package static var kernel: SystemCalls {
    SystemCalls(
      open: { folder, path, flags throws(SystemError) in
        try retried { unsafe openat(folder, path, flags | O_CLOEXEC) }
      },
      create: { folder, path throws(SystemError) in
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        return try retried { unsafe openat(folder, path, flags, 0o644) }
      },
      read: { descriptor, bytes, start throws(SystemError) in
        try retried {
          unsafe bytes.withUnsafeMutableBytes {
            let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: $0[start...])
            return unsafe Glibc.read(descriptor, rest.baseAddress, rest.count)
          }
        }
      },
      write: { descriptor, bytes throws(SystemError) in
        let count = unsafe bytes.withUnsafeBytes {
          unsafe Glibc.write(descriptor, $0.baseAddress, $0.count)
        }
        guard count >= 0 else { throw SystemError.last }
        return count
      },
      close: { descriptor throws(SystemError) in
        if Glibc.close(descriptor) != 0, errno != EINTR { throw SystemError.last }
      },
      makeDirectory: { folder, path throws(SystemError) in
        _ = try retried { unsafe mkdirat(folder, path, 0o755) }
      },
      link: { oldFolder, old, newFolder, new throws(SystemError) in
        _ = try retried { unsafe linkat(oldFolder, old, newFolder, new, 0) }
      },
      rename: { folder, old, new throws(SystemError) in
        _ = try retried { unsafe renameat(folder, old, folder, new) }
      },
      exchange: { folder, first, second throws(SystemError) in
        _ = try retried { unsafe lantoa_exchange(folder, first, second) }
      },
      synchronise: { descriptor throws(SystemError) in
        _ = try retried { fsync(descriptor) }
      },
      synchroniseFileSystem: { descriptor throws(SystemError) in
        _ = try retried { lantoa_syncfs(descriptor) }
      })
  }
}

/// The result of a call that is made again when a signal interrupts it.
private func retried<Number: SignedInteger>(_ call: () -> Number) throws(SystemError) -> Number {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw SystemError.last }
  }
}
