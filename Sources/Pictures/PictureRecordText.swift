/// The record as a text, by which a cache keeps it.
extension PictureRecord {
  private static let header = "lantoa-picture 1"

  /// One line for the picture, one for each variant.
  package var encoded: [UInt8] {
    let color = color.map { String($0.index) } ?? "-"
    var lines = [Self.header, "\(width) \(height) \(color) \(isStill ? "still" : "-")"]
    lines += variants.map {
      "\($0.width) \($0.height) \($0.format.rawValue) \($0.size) \($0.digest)"
    }
    return Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  /// Reads a record; nil where anything of it is damaged.
  package init?(_ bytes: [UInt8]) {
    guard bytes.last == 0x0A else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.count >= 3, lines[0] == Self.header else { return nil }
    let fields = lines[1].split(separator: " ")
    guard fields.count == 4, let width = Int(fields[0]), let height = Int(fields[1]) else {
      return nil
    }
    let index = Int(fields[2])
    guard index.map({ (0..<64).contains($0) }) ?? (fields[2] == "-") else { return nil }
    let variants = lines.dropFirst(2).compactMap(Variant.init)
    guard variants.count == lines.count - 2 else { return nil }
    self.init(
      width: width, height: height, color: index.map { PlaceholderColor(index: $0) },
      isStill: fields[3] == "still", variants: variants)
  }
}

extension PictureRecord.Variant {
  fileprivate init?(_ line: Substring) {
    let fields = line.split(separator: " ")
    guard fields.count == 5, let width = Int(fields[0]), let height = Int(fields[1]),
      let format = PublishedFormat(rawValue: String(fields[2])), let size = Int(fields[3]),
      fields[4].utf8.count == 64
    else { return nil }
    self.init(
      width: width, height: height, format: format, size: size, digest: String(fields[4]))
  }
}
