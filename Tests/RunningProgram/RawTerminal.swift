internal import Platform

/// A program on a pseudo-terminal whose other end is in the test's hand, to the byte: what it is sent, what it
/// has written, and whether anybody takes that at all.
package final class RawTerminal {
  private let program: Int32
  private let end: Int32
  private let name: String
  private var written: [UInt8] = []
  private var status: Int32?

  /// The program sees `environment` and nothing else.
  package init(
    _ command: [String],
    environment: [String: String],
    columns: UInt16 = 80,
    rows: UInt16 = 24
  ) throws {
    guard let pair = Self.openPair() else { throw Failure.noTerminal(errno: errno) }
    (end, name) = pair
    _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    _ = fcntl(end, F_SETFL, O_NONBLOCK)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(end, UInt(TIOCSWINSZ), &size)
    program = try Self.start(command, environment, on: name)
  }

  deinit {
    if status == nil { Signal.kill.send(to: program) }
    close(end)
    if status == nil { _ = waitpid(program, nil, 0) }
  }

  package func type(_ text: String) { type(Array(text.utf8)) }

  package func type(_ bytes: [UInt8]) {
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { write(end, $0.baseAddress, $0.count) }
      if count > 0 { done += count } else { usleep(1000) }
    }
  }

  package func signal(_ signal: Signal) { signal.send(to: program) }

  /// What was written so far.
  package func output() -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(end, &chunk, chunk.count)
      guard count > 0 else { return written }
      written += chunk[..<count]
    }
  }

  /// Stops the output as Scroll Lock or Ctrl-S does, or lets it go on.
  package func hold(_ holds: Bool) {
    let terminal = open(name, O_RDWR | O_NOCTTY)
    _ = tcflow(terminal, holds ? TCOOFF : TCOON)
    close(terminal)
  }

  package func wait(until what: String, _ condition: () throws -> Bool) async throws {
    guard try await holds(within: TmuxSession.patience, condition) else {
      throw Failure.timeout(what, String(decoding: output().suffix(4000), as: UTF8.self))
    }
  }

  /// Waits for these bytes, whatever stands between the words of a sentence.
  package func wait(for text: String) async throws {
    let wanted = Array(text.utf8)
    try await wait(until: "« \(text) » is written") { output().contains(wanted) }
  }

  /// Waits until the program has ended: its status, or 128 and the number of a signal. Nothing that it has
  /// written is taken meanwhile.
  package func left() async throws -> Int32 {
    try await wait(until: "the program has left") {
      var ended: Int32 = 0
      guard status == nil, waitpid(program, &ended, WNOHANG) == program else {
        return status != nil
      }
      let signal = ended & 0x7F
      status = signal == 0 ? ended >> 8 & 0xFF : 128 + signal
      return true
    }
    return status ?? -1
  }

  /// Whether the terminal shows what is typed, as a shell left it.
  package var echoes: Bool {
    var modes = termios()
    return tcgetattr(end, &modes) == 0 && modes.c_lflag & tcflag_t(ECHO) != 0
  }

  package enum Failure: Error {
    case noTerminal(errno: Int32)
    case notStarted(errno: Int32)
    case timeout(String, String)
  }

  /// The test's end, and the name of the program's.
  private static func openPair() -> (end: Int32, name: String)? {
    #if canImport(Darwin)
      let end = posix_openpt(O_RDWR | O_NOCTTY)
      guard end >= 0, grantpt(end) == 0, unlockpt(end) == 0, let name = ptsname(end) else {
        return nil
      }
      return (end, String(cString: name))
    #else
      // The calls that do this are not among what Swift sees of the C library.
      let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
      let end = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (lock, number): (Int32, Int32) = (0, 0)
      guard end >= 0, ioctl(end, setLock, &lock) == 0, ioctl(end, getNumber, &number) == 0 else {
        return nil
      }
      return (end, "/dev/pts/\(number)")
    #endif
  }

  private static func start(
    _ command: [String],
    _ environment: [String: String],
    on terminal: String
  ) throws -> Int32 {
    #if canImport(Darwin)
      var (actions, attributes): (posix_spawn_file_actions_t?, posix_spawnattr_t?) = (nil, nil)
    #else
      var (actions, attributes) = (posix_spawn_file_actions_t(), posix_spawnattr_t())
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    // The leader of a session has the first terminal that it opens.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, terminal, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    let newSession: Int16 = 0x80
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | newSession)
    let words = command.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (words + variables).forEach { free($0) } }
    var process: pid_t = 0
    let error = posix_spawnp(&process, command[0], &actions, &attributes, words, variables)
    guard error == 0 else { throw Failure.notStarted(errno: error) }
    return process
  }
}

extension [UInt8] {
  fileprivate func contains(_ wanted: [UInt8]) -> Bool {
    guard let first = wanted.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: wanted) }
  }
}
