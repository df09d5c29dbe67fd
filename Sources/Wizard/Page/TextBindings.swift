internal import FormModel
internal import Terminal

/// The keys of a text in focus, with those that go to the next field and to the one before.
///
/// Each has its way through the outline too, for the terminals that keep one for themselves.
enum TextBindings {
  static let paste = Binding(.paste, .ctrl("v"), isShown: false)
  static let mark = Binding(.mark, .ctrl(" "), .alt("a"), isShown: false)
  static let wholeWindow = Binding(.wholeWindow, .ctrl("l"), isShown: false)

  static func writing(_ box: TextBox, _ fields: [Binding], isWholeWindow: Bool) -> [Binding] {
    all(box, own(box, fields), isWholeWindow: isWholeWindow)
  }

  /// Those that change nothing.
  static func reading(_ box: TextBox, _ fields: [Binding], isWholeWindow: Bool) -> [Binding] {
    all(box, fields, isWholeWindow: isWholeWindow)
      .filter { $0.command != .cut && $0.command != .paste }
  }

  private static func all(_ box: TextBox, _ own: [Binding], isWholeWindow: Bool) -> [Binding] {
    let first = box.isSelecting ? whileSelecting : isWholeWindow ? [wayBack] : []
    let last = box.isSelecting ? [] : atRest
    return first + own + last + [paste, mark, selectAll] + (box.isMultiline ? [wholeWindow] : [])
  }

  private static let selectAll = Binding(.selectAll, .ctrl("a"), isShown: false)
  private static let wayBack = Binding(.back, .escape)
  private static let atRest = taking(isShown: false)
  private static let whileSelecting = taking(isShown: true) + [wayBack]

  /// Ctrl-C leaves the program wherever one is, so that copying has another letter of its word.
  private static func taking(isShown: Bool) -> [Binding] {
    [
      Binding(.copy, .ctrl("o"), .alt("c"), isShown: isShown),
      Binding(.cut, .ctrl("x"), isShown: isShown),
    ]
  }

  /// What the kind of text has, and what is open below it.
  private static func own(_ box: TextBox, _ fields: [Binding]) -> [Binding] {
    switch box.kind {
    case .paragraphs: return [fields[0], Binding(.externalEditor, .ctrl("e")), fields[1]]
    case .date where box.calendar != nil:
      return [Binding(.back, .escape), Binding(.nextField, .enter, .tab), fields[1]]
    case .date:
      return [Binding(.nextField, .tab, .enter), Binding(.calendar, .ctrl("t")), fields[1]]
    default:
      guard !box.suggestions.isEmpty else {
        return [Binding(.nextField, .tab, .enter), fields[1]]
      }
      return box.suggestions.cursor == nil
        ? [
          Binding(.choose, .down), Binding(.nextField, .tab, .enter), fields[1],
          Binding(.back, .escape, isShown: false),
        ]
        : [
          Binding(.choose, .enter), Binding(.back, .escape), Binding(.nextField, .tab), fields[1],
        ]
    }
  }
}
