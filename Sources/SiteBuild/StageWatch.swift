import Synchronization

/// Times the stages: a class because it is the one clock that a whole run shares.
final class StageWatch: Sendable {
  let observer: BuildObserver
  private let state = Mutex(State())

  private struct State {
    var done: [(stage: BuildStage, duration: Duration)] = []
    var current: (stage: BuildStage, start: ContinuousClock.Instant)?

    mutating func end(at now: ContinuousClock.Instant) {
      if let current { done.append((current.stage, now - current.start)) }
      current = nil
    }
  }

  init(_ observer: BuildObserver) { self.observer = observer }

  /// Ends the stage before and begins the next.
  func begin(_ stage: BuildStage) {
    observer.began(stage)
    let now = ContinuousClock.now
    state.withLock { state in
      state.end(at: now)
      state.current = (stage, now)
    }
  }

  /// Ends the last stage and gives back all durations.
  func finish() -> [(stage: BuildStage, duration: Duration)] {
    let now = ContinuousClock.now
    return state.withLock { state in
      state.end(at: now)
      return state.done
    }
  }
}
