internal import Files
internal import FormModel

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

  private static func write(_ text: String, to descriptor: Int32) throws(DiskError) {
    try SystemFile.write(Array(text.harmless.utf8), to: descriptor, path: "/dev/fd/\(descriptor)")
  }
}
