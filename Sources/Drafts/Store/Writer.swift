/// Who writes a draft: one program that runs, in a form that is fit for file names. What it has in hand
/// beside a draft's file bears this mark, so that two programs never write under one name.
struct Writer: Hashable, Sendable {
  /// `HOST_PROCESS_START_NUMBER`.
  let text: String
  private let host: String
  private let process: ProcessMark.ID

  /// `number` tells the writers of one process apart.
  init(_ mark: ProcessMark, number: UInt32 = .random(in: .min ... .max)) {
    host = Self.tag(of: mark.host)
    process = mark.id
    let process = "\(String(mark.id.number, radix: 36))_\(String(mark.id.start, radix: 36))"
    text = "\(host)_\(process)_\(String(number, radix: 36))"
  }

  /// `nil` for the mark of something else.
  init?(_ text: String) {
    let parts = text.split(separator: "_", omittingEmptySubsequences: false)
    guard parts.count == 4, let number = Int(parts[1], radix: 36), number > 0,
      let start = Int(parts[2], radix: 36)
    else { return nil }
    self.text = text
    host = String(parts[0])
    process = ProcessMark.ID(number: number, start: start)
  }

  /// Whether its program is known to run still: another one than this, on this machine. Of another
  /// machine nothing can be known.
  func isAlive(_ processes: Processes) -> Bool {
    let own = processes.current()
    return host == Self.tag(of: own.host) && process != own.id
      && processes.start(process.number) == process.start
  }

  /// Whether its program was of this machine and is known to run no more.
  func hasEnded(_ processes: Processes) -> Bool {
    let own = processes.current()
    return host == Self.tag(of: own.host) && process != own.id
      && processes.start(process.number) != process.start
  }

  private static func tag(of host: String) -> String {
    String(Digest(of: Array(host.utf8)).tag.prefix(6))
  }
}
