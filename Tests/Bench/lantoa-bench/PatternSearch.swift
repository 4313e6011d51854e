import TestSupport

/// Looks for short patterns that, repeated to the full file size, take too much time or memory.
///
/// Each text is parsed and formatted in a child process of its own, so that its peak memory is
/// its own and an endless one can be stopped.
struct PatternSearch {
  let seed: UInt64
  let count: Int
  /// Seconds and bytes that no text may exceed.
  static let maximumSeconds = 1.0
  static let maximumMemory = 256 * 1024 * 1024

  /// Runs the search and prints the worst; returns whether all stayed within the bar.
  func run() -> Bool {
    print("seed \(seed), \(count) patterns of \(ScanSize.bytes) bytes")
    var random = SeededGenerator(seed: seed)
    var results: [PatternResult] = []
    for number in 0..<count {
      let fixed = PatternSource.known.count
      let pattern =
        number < fixed ? PatternSource.known[number] : PatternSource.make(using: &random)
      let result = PatternChild.measure(pattern)
      results.append(result)
      if result.exceeds { print("EXCEEDS", result.line) }
    }
    report(results)
    return !results.contains(where: \.exceeds)
  }

  private func report(_ results: [PatternResult]) {
    let refused = results.count { $0.isRefused }
    print("\(refused) refused by the pre-scan, \(results.count - refused) parsed")
    print("slowest:")
    for result in results.sorted(by: { $0.seconds > $1.seconds }).prefix(12) { print(result.line) }
    print("largest:")
    for result in results.sorted(by: { $0.memory > $1.memory }).prefix(12) { print(result.line) }
  }
}

/// The size of the texts that are tried: the largest that the pre-scan lets through.
enum ScanSize {
  static let bytes = 512 * 1024
}

/// What one pattern cost.
struct PatternResult {
  let pattern: String
  let seconds: Double
  let memory: Int
  let isRefused: Bool

  var exceeds: Bool {
    seconds > PatternSearch.maximumSeconds || memory > PatternSearch.maximumMemory
  }

  var line: String {
    let time = String(Int(seconds * 1000))
    return "  \(time) ms  \(memory / 1_048_576) MiB\(isRefused ? "  refused" : "")  "
      + pattern.debugDescription
  }
}
