import Diagnostics
import Glibc

let fileFlags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK

/// The largest files that are read.
package enum SizeLimit {
  package static let text = 512 * 1024
  package static let attachment = 25 * 1024 * 1024
}

/// What came of reading some files.
struct ReadPart: Sendable {
  private(set) var files: [ProjectFile] = []
  private(set) var log = DiagnosticLog()

  /// Reads one file as text.
  mutating func readText(
    _ file: ListedFile, limit: Int = SizeLimit.text, _ folder: Folder, _ calls: SystemCalls
  ) throws(SystemError) {
    guard let descriptor = try open(file, folder, calls) else { return }
    let status = try inspect(descriptor.raw)
    guard accept(file, status, limit: limit) else { return }
    let size = Int(status.st_size)
    let bytes = try calls.readPrefix(descriptor.raw, count: size)
    guard bytes.count == size, try inspect(descriptor.raw).identity == status.identity else {
      return reject(file, .fileChanged(file.path))
    }
    let checked = CheckedText(path: file.path, stored: bytes)
    for diagnostic in checked.diagnostics { log.append(diagnostic) }
    append(file, checked.isReadable ? .text(checked.text) : .rejected(checked.text), status)
  }

  /// Looks at one file that is published as it is.
  mutating func inspectAttachment(_ file: ListedFile, _ folder: Folder) throws(SystemError) {
    let status = try inspect(folder.raw, file.storedName)
    guard accept(file, status, limit: SizeLimit.attachment) else { return }
    if unsafe faccessat(folder.raw, file.storedName, R_OK, AT_EACCESS) != 0 {
      guard errno == EACCES else { throw SystemError.last }
      return reject(file, .fileUnreadable(file.path))
    }
    append(file, .attachment, status)
  }
}

extension ReadPart {
  private mutating func open(_ file: ListedFile, _ folder: Folder, _ calls: SystemCalls)
    throws(SystemError) -> FileDescriptor?
  {
    do throws(SystemError) {
      return FileDescriptor(try calls.open(folder.raw, file.storedName, fileFlags))
    } catch {
      switch error.code {
      case EACCES, EPERM: reject(file, .fileUnreadable(file.path))
      case ELOOP: reject(file, .symbolicLink(file.path))
      case ENXIO, ENODEV: reject(file, .notAFile(file.path))
      default: throw error
      }
      return nil
    }
  }

  private mutating func accept(_ file: ListedFile, _ status: stat, limit: Int) -> Bool {
    if status.isLink {
      reject(file, .symbolicLink(file.path))
    } else if !status.isRegularFile {
      reject(file, .notAFile(file.path))
    } else if Int(status.st_size) > limit {
      reject(file, .fileTooLarge(file.path, size: Int(status.st_size), limit: limit))
    } else {
      return true
    }
    return false
  }

  private mutating func reject(_ file: ListedFile, _ diagnostic: Diagnostic) {
    log.append(diagnostic)
    append(file, .rejected(SourceText(path: file.path, asStored: [])), nil)
  }

  private mutating func append(_ file: ListedFile, _ kind: ProjectFile.Kind, _ status: stat?) {
    files.append(
      ProjectFile(
        path: file.path, storedPath: file.storedPath, kind: kind, identity: status?.identity))
  }
}
