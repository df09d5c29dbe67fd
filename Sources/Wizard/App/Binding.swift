internal import Terminal

/// Keys and what they do, said once: the keyboard, the last line and the help all read it here.
struct Binding: Equatable {
  let keys: [Key]
  let command: Command
  /// Whether the last line has room for it, the first ones first.
  let isShown: Bool

  init(_ command: Command, _ keys: Key..., isShown: Bool = true) {
    self.keys = keys
    self.command = command
    self.isShown = isShown
  }

  /// The keys as they are written on a keyboard: "Ctrl-G", "F1".
  var keyNames: String { keys.map(\.name).joined(separator: " ou ") }
}

extension Binding {
  static let quit = Binding(.quit, .ctrl("q"), .ctrl("c"))
  static let undo = Binding(.undo, .ctrl("z"), isShown: false)
  static let redo = Binding(.redo, .ctrl("y"), isShown: false)

  /// The keys that do the same everywhere.
  static let everywhere = [
    Binding(.outline, .ctrl("g")),
    Binding(.review, .ctrl("r")),
    Binding(.help, .function(1)),
    .quit,
    Binding(.saveElsewhere, .ctrl("s"), isShown: false),
    .undo,
    .redo,
    Binding(.nextMatch, .function(3), isShown: false),
    Binding(.previousMatch, Key(.function(3), .shift), isShown: false),
  ]
}

extension [Binding] {
  /// What a key does; every blank that a keyboard gives is Space.
  func command(of key: Key) -> Command? {
    let key = key.isBlank ? Key(.character(" "), key.modifiers) : key
    if let binding = first(where: { $0.keys.contains(key) }) { return binding.command }
    // With Shift or Alt, Enter is Enter where no text has it for a new line.
    return key.code == .enter && key != .enter ? command(of: .enter) : nil
  }
}

extension Key {
  /// Whether it is Space: some keyboards give an unbreakable blank with Shift or AltGr.
  var isBlank: Bool {
    switch code {
    case .character(" "), .character("\u{A0}"), .character("\u{202F}"): true
    default: false
    }
  }

  /// As it is written on a French keyboard: "Ctrl-G".
  var name: String {
    let prefix =
      (modifiers.contains(.control) ? "Ctrl-" : "")
      + (modifiers.contains(.alt) ? "Alt-" : "")
      + (modifiers.contains(.shift) ? "Maj-" : "")
    return prefix + base
  }

  private var base: String {
    switch code {
    case .character(" "): "Espace"
    case .character(let character):
      modifiers.contains(.control) ? character.uppercased() : String(character)
    case .enter: "Entrée"
    case .tab: "Tab"
    case .escape: "Échap"
    case .backspace: "Retour arrière"
    case .delete: "Suppr"
    case .insert: "Inser"
    case .up: "↑"
    case .down: "↓"
    case .left: "←"
    case .right: "→"
    case .home: "Début"
    case .end: "Fin"
    case .pageUp: "PgPréc"
    case .pageDown: "PgSuiv"
    case .function(let number): "F\(number)"
    }
  }
}
