import Diagnostics
import Glibc
import Pictures

/// Answers inputs of a fuzzer one after another: each is four bytes of length, the least first, and
/// the bytes; so is each answer, behind four bytes that tell the microseconds it took.
struct FrameLoop: Sendable {
  let answer: @Sendable ([UInt8]) -> [UInt8]

  func run() {
    while let input = frame() {
      let clock = ContinuousClock()
      var output: [UInt8] = []
      let time = clock.measure { output = answer(input) }
      write(number(Int(time / .microseconds(1))) + number(output.count) + output)
    }
  }

  /// What a drawing is published as; nothing where it is refused.
  static let drawings = FrameLoop { input in
    let isText = String(validating: input, as: UTF8.self) != nil
    let source =
      isText
      ? SourceText(path: "a.svg", stored: input) : SourceText(path: "a.svg", asStored: input)
    var log = DiagnosticLog()
    let drawing = DrawingCheck.rewritten(source, reporting: &log)
    precondition((drawing == nil) == log.hasErrors, "a refusal has a reason")
    return drawing?.bytes ?? []
  }

  /// What is said of a paper, how much text it draws, and how many of its entries can be read.
  static let papers = FrameLoop { input in
    var words = PaperCheck.diagnostics(input, path: "a").map { $0.summary.en }
    words.append("\(PaperWords.text(inPDF: input).count) bytes drawn")
    if var archive = ArchiveReader(input) {
      var count = 0
      for entry in archive.entries where (try? archive.bytes(of: entry)) != nil { count += 1 }
      words.append("\(count) of \(archive.entries.count)")
    }
    return Array(words.joined(separator: "|").utf8)
  }

  private func frame() -> [UInt8]? {
    guard let length = read(4) else { return nil }
    return read(length.reversed().reduce(0) { $0 << 8 | Int($1) })
  }

  private func number(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  private func read(_ count: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    while bytes.count < count {
      var piece = [UInt8](repeating: 0, count: count - bytes.count)
      let taken = unsafe piece.withUnsafeMutableBytes {
        unsafe Glibc.read(STDIN_FILENO, $0.baseAddress, $0.count)
      }
      guard taken > 0 else { return nil }
      bytes += piece.prefix(taken)
    }
    return bytes
  }

  private func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
      }
      guard count > 0 else { return }
      rest = rest.dropFirst(count)
    }
  }
}
