/// Descriptions that do for terminals whose own a machine does not have, as a server that somebody
/// reaches from a terminal it has never heard of.
enum TerminalFamily {
  /// The names to try in the place of `name`, nearest first; none for what is really unknown.
  static func neighbours(of name: String) -> [String] {
    let head = String(name.prefix { $0 != "-" && $0 != "." })
    return (families.first { $0.members.contains(head) }?.names ?? []).filter { $0 != name }
  }

  /// The description of the same terminal that has red, green and blue, where the environment says that it
  /// takes them; `nil` where it does not, or is none whose name tells.
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
