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
    var template = Array("\(folder)/canevas-XXXXXX.txt".utf8CString)
    let descriptor = mkstemps(&template, 4)
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    guard descriptor >= 0 else {
      return .unavailable(reason: "Aucun fichier ne peut être créé dans \(folder).")
    }
    let bytes = Array(text.utf8)
    let isWritten = bytes.withUnsafeBytes {
      write(descriptor, $0.baseAddress, $0.count) == $0.count
    }
    close(descriptor)
    guard isWritten else {
      unlink(path)
      return .unavailable(reason: "Le disque ne prend plus rien dans \(folder).")
    }
    let failure = spawn(command, path)
    guard let left = contents(of: path) else { return .unreadable(file: path) }
    guard let result = String(validating: left, as: UTF8.self) else {
      return .unreadable(file: path)
    }
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

  private static func contents(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var contents: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      if count <= 0 { return count == 0 ? contents : nil }
      contents += buffer[..<count]
    }
  }
}
