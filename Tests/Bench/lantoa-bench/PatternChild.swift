import Diagnostics
import Glibc
import Markdown

/// What a child process does with one pattern, and how its parent measures it.
enum PatternChild {
  /// The exit code of a child whose text the pre-scan refused at every size.
  static let refused: Int32 = 3
  /// The exit code of a child whose pattern passed with fewer repetitions.
  private static let halved: Int32 = 4
  /// CPU seconds after which the kernel ends a child.
  private static let stop: rlim_t = 10

  /// Parses and formats the text that a pattern stands for; returns the exit code.
  ///
  /// Where the pre-scan refuses it, half the repetitions are tried, and so on, so that texts just
  /// within the limits are measured too.
  static func work(_ pattern: String) -> Int32 {
    var limit = rlimit(rlim_cur: stop, rlim_max: stop)
    _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
    for halvings in 0..<10 {
      let text = PatternSource.text(pattern, size: ScanSize.bytes >> halvings)
      if format(SourceText(path: "a.md", stored: text)) { return halvings == 0 ? 0 : halved }
    }
    return refused
  }

  /// Parses and formats one text; returns whether the pre-scan let it through.
  private static func format(_ source: SourceText) -> Bool {
    var log = DiagnosticLog()
    let markup = MarkdownParser().parse(
      source, body: SourceRange(0, source.bytes.count), reporting: &log)
    guard !markup.nodes.isEmpty else { return false }
    var html: [UInt8] = []
    HTMLFormatter().format(markup, links: markup.links.map(LinkRendering.plain), into: &html)
    return true
  }

  /// Runs one pattern in a child process: its CPU seconds and its peak memory.
  static func measure(_ pattern: String) -> PatternResult {
    let words = ["lantoa-bench", "pattern", hexadecimal(pattern)]
    var arguments: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { unsafe arguments.forEach { unsafe free($0) } }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, "/proc/self/exe", nil, nil, &arguments, environ)
    precondition(code == 0, "this program can start itself")
    var status: Int32 = 0
    var usage = rusage()
    while unsafe wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    let seconds =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1_000_000
    return PatternResult(
      pattern: pattern, seconds: seconds, memory: usage.ru_maxrss * 1024,
      isRefused: status >> 8 == refused)
  }

  /// A pattern as an argument that any byte survives.
  static func hexadecimal(_ pattern: String) -> String {
    pattern.utf8.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }

  /// The pattern of a child's argument.
  static func pattern(hexadecimal: String) -> String {
    let digits = Array(hexadecimal)
    let bytes = stride(from: 0, to: digits.count - 1, by: 2).map { index in
      UInt8(String(digits[index...(index + 1)]), radix: 16) ?? 0
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
