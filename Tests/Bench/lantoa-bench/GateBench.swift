import Diagnostics
import Glibc

/// Looks for personal numbers in the texts of some files, as the gate does, on one thread, and tells
/// what CPU that took.
struct GateBench {
  let files: [String]
  let rounds: Int

  func run() -> Bool {
    let texts = files.map { (bytes: fileBytes($0), lineEnds: Self.lineEnds($0)) }
    let bytes = texts.reduce(0) { $0 + $1.bytes.count }
    var found = 0
    var best = Double.infinity
    for _ in 0..<rounds {
      guard let start = seconds() else { return false }
      found = texts.reduce(0) { $0 + PersonalNumber.find(in: $1.bytes[...], $1.lineEnds).count }
      guard let end = seconds() else { return false }
      best = min(best, end - start)
    }
    print("\(texts.count) files, \(bytes) bytes, \(found) found, \(best) s")
    return true
  }

  /// As the gate reads sources and outputs of this name.
  private static func lineEnds(_ path: String) -> PersonalNumber.LineEnds {
    let isOutput = [".html", ".xml"].contains(where: path.hasSuffix)
    return isOutput ? .spaces : SourceText(path: path, stored: []).lineEnds
  }

  /// CPU seconds of this process so far.
  private func seconds() -> Double? {
    var usage = rusage()
    guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return nil }
    let seconds = usage.ru_utime.tv_sec + usage.ru_stime.tv_sec
    return Double(seconds) + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
  }
}
