internal import Files
internal import FormModel
internal import Platform
internal import Terminal

/// The output of commands: results on standard output, everything else on standard error.
///
/// Texts, ids and file names are untrusted, so everything that could control a terminal is removed.
enum Output {
  static func say(_ text: String) throws(CommandError) {
    do throws(DiskError) { try write(text, to: STDOUT_FILENO) } catch {
      // A reader such as `head` closed the pipe, which is no error.
      if case .system(EPIPE, _) = error { exit(128 + SIGPIPE) }
      throw .outputFailed
    }
  }

  static func warn(_ sentence: String) {
    try? write(sentence + "\n", to: STDERR_FILENO)
  }

  /// Whether the descriptor accepts output now. A stopped terminal does not, and a program that
  /// exits must not block on it.
  static func isHeard(_ descriptor: Int32) -> Bool {
    var end = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&end, 1, 0) > 0
  }

  /// The charset of a terminal that does not use UTF-8. Files and pipes are always UTF-8.
  private static let charset: Charset? = {
    guard case .oneByte(let charset) = Charset.announced(by: World.environment) else { return nil }
    return charset
  }()

  private static func write(_ text: String, to descriptor: Int32) throws(DiskError) {
    let text = text.harmless
    let bytes =
      isatty(descriptor) != 0 ? charset?.encode(text) ?? Array(text.utf8) : Array(text.utf8)
    try SystemFile.write(bytes, to: descriptor, path: "/dev/fd/\(descriptor)")
  }
}
