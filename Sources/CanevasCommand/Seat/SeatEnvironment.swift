/// The environment variables that a restricted program reads.
///
/// Each is checked: a value may come from the other end of the line, and names a file to the C
/// library or to ncurses.
enum SeatEnvironment {
  /// What is left of `found`.
  static func checked(_ found: [String: String]) -> [String: String] {
    var checked = ["TERM": found["TERM"].flatMap { terminals.contains($0) ? $0 : nil } ?? "vt100"]
    checked["LANG"] = found["LANG"].flatMap { isLocale($0) ? $0 : nil }
    checked["TZ"] = found["TZ"].flatMap { isZone($0) ? $0 : nil }
    // Whatever it says, it says no colours.
    checked["NO_COLOR"] = found["NO_COLOR"].flatMap { $0.isEmpty ? nil : "1" }
    return checked
  }

  /// What the modules are told although no variable says it: the line is sshd’s, whose own
  /// variables are not read, and a sequence of a key may come in parts.
  static let remote = ["ESCDELAY": "300"]

  private static func isLocale(_ value: String) -> Bool {
    value.utf8.count <= 40
      && value.utf8.allSatisfy { $0.isLetterOrDigit || "_-.@".utf8.contains($0) }
  }

  /// A name below the folder of the time zones, or a zone as POSIX writes it; never a path.
  private static func isZone(_ value: String) -> Bool {
    guard let first = value.utf8.first, first.isLetterOrDigit || first == UInt8(ascii: "<") else {
      return false
    }
    return value.utf8.count <= 60 && !value.contains("..")
      && value.utf8.allSatisfy { $0.isLetterOrDigit || "_-+/,.<>:".utf8.contains($0) }
  }

  /// The terminals from which people reach a machine: emulators, multiplexers, consoles.
  private static let terminals: Set<String> = [
    "alacritty", "ansi", "cygwin", "dumb", "foot", "gnome", "gnome-256color", "iterm2", "konsole",
    "konsole-256color", "linux", "mintty", "ms-terminal", "nsterm", "nsterm-256color", "putty",
    "putty-256color", "rxvt", "rxvt-256color", "rxvt-unicode", "rxvt-unicode-256color", "screen",
    "screen-256color", "screen.xterm-256color", "st", "st-256color", "tmux", "tmux-256color",
    "vt100", "vt102", "vt220", "vte", "vte-256color", "wezterm", "xterm", "xterm-16color",
    "xterm-256color", "xterm-color", "xterm-direct", "xterm-ghostty", "xterm-kitty",
  ]
}

extension UInt8 {
  fileprivate var isLetterOrDigit: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }
}
