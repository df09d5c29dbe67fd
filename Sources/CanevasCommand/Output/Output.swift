internal import Files
internal import FormModel
internal import JSONText
internal import Platform
internal import Terminal

/// The output of commands: results on standard output, everything else on standard error.
///
/// Texts, ids and file names are untrusted, so everything that could control a terminal is removed.
struct Output: Sendable {
  enum Stream: Int32 {
    case results = 1
    case errors = 2
  }

  /// Takes a text without control characters, except for line ends.
  typealias Write = @Sendable (String, Stream) throws(DiskError) -> Void

  private let write: Write
  private let terminals: Set<Stream>

  /// `terminals` are the streams that somebody watches.
  init(terminals: Set<Stream> = [], write: @escaping Write) {
    (self.terminals, self.write) = (terminals, write)
  }

  func say(_ text: String) throws(CommandError) {
    do throws(DiskError) { try write(text.harmless, .results) } catch {
      // A reader such as `head` closed the pipe, which is no error.
      if case .system(EPIPE, _) = error { exit(128 + SIGPIPE) }
      throw .outputFailed
    }
  }

  /// Writes an array of objects for scripts.
  func say(_ json: JSON) throws(CommandError) {
    try say(String(decoding: JSONWriter.pretty(json), as: UTF8.self))
  }

  func warn(_ sentence: String) {
    try? write((sentence + "\n").harmless, .errors)
  }

  func isTerminal(_ stream: Stream) -> Bool { terminals.contains(stream) }
}

extension Output {
  /// The output of the process.
  static func standard(_ environment: [String: String]) -> Output {
    let terminals = Set([Stream.results, .errors].filter { isatty($0.rawValue) != 0 })
    // A terminal that does not use UTF-8. Files and pipes are always UTF-8.
    let charset = Lazy { () -> Charset? in
      guard case .oneByte(let charset) = Charset.announced(by: environment) else { return nil }
      return charset
    }
    return Output(terminals: terminals) { text, stream throws(DiskError) in
      let encoded = terminals.contains(stream) ? charset.value?.encode(text) : nil
      try SystemFile.write(
        encoded ?? Array(text.utf8),
        to: stream.rawValue,
        path: "/dev/fd/\(stream.rawValue)"
      )
    }
  }

  /// Whether the process can write to the stream now. A stopped terminal does not take anything,
  /// and a program that exits must not block on it.
  static func isHeard(_ stream: Stream) -> Bool {
    var end = pollfd(fd: stream.rawValue, events: Int16(POLLOUT), revents: 0)
    return poll(&end, 1, 0) > 0
  }
}
