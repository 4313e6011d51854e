import TestSupport
import Foundation
import Markdown
import Synchronization
import Testing

@Suite struct ThreadTests {
  @Test func twoAndEightThreadsGiveTheBytesOfOne() {
    let seed = UInt64.random(in: 1...1_000_000)
    print("documents for threads: seed \(seed)")
    var random = SeededGenerator(seed: seed)
    let documents = (0..<5_000).map { index in
      let text = (0..<4).map { _ in GeneratedDocument.make(using: &random) }.joined(separator: "\n")
      let extra = "[a](b.md) https://a.vn/x ![c](d.png)\n"
      return index.isMultiple(of: 3)
        ? text.replacing("~", with: "-") + extra
        : "~~một~~ ~hai~ ~~~ba~~ " + text + "\n\n~~bốn~~ " + extra
    }
    let alone = written(documents, threads: 1)
    for threads in [2, 8] {
      let together = written(documents, threads: threads)
      let different = documents.indices.count { alone[$0] != together[$0] }
      #expect(different == 0, "\(threads) threads, seed \(seed)")
    }
  }

  /// The HTML of all documents, made on as many threads of the system.
  private func written(_ documents: [String], threads: Int) -> [Int: String] {
    let results = Results()
    let done = DispatchGroup()
    for number in 0..<threads {
      done.enter()
      Thread {
        for index in stride(from: number, to: documents.count, by: threads) {
          let text = html(documents[index])
          results.texts.withLock { $0[index] = text }
        }
        done.leave()
      }.start()
    }
    done.wait()
    return results.texts.withLock { $0 }
  }
}

/// What the threads of a test have in common: the texts that they have made.
private final class Results: Sendable {
  let texts = Mutex<[Int: String]>([:])
}
