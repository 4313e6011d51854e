import CZlib

/// Unpacks what zlib packed.
enum Inflation {
  /// The bytes of a zlib stream at the start of `bytes`; nil where it is broken or yields more than
  /// `limit` bytes.
  static func inflated(_ bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8]? {
    var left = limit
    return inflated(bytes, left: &left)
  }

  /// The same, where what was unpacked is taken off `left`, also if it came to nothing.
  static func inflated(_ bytes: ArraySlice<UInt8>, left: inout Int) -> [UInt8]? {
    var output: [UInt8] = []
    let rest = unpack(bytes) { piece in
      output += piece
      left -= piece.count
      return left >= 0
    }
    return rest == nil ? nil : output
  }

  /// Whether `bytes` are one zlib stream to the last of them, and yield exactly `count` bytes.
  static func isStream(_ bytes: ArraySlice<UInt8>, of count: Int) -> Bool {
    var found = 0
    let rest = unpack(bytes) { piece in
      found += piece.count
      return found <= count
    }
    return rest == 0 && found == count
  }

  /// Hands out what a stream yields piece by piece, while it is wanted; returns how many bytes
  /// follow the stream, or nil where it is broken or not wanted.
  private static func unpack(_ bytes: ArraySlice<UInt8>, _ isWanted: (ArraySlice<UInt8>) -> Bool)
    -> Int?
  {
    var stream = unsafe z_stream()
    let size = unsafe Int32(MemoryLayout<z_stream>.size)
    guard unsafe inflateInit2_(&stream, 15, ZLIB_VERSION, size) == Z_OK else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var piece = [UInt8](repeating: 0, count: 16 << 10)
    return unsafe bytes.withUnsafeBufferPointer { input -> Int? in
      // zlib takes a pointer to mutable bytes and only reads them.
      unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
      unsafe stream.avail_in = UInt32(clamping: input.count)
      while true {
        let status = unsafe piece.withUnsafeMutableBufferPointer { piece in
          unsafe stream.next_out = piece.baseAddress
          unsafe stream.avail_out = UInt32(piece.count)
          return unsafe inflate(&stream, Z_NO_FLUSH)
        }
        let goesOn = isWanted(unsafe piece.dropLast(Int(stream.avail_out)))
        guard goesOn, status == Z_OK || status == Z_STREAM_END else { return nil }
        if status == Z_STREAM_END { return unsafe Int(stream.avail_in) }
      }
    }
  }
}
