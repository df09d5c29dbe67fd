internal import Files
internal import Filling

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension ExternalEditor {
  /// `$VISUAL`, else `$EDITOR`, through the shell, as these may hold options.
  static func system(_ environment: [String: String]) -> ExternalEditor {
    let command = [environment["VISUAL"], environment["EDITOR"]].compactMap(\.self)
      .first { !$0.isEmpty }
    return ExternalEditor { text in
      guard let command else {
        return .unavailable(
          reason:
            "Aucun éditeur n’est choisi : donnez-en un dans la variable EDITOR, par exemple « export EDITOR=nano »."
        )
      }
      return run(command, on: text, folder: environment["TMPDIR"] ?? "/tmp")
    }
  }

  private static func run(_ command: String, on text: String, folder: String) -> Outcome {
    let name = "canevas-\(String(UInt64.random(in: .min ... .max), radix: 36)).txt"
    let (disk, path) = (PosixDisk(), folder / name)
    do throws(DiskError) { try disk.create(path, Array(text.utf8)) } catch {
      return .unavailable(reason: error.description)
    }
    let failure = spawn(command, path)
    guard let left = try? disk.read(path, limit: .max),
      let result = String(validating: left, as: UTF8.self)
    else { return .unreadable(file: path) }
    unlink(path)
    let edited =
      result.hasSuffix("\n") && !text.hasSuffix("\n") ? String(result.dropLast()) : result
    return failure.map { .failed(reason: $0, left: edited) } ?? .edited(edited)
  }

  /// Why the editor did not end well; `nil` where it did.
  private static func spawn(_ command: String, _ path: String) -> String? {
    let words = ["/bin/sh", "-c", "exec \(command) \"$1\"", "canevas", path]
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    guard posix_spawn(&child, "/bin/sh", nil, nil, &arguments, environ) == 0 else {
      return "l’éditeur n’a pas pu être lancé"
    }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    let signal = status & 0x7F
    if signal != 0 { return "arrêté par le signal \(signal)" }
    let code = status >> 8 & 0xFF
    return code == 0 ? nil : "code \(code)"
  }
}
