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
    guard write(text, to: STDOUT_FILENO) else {
      // A reader that has seen enough, as `head` has, is no failure to speak of.
      if errno == EPIPE { exit(128 + SIGPIPE) }
      throw .outputFailed
    }
  }

  static func warn(_ sentence: String) {
    _ = write(sentence + "\n", to: STDERR_FILENO)
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    let bytes = Array(text.harmless.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes { rest in
        #if canImport(Darwin)
          Darwin.write(descriptor, rest.baseAddress, rest.count)
        #else
          Glibc.write(descriptor, rest.baseAddress, rest.count)
        #endif
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }
}
