#if canImport(Darwin)
  internal import Darwin
  private typealias FileActions = posix_spawn_file_actions_t?
  private typealias Attributes = posix_spawnattr_t?
#else
  internal import Glibc
  private typealias FileActions = posix_spawn_file_actions_t
  private typealias Attributes = posix_spawnattr_t
#endif

/// A command run to its end, with nothing to read and exactly the environment it is given.
package struct Subprocess {
  /// Its standard output and, where it goes nowhere else, standard error, in the order written.
  package let output: String
  /// Its exit status, or 128 and the number of the signal that ended it.
  package let status: Int32

  /// `errors` is a file for its standard error alone.
  package init(
    _ arguments: [String],
    environment: [String: String],
    errors: String? = nil
  ) throws(Failure) {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .noPipe(errno: errno) }
    // A later child that kept the writing end open would hide this one's end of output.
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    let process: pid_t
    do throws(Failure) {
      process = try Self.spawn(arguments, environment, output: ends[1], errors: errors)
    } catch {
      ends.forEach { close($0) }
      throw error
    }
    close(ends[1])
    output = Self.readAll(ends[0])
    close(ends[0])

    var ended: Int32 = 0
    while waitpid(process, &ended, 0) < 0 && errno == EINTR {}
    let signal = ended & 0x7f
    status = signal == 0 ? (ended >> 8) & 0xff : 128 + signal
  }

  package enum Failure: Error {
    case noPipe(errno: Int32)
    case notStarted(program: String, errno: Int32)
  }

  private static func spawn(
    _ arguments: [String],
    _ environment: [String: String],
    output: Int32,
    errors: String?
  ) throws(Failure) -> pid_t {
    #if canImport(Darwin)
      var actions: FileActions = nil
      var attributes: Attributes = nil
    #else
      var actions = FileActions()
      var attributes = Attributes()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    if let errors {
      let mode = O_WRONLY | O_CREAT | O_TRUNC
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, mode, 0o600)
    } else {
      posix_spawn_file_actions_adddup2(&actions, output, STDERR_FILENO)
    }

    // The threads that run tests block signals, and a child inherits that: tmux would never learn
    // that its program has ended.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK))

    let words = arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let error = posix_spawnp(&process, arguments[0], &actions, &attributes, words, variables)
    guard error == 0 else { throw .notStarted(program: arguments[0], errno: error) }
    return process
  }

  private static func readAll(_ end: Int32) -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(end, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return String(decoding: bytes, as: UTF8.self) }
      bytes += chunk[..<count]
    }
  }
}
