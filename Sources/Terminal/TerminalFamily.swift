/// Replacement terminfo entries for terminals that this machine does not know, such as a server
/// reached from a recent terminal.
enum TerminalFamily {
  /// The entries to try in place of `name`, closest first; none for an unknown terminal.
  static func neighbours(of name: String) -> [String] {
    let head = String(name.prefix { $0 != "-" && $0 != "." })
    return (families.first { $0.members.contains(head) }?.names ?? []).filter { $0 != name }
  }

  /// The direct-colour entry of the same terminal if `COLORTERM` announces 24-bit colour; `nil`
  /// otherwise.
  static func direct(of name: String, _ environment: [String: String]) -> String? {
    guard let depth = environment["COLORTERM"], depth == "truecolor" || depth == "24bit" else {
      return nil
    }
    return switch name {
    case "xterm-256color": "xterm-direct"
    case "tmux-256color": "tmux-direct"
    default: nil
    }
  }

  private static let families: [(members: Set<String>, names: [String])] = [
    (
      [
        "xterm", "kitty", "ghostty", "alacritty", "foot", "footclient", "wezterm", "konsole", "vte",
        "gnome", "iterm", "iterm2", "st", "contour", "rio", "mlterm", "mintty", "terminology", "ms",
        "nsterm", "Apple_Terminal", "eterm",
      ],
      ["xterm-256color", "xterm"]
    ),
    (["tmux"], ["tmux-256color", "tmux", "screen-256color", "screen"]),
    (["screen"], ["screen-256color", "screen"]),
    (["rxvt"], ["rxvt-256color", "rxvt", "xterm-256color", "xterm"]),
    (["putty"], ["putty-256color", "putty", "xterm-256color", "xterm"]),
    (["linux"], ["linux"]),
  ]
}
