import Glibc

/// The bytes of a file, or none if it cannot be read.
func fileBytes(_ path: String) -> [UInt8] {
  guard let file = unsafe fopen(path, "r") else { return [] }
  defer { unsafe fclose(file) }
  guard unsafe fseek(file, 0, SEEK_END) == 0 else { return [] }
  var bytes = [UInt8](repeating: 0, count: unsafe ftell(file))
  unsafe rewind(file)
  return unsafe fread(&bytes, 1, bytes.count, file) == bytes.count ? bytes : []
}
