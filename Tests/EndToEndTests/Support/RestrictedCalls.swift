internal import RunningProgram

/// What a restricted program asked of the system, with the real paths of what was opened.
struct RestrictedCalls {
  private let lines: [Substring]
  private let root: String

  init(_ trace: String, root: String) {
    lines = trace.split(separator: "\n")
    self.root = root
  }

  /// Words that go before a command. Apart, it is no parent of the program, which then has the
  /// process that was started, and may write its last lines after it.
  static func tracer(into file: String, isApart: Bool = false) -> [String] {
    (isApart ? ["strace", "-D"] : ["strace"]) + [
      "-f", "-q", "-y", "-o", file, "-e",
      "trace=execve,execveat,open,openat,openat2,creat",
    ]
  }

  static let canBeTraced =
    (try? Subprocess(
      tracer(into: "/dev/null") + ["true"],
      environment: ["PATH": "/usr/bin:/bin"]
    ))?.status == 0

  var count: Int { lines.count }

  /// The programs that were started, or were to be, after itself.
  var started: [Substring] {
    Array(lines.filter { $0.contains("execve(") || $0.contains("execveat(") }.dropFirst())
  }

  /// What was opened, or was to be, that is neither below the root nor a file of the program.
  ///
  /// The start itself is left out: up to the root, all is read that says who runs the program.
  var strays: [String] {
    let start = lines.firstIndex {
      $0.contains("openat(") && $0.contains("O_DIRECTORY") && $0.contains("\"\(root)\"")
    }
    guard let start else { return ["the root was not opened"] }
    // A call that strace tells in two lines has no real path in the first one.
    let descriptor = lines[start].split(separator: "= ").last?.prefix { $0.isNumber } ?? ""
    let throughRoot = "/proc/self/fd/\(descriptor)/"
    return lines[lines.index(after: start)...].compactMap { line in
      guard line.contains("open"), let path = Self.path(line), !path.hasPrefix(throughRoot) else {
        return nil
      }
      return isOwn(path, line) ? nil : path
    }
  }

  /// The path that a successful call gave, else the one that it asked for.
  private static func path(_ line: Substring) -> String? {
    let parts = line.split(separator: "= ", maxSplits: 1)
    if let result = parts.last?.split(separator: "<", maxSplits: 1).last, parts.count == 2,
      parts[1].contains("<")
    {
      return String(result.prefix { $0 != ">" })
    }
    let words = line.split(separator: "\"", omittingEmptySubsequences: false)
    guard words.count > 1 else { return nil }
    // Asked of a folder, it is below that one.
    let folder = line.split(separator: "<").dropFirst().first?.prefix { $0 != ">" }
    if words[1].hasPrefix("/") { return String(words[1]) }
    return "\(folder ?? "")/\(words[1])"
  }

  private func isOwn(_ path: String, _ line: Substring) -> Bool {
    if path == root || path.hasPrefix(root + "/") { return true }
    // Made in memory, and read by the name that its descriptor has.
    if path.hasPrefix("/memfd:") || path.hasPrefix("/dev/fd/") { return true }
    // The loader looks for libraries in the folders that the program names.
    let isLibrary = line.contains("O_RDONLY") && path.contains("/lib") && path.contains(".so.")
    return isLibrary || !line.contains("O_WRONLY") && Self.read.contains { path.hasPrefix($0) }
      || Self.written.contains { path.hasPrefix($0) }
  }

  /// What the program reads elsewhere: libraries, descriptions of terminals, letters and time zones, and
  /// whether a process that has a draft still runs.
  private static let read = [
    "/lib/", "/lib64/", "/usr/lib/", "/usr/lib64/", "/usr/share/terminfo/", "/etc/terminfo/",
    "/usr/share/zoneinfo/", "/etc/localtime", "/etc/ld.so.cache", "/usr/share/locale/", "/proc/",
    "/etc/locale.alias", "/sys/devices/system/cpu/", "/usr/share/tabset/",
  ]

  /// The terminal, and where nothing goes.
  private static let written = ["/dev/tty", "/dev/pts/", "/dev/null"]
}
