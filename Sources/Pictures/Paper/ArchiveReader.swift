import CZip
import Glibc

/// Reads a ZIP archive in memory: Office and OpenDocument files, books, plain archives.
@safe package struct ArchiveReader: ~Copyable {
  /// A file of an archive, by its central directory.
  package struct Entry: Sendable, Equatable {
    /// With `/` between its parts, as the archive names it; it may say anything.
    package let name: String
    /// Bytes when unpacked, as the directory claims.
    package let size: Int
    fileprivate let index: UInt64
  }

  /// Why a file of an archive cannot be read.
  package enum Fault: Error, Sendable, Equatable {
    case encrypted
    /// Packed by something rare.
    case unsupportedMethod
    /// Over `entryLimit`, or all files read so far are over `totalLimit`.
    case tooLarge
    case damaged
  }

  /// Entries that an archive may have.
  package static let countLimit = 20_000
  /// Bytes that one entry may unpack to.
  package static let entryLimit = 32 << 20
  /// Bytes that the entries read through one reader may unpack to together.
  package static let totalLimit = 128 << 20

  /// In the order of the archive's directory; folders are left out.
  package let entries: [Entry]
  private let archive: OpaquePointer
  /// What may still be unpacked; archives inside an archive share it.
  package var bytesLeft: Int

  /// Reads the directory; nil where `bytes` is no ZIP archive or has too many entries.
  package init?(_ bytes: [UInt8], bytesLeft: Int = ArchiveReader.totalLimit) {
    guard let archive = unsafe ArchiveReader.open(bytes) else { return nil }
    let count = unsafe zip_get_num_entries(archive, 0)
    guard count >= 0, count <= ArchiveReader.countLimit else {
      unsafe zip_discard(archive)
      return nil
    }
    unsafe self.archive = archive
    self.bytesLeft = bytesLeft
    entries = (0..<UInt64(count)).compactMap { unsafe ArchiveReader.entry($0, in: archive) }
  }

  deinit { unsafe zip_discard(archive) }

  /// The unpacked bytes of an entry; throws where they cannot be had, or only by unpacking too much.
  package mutating func bytes(of entry: Entry) throws(Fault) -> [UInt8] {
    guard entry.size <= min(ArchiveReader.entryLimit, bytesLeft) else { throw .tooLarge }
    // A claim counts even where it turns out to be false: it costs as much.
    bytesLeft -= entry.size
    guard let file = unsafe zip_fopen_index(archive, entry.index, 0) else {
      throw unsafe ArchiveReader.fault(zip_error_code_zip(zip_get_error(archive)))
    }
    defer { unsafe zip_fclose(file) }
    // One byte more than was claimed, so that a false claim is noticed.
    var buffer = [UInt8](repeating: 0, count: entry.size + 1)
    var length = 0
    while length < buffer.count {
      let read = unsafe buffer.withUnsafeMutableBytes { target in
        unsafe zip_fread(
          file, target.baseAddress?.advanced(by: length), UInt64(target.count - length))
      }
      guard read >= 0 else { throw .damaged }
      if read == 0 { break }
      length += Int(read)
    }
    guard length == entry.size else { throw .damaged }
    buffer.removeLast()
    return buffer
  }
}

extension ArchiveReader {
  private static func open(_ bytes: [UInt8]) -> OpaquePointer? {
    // The library frees the copy together with the archive.
    guard !bytes.isEmpty, let copy = unsafe malloc(bytes.count) else { return nil }
    unsafe bytes.withUnsafeBytes { source in
      if let base = source.baseAddress {
        unsafe copy.copyMemory(from: base, byteCount: source.count)
      }
    }
    var error = unsafe zip_error_t()
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
      unsafe free(copy)
      return nil
    }
    guard let archive = unsafe zip_open_from_source(source, Int32(ZIP_RDONLY), &error) else {
      unsafe zip_source_free(source)
      return nil
    }
    return unsafe archive
  }

  private static func entry(_ index: UInt64, in archive: OpaquePointer) -> Entry? {
    var status = unsafe zip_stat_t()
    guard unsafe zip_stat_index(archive, index, 0, &status) == 0, let name = unsafe status.name
    else {
      return nil
    }
    let text = unsafe String(cString: name)
    return text.utf8.last == UInt8(ascii: "/")
      ? nil : Entry(name: text, size: Int(clamping: unsafe status.size), index: index)
  }

  private static func fault(_ code: Int32) -> Fault {
    switch code {
    case ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD, ZIP_ER_ENCRNOTSUPP: .encrypted
    case ZIP_ER_COMPNOTSUPP: .unsupportedMethod
    default: .damaged
    }
  }
}
