import Terminal

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Shows in a real terminal what the screen tells, for the tests and for measuring.
///
/// Ctrl-X leaves, Ctrl-T crashes, Ctrl-L lends the terminal until a line has been read, Ctrl-B
/// rings, Ctrl-N does away with the caret, Ctrl-W wakes from another thread.
@main
struct Main {
  static func main() {
    var environment: [String: String] = [:]
    for name in ["TERM", "NO_COLOR", "ESCDELAY", "TMUX"] {
      environment[name] = getenv(name).map { String(cString: $0) }
    }
    do {
      let screen = try NcursesScreen(environment: environment)
      let log = Log(screen, lines: screen.remarks.map { "remark \($0)" })
      let status =
        switch CommandLine.arguments.last {
        case "field": Field(screen).run()
        case "capitals": Field(screen, hasCapitals: true).run()
        case "text": Log(screen, lines: ["中e\u{301}«\u{202F}œ\u{A0}»🇫🇷👍🏽’…|"]).run()
        default: log.run()
        }
      screen.close()
      log.tell()
      exit(status)
    } catch {
      print(error.description)
      exit(1)
    }
  }
}
