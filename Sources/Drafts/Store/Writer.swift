/// The identity of a running program in a form for file names. It marks write-ahead files, so that
/// two programs never use the same name.
struct Writer: Hashable, Sendable {
  /// `HOST_PROCESS_START_NUMBER`.
  let text: String
  private let host: String
  private let process: ProcessMark.ID

  /// `number` distinguishes writers of one process.
  init(_ mark: ProcessMark, number: UInt32 = .random(in: .min ... .max)) {
    host = Self.tag(of: mark.host)
    process = mark.id
    let process = "\(String(mark.id.number, radix: 36))_\(String(mark.id.start, radix: 36))"
    text = "\(host)_\(process)_\(String(number, radix: 36))"
  }

  /// `nil` if the text is not a writer’s mark.
  init?(_ text: String) {
    let parts = text.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count == 4, let number = Int(parts[1], radix: 36), number > 0,
      let start = Int(parts[2], radix: 36)
    else { return nil }
    self.text = text
    host = String(parts[0])
    process = ProcessMark.ID(number: number, start: start)
  }

  /// Whether it is another process on this machine that is known to be running. Nothing is known
  /// about other machines.
  func isAlive(_ processes: Processes) -> Bool {
    let own = processes.current()
    return host == Self.tag(of: own.host) && process != own.id
      && processes.isRunning(process)
  }

  /// Whether it was another process on this machine that is known to have ended.
  func hasEnded(_ processes: Processes) -> Bool {
    let own = processes.current()
    return host == Self.tag(of: own.host) && process != own.id
      && !processes.isRunning(process)
  }

  private static func tag(of host: String) -> String {
    String(Digest(of: Array(host.utf8)).tag.prefix(6))
  }
}
