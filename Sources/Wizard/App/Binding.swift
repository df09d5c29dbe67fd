internal import Drafts
internal import Terminal

/// Keys and what they do, said once: the keyboard, the last line and the help all read it here.
struct Binding: Equatable {
  let keys: [Key]
  let command: Command
  /// Whether the last line has room for it, the first ones first.
  private(set) var isShown: Bool

  init(_ command: Command, _ keys: Key..., isShown: Bool = true) {
    self.keys = keys
    self.command = command
    self.isShown = isShown
  }

  /// The same, without a place in the last line.
  var hidden: Binding {
    var binding = self
    binding.isShown = false
    return binding
  }

  /// The keys as they are written on a keyboard: "Ctrl-G", "F1".
  var keyNames: String { keys.map(\.name).joined(separator: " ou ") }
}

extension [Binding] {
  /// What a key does: its own binding, else that of the key that it stands for here.
  func command(of key: Key) -> Command? {
    first { $0.keys.contains(key) }?.command
      ?? key.standIn.flatMap { other in first { $0.keys.contains(other) }?.command }
  }
}

extension Key {
  /// The key that this one is another form of, where it is bound to nothing itself.
  fileprivate var standIn: Key? {
    switch self {
    case _ where isBlank: .character(" ")
    // Shift with F3 and with Tab: the number is ten higher on PuTTY and urxvt, twelve on the Linux
    // console, which sends Shift-Tab as Alt-Tab.
    case .function(13), .function(15): Key(.function(3), .shift)
    case Key(.tab, .alt): .backTab
    default: plainEnter == self ? nil : .enter
    }
  }

  /// Enter for its other forms: with any modifier, and a line feed, which is Ctrl-J.
  var plainEnter: Key {
    code == .enter || self == .ctrl("j") ? .enter : self
  }
}

extension Binding {
  static let quit = Binding(.quit, .ctrl("q"), .ctrl("c"))
  static let undo = Binding(.undo, .ctrl("z"), isShown: false)
  static let redo = Binding(.redo, .ctrl("y"), isShown: false)

  static let outline = Binding(.outline, .ctrl("g"), .ctrl("p"))

  /// The key that answers what another person of the service wants.
  static let pass = Binding(.passDraft, .alt("t"), isShown: false)

  static func pass(for news: DraftWatch.News) -> Binding {
    switch news {
    case .asked: pass
    case .free: Binding(.takeOver, .alt("t"), isShown: false)
    }
  }

  /// The keys that do the same everywhere.
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

  /// Those that no view has to name: they change nothing, and lead nowhere out of a sheet that asks something.
  static let always = [Binding(.jump, .function(2), .alt("j"), isShown: false)]
}

extension Key {
  /// Whether it is Space: BÉPO gives an unbreakable blank with Shift, others with AltGr.
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
