internal import CPlatform
internal import Platform

/// A child process that answers lines with lines.
///
/// Its output is a pseudo-terminal, because most programs buffer output to anything else. The
/// methods must be called from one thread; another one may only kill the process by its `id`.
struct ChildProgram {
  private let process: pid_t
  private let input: Int32
  private let output: Int32

  /// Greatest number of bytes beyond the size of the question that an answer may have.
  private static let chatter = 65_536

  /// Starts the command `words`; throws `.missing` if there is no such program.
  init(_ words: [String]) throws(SpellingError) {
    var pipe: [Int32] = [-1, -1]
    guard cspelling_open_pipe(&pipe) == 0 else { throw .missing }
    var (own, other): (Int32, Int32) = (-1, -1)
    guard cspelling_open_terminal(&own, &other) == 0 else {
      for end in pipe { close(end) }
      throw .missing
    }
    let process = Self.start(words, input: pipe[0], output: other)
    close(pipe[0])
    close(other)
    (input, output) = (pipe[1], own)
    guard let process else {
      close(pipe[1])
      close(own)
      throw .missing
    }
    self.process = process
  }

  var id: pid_t { process }

  /// Kills the process and reaps it.
  func end() {
    close(input)
    close(output)
    _ = kill(process, SIGKILL)
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0, errno == EINTR {}
  }

  /// Writes `question` and returns the output up to and without `end`.
  func answer(to question: [UInt8], until end: [UInt8], within limit: Duration)
    throws(SpellingError) -> [UInt8]
  {
    let deadline = ContinuousClock.now + limit
    var rest = question[...]
    var answer: [UInt8] = []
    while true {
      if let found = Self.offset(of: end, in: answer) { return Array(answer[..<found]) }
      guard answer.count <= question.count + Self.chatter else { throw .garbage }
      let left = deadline - .now
      guard left > .zero else { throw .silent }
      var waits = [
        pollfd(fd: output, events: Int16(POLLIN), revents: 0),
        pollfd(fd: rest.isEmpty ? -1 : input, events: Int16(POLLOUT), revents: 0),
      ]
      guard poll(&waits, nfds_t(waits.count), 100) >= 0 || errno == EINTR else { throw .ended }
      if waits[1].revents & Int16(POLLOUT) != 0 {
        let count = rest.withUnsafeBytes { cspelling_write(input, $0.baseAddress, $0.count) }
        if count > 0 { rest = rest.dropFirst(count) } else if errno != EAGAIN { throw .ended }
      } else if waits[1].revents != 0 {
        throw .ended
      }
      if waits[0].revents != 0 { try read(into: &answer) }
    }
  }

  private func read(into answer: inout [UInt8]) throws(SpellingError) {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { room in
      Platform.read(output, room.baseAddress, room.count)
    }
    // Reading from a pseudo-terminal whose other end was closed fails.
    guard count > 0 else { throw .ended }
    answer += buffer[..<count]
  }

  /// Looks only at the end of the output, where the mark arrives.
  private static func offset(of end: [UInt8], in answer: [UInt8]) -> Int? {
    guard answer.count >= end.count, answer.suffix(end.count).elementsEqual(end) else { return nil }
    return answer.count - end.count
  }
}

/// Starting the process.
extension ChildProgram {
  /// Starts the process in its own group, so that it does not receive the terminal’s keys and
  /// signals.
  private static func start(_ words: [String], input: Int32, output: Int32) -> pid_t? {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    posix_spawn_file_actions_adddup2(&actions, input, 0)
    posix_spawn_file_actions_adddup2(&actions, output, 1)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var (all, none) = (sigset_t(), sigset_t())
    sigfillset(&all)
    sigemptyset(&none)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes,
      Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETPGROUP)
    )
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    let failure = posix_spawnp(&process, words[0], &actions, &attributes, &arguments, environ)
    return failure == 0 ? process : nil
  }
}
