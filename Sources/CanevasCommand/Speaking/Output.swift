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

extension String {
  /// With a replacement character (U+FFFD) for controls other than line ends and tabs, and for what
  /// turns the direction of a line.
  var harmless: String {
    guard unicodeScalars.contains(where: \.isHarmful) else { return self }
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars { scalars.append(scalar.isHarmful ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }
}

extension Unicode.Scalar {
  fileprivate var isHarmful: Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
