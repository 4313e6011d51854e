import Files
import Glibc
import Synchronization
import Testing

/// Counts calls and lets one of them fail: a class because all threads share the count.
private final class Countdown: Sendable {
  private let left: Atomic<Int>

  init(_ count: Int) { left = Atomic(count) }

  func check(_ code: Int32) throws(SystemError) {
    if left.subtract(1, ordering: .relaxed).newValue == 0 { throw SystemError(code: code) }
  }

  var isReached: Bool { left.load(ordering: .relaxed) <= 0 }
}

extension SystemCalls {
  /// The kernel's calls, of which the `number`th that changes anything fails.
  fileprivate static func failing(_ countdown: Countdown, _ code: Int32) -> SystemCalls {
    let kernel = SystemCalls.kernel
    var calls = kernel
    calls.create = { folder, path throws(SystemError) in
      try countdown.check(code)
      return try kernel.create(folder, path)
    }
    calls.write = { descriptor, bytes throws(SystemError) in
      try countdown.check(code)
      return try kernel.write(descriptor, bytes)
    }
    calls.close = { descriptor throws(SystemError) in
      try kernel.close(descriptor)
      try countdown.check(code)
    }
    calls.makeDirectory = { folder, path throws(SystemError) in
      try countdown.check(code)
      try kernel.makeDirectory(folder, path)
    }
    calls.exchange = { folder, first, second throws(SystemError) in
      try countdown.check(code)
      try kernel.exchange(folder, first, second)
    }
    calls.synchronise = { descriptor throws(SystemError) in
      try countdown.check(code)
      try kernel.synchronise(descriptor)
    }
    calls.synchroniseFileSystem = { descriptor throws(SystemError) in
      try countdown.check(code)
      try kernel.synchroniseFileSystem(descriptor)
    }
    return calls
  }
}

@Suite struct FailureTests {
  @Test(arguments: [EIO, ENOSPC, EMFILE])
  func `whatever call fails, readers keep the old site`(_ code: Int32) async throws {
    let old = (0..<4).map { PlannedFile.text("b\($0)/index.html", "cũ \($0)") }
    let new = (0..<4).map { PlannedFile.text("b\($0)/index.html", "mới \($0)") }
    var number = 1
    while true {
      let project = PublishingProject()
      try await project.publish(old)
      let countdown = Countdown(number)
      do {
        try await project.publish(new, .failing(countdown, code))
        #expect(!countdown.isReached, "call \(number) failed and nobody noticed")
        break
      } catch let error as FileError {
        #expect(error.code == code)
        #expect(project.text("public/b3/index.html") == "cũ 3", "call \(number)")
        #expect(project.state == [], "call \(number)")
      }
      try await project.publish(new)
      #expect(project.text("public/b3/index.html") == "mới 3")
      number += 1
    }
    #expect(number > 20)
  }

  @Test func `short writes and interruptions do not matter`() async throws {
    let kernel = SystemCalls.kernel
    let turn = Atomic<Int>(0)
    var calls = kernel
    calls.write = { descriptor, bytes throws(SystemError) in
      if turn.add(1, ordering: .relaxed).newValue % 3 == 0 { throw SystemError(code: EINTR) }
      return try kernel.write(descriptor, bytes.extracting(first: min(3, bytes.byteCount)))
    }
    let project = PublishingProject()
    try await project.publish([home, lesson], calls)
    #expect(project.text("public/index.html") == "trang chủ")
    #expect(project.text("public/bai/mot/index.html") == "bài một")
  }

  @Test func `a link that cannot be made is written instead`() async throws {
    let project = PublishingProject()
    try await project.publish([home, lesson])
    var calls = SystemCalls.kernel
    calls.link = { _, _, _, _ throws(SystemError) in throw SystemError(code: EMLINK) }
    let report = try await project.publish([home, lesson], calls)
    #expect(report.written == 2)
  }

  @Test func `a page that cannot be made leaves nothing behind`() async throws {
    struct Broken: Error {}
    let project = PublishingProject()
    let broken = PlannedFile(path: "z/index.html") { throw Broken() }
    await #expect(throws: Broken.self) { try await project.publish([home, broken]) }
    #expect(!project.scratch.exists("site/public"))
    #expect(project.state == [])
  }

  @Test func `a discarded release leaves nothing behind`() async throws {
    let project = PublishingProject()
    let publisher = try project.publisher()
    let lock = try publisher.lock()
    try await publisher.stage([home], holding: lock, jobs: 1).discard()
    _ = try await publisher.stage([home], holding: lock, jobs: 1)
    #expect(project.state == [])
    #expect(!project.scratch.exists("site/public"))
  }

  @Test func `a cancelled build leaves nothing behind`() async throws {
    let project = PublishingProject()
    let publisher = try project.publisher()
    let lock = try publisher.lock()
    let task = Task {
      let files = (0..<100).map { number in
        PlannedFile(path: "b\(number)") {
          unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
          return .bytes([1])
        }
      }
      _ = try await publisher.stage(files, holding: lock, jobs: 2)
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(project.state == [])
  }
}
