internal import Platform

/// Access to the desktop, if there is one.
enum Desktop {
  /// Opens a folder on the desktop; `nil` without one: over ssh, on a console, or without an opener
  /// program.
  static func opener(_ environment: [String: String]) -> (@Sendable (String) -> Bool)? {
    guard environment["SSH_CONNECTION"] == nil else { return nil }
    #if canImport(Darwin)
      let name = "open"
    #else
      let name = "xdg-open"
      let displays = ["WAYLAND_DISPLAY", "DISPLAY"].compactMap { environment[$0] }
      guard displays.contains(where: { !$0.isEmpty }) else { return nil }
    #endif
    let folders = (environment["PATH"] ?? "").split(separator: ":")
    let programs: [String] = folders.map { $0 + "/" + name }
    guard let program = programs.first(where: { access($0, X_OK) == 0 }) else { return nil }
    return { folder in start(program, folder) }
  }

  /// Starts a detached program without reading its output: it may write to a terminal of its own.
  private static func start(_ program: String, _ argument: String) -> Bool {
    // The intermediate shell exits at once, so that there is no child to wait for.
    let words = ["/bin/sh", "-c", "\"$0\" \"$1\" </dev/null >/dev/null 2>&1 &", program, argument]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }
}
