import Glibc

/// A program that a test runs as its user would.
package struct Command: Sendable {
  package var arguments: [String]
  package var environment: [String]

  /// The built `lantoa` beside the running tests.
  package static let lantoa: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    let path = String(
      decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 } + "/lantoa"
  }()

  package init(_ arguments: [String], environment: [String] = []) {
    self.arguments = arguments
    // Of two values of one name a program finds the first.
    self.environment = environment + ["PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"]
  }

  /// Runs to the end.
  package func run() throws -> CommandResult { try start().wait() }

  package func start() throws -> RunningCommand {
    let folder = try TemporaryFolder()
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    unsafe posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    unsafe posix_spawn_file_actions_addopen(&actions, 1, folder.inside("out"), flags, 0o644)
    unsafe posix_spawn_file_actions_addopen(&actions, 2, folder.inside("err"), flags, 0o644)
    var pid: pid_t = 0
    let program = arguments.first ?? ""
    let code = unsafe withCStrings(arguments) { arguments in
      unsafe withCStrings(environment) { environment in
        unsafe posix_spawnp(&pid, program, &actions, nil, arguments, environment)
      }
    }
    guard code == 0 else { throw SystemFault("posix_spawn", code: code) }
    return RunningCommand(pid: pid, folder: folder)
  }
}

/// How a program ended and what it said.
package struct CommandResult: Sendable {
  /// The exit code, or 128 and the number of the signal that ended it.
  package let status: Int32
  package let output: String
  package let errors: String
}

/// A program that has not been waited for.
package struct RunningCommand: Sendable {
  package let pid: Int32
  fileprivate let folder: TemporaryFolder

  package func send(_ signal: Int32) { kill(pid, signal) }

  package func wait() throws -> CommandResult {
    var status: Int32 = 0
    while unsafe waitpid(pid, &status, 0) < 0 {
      guard errno == EINTR else { throw SystemFault("waitpid") }
    }
    let signal = status & 0x7F
    return CommandResult(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal,
      output: String(decoding: try folder.read("out") ?? [], as: UTF8.self),
      errors: String(decoding: try folder.read("err") ?? [], as: UTF8.self))
  }
}

/// Lends texts as a list of C strings that ends in a null.
private func withCStrings<Result>(
  _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let copies = unsafe texts.map { unsafe strdup($0) }
  defer { unsafe copies.forEach { unsafe free($0) } }
  return unsafe body(copies + [nil])
}
