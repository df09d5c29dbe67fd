internal import Files
internal import Platform

/// A process on a machine, distinguished from a later one with the same number.
package struct ProcessMark: Equatable, Sendable {
  package struct ID: Hashable, Sendable {
    package let number: Int
    /// The start time in the kernel’s units; 0 if it is unknown.
    package let start: Int

    package init(number: Int, start: Int) {
      (self.number, self.start) = (number, start)
    }
  }

  package let host: String
  package let id: ID

  package init(host: String, id: ID) {
    (self.host, self.id) = (host, id)
  }
}

/// Access to the processes of this machine. Tests provide their own.
package struct Processes: Sendable {
  package var current: @Sendable () -> ProcessMark
  /// The start time of the process with this number, 0 if it is unknown; `nil` if there is none.
  package var start: @Sendable (_ number: Int) -> Int?

  /// The terminal of the current process, such as `pts/3`.
  package var terminal: @Sendable () -> String?
  /// Asks another process of this program, owned by the same user, to save and exit. Returns
  /// `false` if it cannot be asked.
  package var end: @Sendable (ProcessMark.ID) -> Bool
  /// Waits briefly before the next check.
  package var rest: @Sendable () -> Void

  package init(
    current: @escaping @Sendable () -> ProcessMark,
    start: @escaping @Sendable (_ number: Int) -> Int?,
    terminal: @escaping @Sendable () -> String? = { nil },
    end: @escaping @Sendable (ProcessMark.ID) -> Bool = { _ in false },
    rest: @escaping @Sendable () -> Void = {}
  ) {
    (self.current, self.start) = (current, start)
    (self.terminal, self.end, self.rest) = (terminal, end, rest)
  }

  /// Whether a process of this machine runs. One whose start time is hidden counts as the same: a
  /// machine may hide the processes of other accounts, and what a running program has in hand must
  /// not be taken from it.
  func isRunning(_ id: ProcessMark.ID) -> Bool {
    guard let start = start(id.number) else { return false }
    return start == id.start || start == 0
  }

  package static let system: Processes = {
    let number = Int(getpid())
    let mark = ProcessMark(
      host: hostName,
      id: ProcessMark.ID(number: number, start: systemStart(of: number) ?? 0)
    )
    return Processes(
      current: { mark },
      start: systemStart,
      terminal: systemTerminal,
      end: { other in
        // Anybody could have written the note, so only a process of the same program is signalled.
        guard systemStart(of: other.number) == other.start,
          systemName(of: other.number) == systemName(of: number),
          let process = pid_t(exactly: other.number)
        else { return false }
        return kill(process, SIGTERM) == 0
      },
      rest: { usleep(50_000) }
    )
  }()

  private static var hostName: String {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  @Sendable
  private static func systemTerminal() -> String? {
    guard let name = ttyname(STDIN_FILENO) else { return nil }
    let path = String(cString: name)
    return path.hasPrefix("/dev/") ? String(path.dropFirst(5)) : path
  }

  /// The name of the program that a process runs.
  private static func systemName(of number: Int) -> [UInt8]? {
    #if os(Linux)
      try? SystemFile(reading: "/proc/\(number)/comm", in: nil).bytes(at: 0, count: 64)
    #else
      nil
    #endif
  }

  @Sendable
  private static func systemStart(of number: Int) -> Int? {
    guard let process = pid_t(exactly: number) else { return nil }
    #if os(Linux)
      guard let file = try? SystemFile(reading: "/proc/\(process)/stat", in: nil),
        let bytes = try? file.bytes(at: 0, count: 4096)
      else { return isThere(process) ? 0 : nil }
      // The program name in parentheses can contain blanks and parentheses.
      guard let end = bytes.lastIndex(of: UInt8(ascii: ")")) else { return 0 }
      // On bytes, because each start of the program passes here.
      let fields = bytes[(end + 1)...].split(separator: UInt8(ascii: " "), maxSplits: 20)
      return fields.count > 19 ? Int(String(decoding: fields[19], as: UTF8.self)) : 0
    #else
      return isThere(process) ? 0 : nil
    #endif
  }

  /// The kernel also answers for processes that it hides in /proc.
  private static func isThere(_ process: pid_t) -> Bool {
    process > 0 && (kill(process, 0) == 0 || errno == EPERM)
  }
}
