import Synchronization

/// Maps every element with `transform` on at most `jobs` tasks and returns the results in order.
///
/// Elements are handed out in small runs, so that one long element does not hold up a whole share.
package func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element], jobs: Int, _ transform: @escaping @Sendable (Element) throws -> Result
) async throws -> [Result] {
  let workers = max(1, min(jobs, elements.count))
  if workers == 1 { return try elements.map(transform) }
  let run = max(1, min(32, elements.count / (workers * 4)))
  let queue = RunQueue(count: elements.count, run: run)
  let parts = try await withThrowingTaskGroup(of: [(Int, [Result])].self) { group in
    for _ in 0..<workers {
      group.addTask {
        var done: [(Int, [Result])] = []
        while let range = queue.next() {
          try Task.checkCancellation()
          done.append((range.lowerBound, try elements[range].map(transform)))
        }
        return done
      }
    }
    return try await group.reduce(into: []) { $0 += $1 }
  }
  return parts.sorted { $0.0 < $1.0 }.flatMap(\.1)
}

/// The one counter that all workers of a map share: it is what they have in common.
private final class RunQueue: Sendable {
  private let taken = Atomic<Int>(0)
  private let count: Int
  private let run: Int

  init(count: Int, run: Int) {
    self.count = count
    self.run = run
  }

  func next() -> Range<Int>? {
    let start = taken.add(run, ordering: .relaxed).oldValue
    return start < count ? start..<min(start + run, count) : nil
  }
}
