import CPictures

/// The picture library, opened when the first picture is made, and the memory that all pictures share.
enum PictureEngine {
  /// Makes something of a picture, on as many threads as ask; nil from `work` means that it is broken.
  static func work<Result>(
    on source: PictureSource, holding bytes: Int,
    _ work: (PictureSource) throws(PictureFault) -> Result?
  ) throws(PictureFault) -> Result {
    if let reason = unsafe lantoa_pictures_open() {
      throw .engineMissing(unsafe String(cString: reason))
    }
    let result = try withMemory(source.decodingMemory + bytes) { () throws(PictureFault) in
      try work(source)
    }
    guard let result else { throw .damaged(complaint(about: source)) }
    return result
  }

  private static func withMemory<Result>(
    _ bytes: Int, _ work: () throws(PictureFault) -> Result
  ) throws(PictureFault) -> Result {
    lantoa_pictures_take_memory(bytes)
    defer {
      lantoa_pictures_leave_thread()
      lantoa_pictures_give_memory(bytes)
    }
    return try work()
  }

  /// Decodes a broken picture once more, alone: threads share one list of complaints.
  private static func complaint(about source: PictureSource) -> String {
    lantoa_pictures_take_memory(Int.max)
    defer { lantoa_pictures_give_memory(Int.max) }
    lantoa_pictures_forget_complaints()
    _ = source.decoded(width: 1, height: 1)
    var text = [CChar](repeating: 0, count: 512)
    unsafe text.withUnsafeMutableBufferPointer {
      unsafe lantoa_pictures_complaints($0.baseAddress, $0.count)
    }
    lantoa_pictures_forget_complaints()
    let line = text.prefix { $0 > 0 && $0 != 10 }.map { UInt8(bitPattern: $0) }
    return line.isEmpty ? "no message" : String(decoding: line, as: UTF8.self)
  }
}
