internal import Platform
internal import UseCases

extension ExternalEditor {
  /// Nobody opens an editor, reads a text and leaves in less time.
  private static let shortestVisit = Duration.seconds(1)

  /// `$VISUAL`, or else `$EDITOR`, run by the shell because they may contain options.
  static func system(_ environment: [String: String]) -> ExternalEditor {
    let command = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
      .first { !$0.isEmpty }
    return ExternalEditor { file in
      guard let command else {
        return .unavailable(
          reason:
            "Aucun éditeur n’est choisi : donnez-en un dans la variable EDITOR, par exemple « export EDITOR=nano »."
        )
      }
      let start = ContinuousClock.now
      if let failure = spawn(command, file) { return .failed(reason: failure) }
      return .ended(atOnce: ContinuousClock.now - start < shortestVisit)
    }
  }

  /// Runs the editor. Returns why it failed; `nil` on success.
  private static func spawn(_ command: String, _ path: String) -> String? {
    let words = ["/bin/sh", "-c", "exec \(command) \"$1\"", "canevas", path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard spawnWithDefaultSignals(&child, &arguments) else {
      return "l’éditeur n’a pas pu être lancé"
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    if signal != 0 { return "arrêté par le signal \(signal)" }
    let code = status >> 8 & 0xFF
    return code == 0 ? nil : "code \(code)"
  }

  /// Resets ignored signals, so that the editor gets their default actions.
  private static func spawnWithDefaultSignals(
    _ child: inout pid_t,
    _ arguments: inout [UnsafeMutablePointer<CChar>?]
  ) -> Bool {
    #if canImport(Darwin)
      var attributes: posix_spawnattr_t?
    #else
      var attributes = posix_spawnattr_t()
    #endif
    guard posix_spawnattr_init(&attributes) == 0 else { return false }
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGXFSZ)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    return posix_spawn(&child, "/bin/sh", nil, &attributes, &arguments, environ) == 0
  }
}
