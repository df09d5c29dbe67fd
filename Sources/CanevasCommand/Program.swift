internal import Drafts
internal import Platform

/// The process: its arguments, environment and exit status.
@main
enum Program {
  static func main() {
    // Exceeding a file size limit should fail the write and not kill the process.
    signal(SIGXFSZ, SIG_IGN)
    exit(run(CommandLine.arguments))
  }

  /// `words` are those of the process, with the name that it was called by.
  private static func run(_ words: [String]) -> Int32 {
    do {
      try checkEncoding()
      let request = try SeatRequest(words)
      let seat = try request.isRestricted ? Seat.restricted(by: request) : .own()
      let output = Output.standard(seat.environment)
      let context = CommandContext(seat: seat, clock: .system, output: output)
      return Invocation(context: context).run(request.arguments)
    } catch {
      return Invocation.status(of: error, saidBy: .standard(Variables.found.texts))
    }
  }

  /// An argument that is not UTF-8 would be decoded to the name of another file.
  private static func checkEncoding() throws(UsageError) {
    for index in 1..<max(1, Int(CommandLine.argc)) {
      guard let argument = CommandLine.unsafeArgv[index] else { return }
      if String(validatingCString: argument) == nil {
        throw .notText(String(cString: argument))
      }
    }
  }
}
