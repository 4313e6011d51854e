import Glibc
import Pictures
import TestSupport

/// Looks for damaged pictures that stop the program, take long or much memory, or keep what they hide.
struct DamageSearch {
  let files: [String]
  let seed: UInt64
  /// Numbers of the cases; each follows from the seed and its number.
  let cases: Range<Int>
  /// How many of them are decoded and made into sizes.
  let decoded: Int

  func run() -> Bool {
    let originals = files.map(fileBytes).filter { !$0.isEmpty }
    guard !originals.isEmpty else { return false }
    let damage = PictureDamage(originals, seed: seed)
    var findings = DamageFindings()
    if cases.lowerBound == 0 {
      for original in originals {
        for beginning in PictureDamage.beginnings(of: original) {
          findings.take(
            Array(beginning), named: "a beginning of \(beginning.count)", decodes: false)
        }
      }
    }
    let step = max(1, cases.count / max(1, decoded))
    for number in cases {
      // Where a case stops the program, the last line tells where to look for it.
      if number % 2000 == 0 { print("from \(number)") }
      findings.take(
        damage.picture(number), named: "case \(number)",
        decodes: decoded > 0 && number % step == 0)
    }
    findings.report(seed: seed)
    return findings.faults.isEmpty
  }
}

/// What was seen while damaged pictures were read.
struct DamageFindings {
  private(set) var faults: [String] = []
  private var count = 0
  private var strippedCount = 0
  private var decodedCount = 0
  private var slowest = (seconds: 0.0, name: "")
  private var memory = 0
  private let maker = PictureMaker(.standard)
  private let clock = ContinuousClock()

  mutating func take(_ bytes: [UInt8], named name: String, decodes: Bool) {
    count += 1
    let start = clock.now
    walk(bytes, name)
    if decodes { make(bytes, name) }
    let seconds = start.duration(to: clock.now) / .seconds(1)
    slowest = max(slowest, (seconds, name), by: { $0.seconds < $1.seconds })
    let size = PictureHeader.read(bytes).map { "\($0.format) \($0.width)×\($0.height)" } ?? "-"
    if seconds > 2 { note(name, "takes \(seconds) s, \(size)") }
    let peak = peakMemory()
    if peak > memory, peak > 300 << 20 { note(name, "takes \(peak >> 20) MiB, \(size)") }
    memory = peak
  }

  func report(seed: UInt64) {
    for fault in faults { print(fault) }
    print(
      "seed \(seed): \(count) damaged pictures, \(strippedCount) stripped, \(decodedCount) decoded; "
        + "slowest \(slowest.name) \(slowest.seconds) s; peak memory \(memory >> 20) MiB; "
        + "\(faults.count) faults")
  }

  private mutating func walk(_ bytes: [UInt8], _ name: String) {
    _ = PictureMetadata.find(in: bytes)
    let header = PictureHeader.read(bytes)
    guard let stripped = PictureStripper.stripped(bytes) else { return }
    strippedCount += 1
    if !PictureMetadata.find(in: stripped).isEmpty { note(name, "is not clean") }
    if PictureHeader.read(stripped) != header { note(name, "has another header") }
    if PictureStripper.stripped(stripped) != stripped { note(name, "is stripped twice") }
  }

  /// What pages show, and what they link, must show the same and hide nothing.
  private mutating func make(_ bytes: [UInt8], _ name: String) {
    guard let shown = try? maker.make(bytes) else { return }
    decodedCount += 1
    if shown.files.contains(where: { hides($0.bytes) }) { note(name, "is shown with a word") }
    guard let whole = try? maker.whole(bytes) else { return note(name, "is shown, but not whole") }
    if hides(whole) { note(name, "is whole with a word") }
    guard whole == PictureStripper.stripped(bytes) else { return }
    let again = try? maker.make(whole)
    if again?.files.map(\.bytes) != shown.files.map(\.bytes) { note(name, "looks otherwise") }
  }

  private mutating func note(_ name: String, _ fault: String) {
    faults.append("\(name) \(fault)")
  }
}

private func max<Value>(_ one: Value, _ other: Value, by isLess: (Value, Value) -> Bool) -> Value {
  isLess(one, other) ? other : one
}

private func hides(_ bytes: [UInt8]) -> Bool { bytes.firstRange(of: "CANGIAU".utf8) != nil }

/// The most that this process has held, in bytes.
private func peakMemory() -> Int {
  var usage = rusage()
  guard unsafe getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage) == 0 else { return 0 }
  return usage.ru_maxrss * 1024
}
