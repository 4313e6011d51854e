import Encoders

/// Entries that follow one another, written.
package struct EntryBlock: Sendable {
  /// The entries as JSON, one after another.
  private(set) var bytes: [UInt8] = []
  /// Where each entry ends.
  private(set) var ends: [UInt32] = []
  private(set) var kinds: [EntryKind] = []

  package init() {}

  /// Appends the next entry.
  package mutating func append(_ entry: SearchEntry) {
    bytes.append(UInt8(ascii: "["))
    append(entry.title)
    append(entry.path)
    bytes += "\(entry.kind.rawValue),".utf8
    append(entry.date)
    append(entry.summary)
    bytes.append(UInt8(ascii: "["))
    for (index, heading) in entry.headings.enumerated() {
      bytes += (index > 0 ? ",[" : "[").utf8
      append(heading.text)
      JSONStringEncoder.append(heading.anchor, to: &bytes)
      bytes.append(UInt8(ascii: "]"))
    }
    bytes += "]]".utf8
    ends.append(UInt32(bytes.count))
    kinds.append(entry.kind)
  }

  private mutating func append(_ text: String) {
    JSONStringEncoder.append(text, to: &bytes)
    bytes.append(UInt8(ascii: ","))
  }

  func range(_ index: Int) -> Range<Int> {
    (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }
}
