internal import Files
internal import FormModel
internal import Terminal

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// What the commands say, on standard output what was asked for, on standard error all else.
///
/// Texts, ids and names of files come from anybody: nothing that could command a terminal leaves
/// here, whatever wrote it.
enum Output {
  static func say(_ text: String) throws(Refusal) {
    do throws(DiskError) { try write(text, to: STDOUT_FILENO) } catch {
      // A reader that has seen enough, as `head` has, is no failure to speak of.
      if case .system(EPIPE, _) = error { exit(128 + SIGPIPE) }
      throw .outputFailed
    }
  }

  static func warn(_ sentence: String) {
    try? write(sentence + "\n", to: STDERR_FILENO)
  }

  /// Whether something can be said there now. A terminal that stands still takes nothing, and who leaves the
  /// form waits for nobody.
  static func isHeard(_ descriptor: Int32) -> Bool {
    var end = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return poll(&end, 1, 0) > 0
  }

  /// How the terminal writes, where it does not read UTF-8. Files and pipes are for programs, and are UTF-8.
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
