internal import Drafts
internal import Terminal

/// A command with its keys: the single source for the keyboard, the last line and the help.
struct Binding: Equatable {
  let keys: [Key]
  let command: Command
  /// Whether the last line lists it, in order as long as there is room.
  private(set) var isShown: Bool

  init(_ command: Command, _ keys: Key..., isShown: Bool = true) {
    self.keys = keys
    self.command = command
    self.isShown = isShown
  }

  /// A copy that the last line does not list.
  var hidden: Binding {
    var binding = self
    binding.isShown = false
    return binding
  }

  /// The names of the keys on a French keyboard: "Ctrl-G ou F1".
  var keyNames: String { keys.map(\.name).joined(separator: " ou ") }
}

extension [Binding] {
  /// The command bound to the key, or else to the key that it stands in for.
  func command(of key: Key) -> Command? {
    first { $0.keys.contains(key) }?.command
      ?? key.standIn.flatMap { other in first { $0.keys.contains(other) }?.command }
  }
}

extension Key {
  /// The key that this one is a variant of, used if this one has no binding.
  fileprivate var standIn: Key? {
    switch self {
    case _ where isBlank: .character(" ")
    // Shift-F3 and Shift-Tab: PuTTY and urxvt add 10 to the number of the function key, the Linux
    // console adds 12 and sends Shift-Tab as Alt-Tab.
    case .function(13), .function(15): Key(.function(3), .shift)
    case Key(.tab, .alt): .backTab
    default: plainEnter == self ? nil : .enter
    }
  }

  /// Enter for its variants: Enter with any modifier, and Ctrl-J, which sends a line feed.
  var plainEnter: Key {
    code == .enter || self == .ctrl("j") ? .enter : self
  }
}

extension Binding {
  static let quit = Binding(.quit, .ctrl("q"), .ctrl("c"))
  static let undo = Binding(.undo, .ctrl("z"), isShown: false)
  static let redo = Binding(.redo, .ctrl("y"), isShown: false)

  static let outline = Binding(.outline, .ctrl("g"), .ctrl("p"))

  /// Passes the draft to the person of the service who asked for it, or takes over a free one.
  static let pass = Binding(.passDraft, .alt("t"), isShown: false)

  static func pass(for news: DraftWatch.News) -> Binding {
    switch news {
    case .asked: pass
    case .free: Binding(.makeWritable, .alt("t"), isShown: false)
    }
  }

  /// The bindings that are the same in all views.
  static let everywhere = [
    outline,
    Binding(.review, .ctrl("r")),
    Binding(.help, .function(1)),
    .quit,
    Binding(.saveElsewhere, .ctrl("s"), isShown: false),
    .undo,
    .redo,
    Binding(.nextMatch, .function(3), isShown: false),
    Binding(.previousMatch, Key(.function(3), .shift), isShown: false),
  ]

  /// The bindings that are active in every view. They change nothing, and cannot leave a sheet that
  /// asks something.
  static let always = [Binding(.jump, .function(2), .alt("j"), isShown: false)]
}

extension Key {
  /// Whether it is Space, or the no-break space that some layouts send with Shift (BÉPO) or AltGr.
  var isBlank: Bool {
    switch code {
    case .character(" "), .character("\u{A0}"), .character("\u{202F}"): true
    default: false
    }
  }

  /// The name on a French keyboard: "Ctrl-G".
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
      modifiers.isCommand ? character.uppercased() : String(character)
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
