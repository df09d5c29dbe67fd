internal import FormModel
internal import Terminal
internal import TextEditing

/// The bindings of a text in focus, with those for the next and the previous field.
///
/// The outline has all commands too, for terminals that reserve one of the keys.
enum TextBindings {
  static let paste = Binding(.paste, .ctrl("v"), isShown: false)
  static let mark = Binding(.mark, .ctrl(" "), .alt("a"), isShown: false)
  static let spelling = Binding(.spelling, .function(7), .alt("s"), isShown: false)
  static let wholeWindow = Binding(.wholeWindow, .ctrl("l"), isShown: false)

  static func writing(_ box: TextBox, _ fields: [Binding], isWholeWindow: Bool) -> [Binding] {
    all(box, own(box, fields), isWholeWindow: isWholeWindow)
  }

  /// The bindings for a read-only text.
  static func reading(_ box: TextBox, _ fields: [Binding], isWholeWindow: Bool) -> [Binding] {
    all(box, fields, isWholeWindow: isWholeWindow)
      .filter { ![.cut, .paste, .spelling].contains($0.command) }
  }

  /// The bindings of every text, in a form or a modal sheet, for the selection and the clipboard.
  static func selecting(_ editor: TextEditor) -> [Binding] {
    let isSelecting = editor.selection != nil || editor.isMarking
    return (isSelecting ? whileSelecting(editor.selection != nil) : atRest)
      + [paste, mark, selectAll]
  }

  private static func all(_ box: TextBox, _ own: [Binding], isWholeWindow: Bool) -> [Binding] {
    let selecting = selecting(box.editor)
    let rest = (box.isMultiline ? [wholeWindow] : []) + (box.marks.state == nil ? [] : [spelling])
    if box.isSelecting { return selecting + own + rest }
    return (isWholeWindow ? [wayBack] : []) + own + selecting + rest
  }

  private static let selectAll = Binding(.selectAll, .ctrl("a"), isShown: false)
  private static let wayBack = Binding(.back, .escape)
  private static let atRest = [
    Binding(.copy, .ctrl("o"), .alt("c"), isShown: false),
    Binding(.cut, .ctrl("x"), isShown: false),
  ]

  /// Ctrl-C copies the selection, as in other programs; without one it quits.
  private static func whileSelecting(_ hasSelection: Bool) -> [Binding] {
    let copy =
      hasSelection
      ? Binding(.copy, .ctrl("c"), .ctrl("o"), .alt("c")) : Binding(.copy, .ctrl("o"), .alt("c"))
    return [copy, Binding(.cut, .ctrl("x")), wayBack]
  }

  private static let days = [
    Binding(.laterDay, .character("+"), isShown: false),
    Binding(.earlierDay, .character("-"), isShown: false),
  ]

  /// The bindings of this kind of text, and of the open calendar or suggestions.
  private static func own(_ box: TextBox, _ fields: [Binding]) -> [Binding] {
    switch box.kind {
    case .paragraphs: return [fields[0], Binding(.externalEditor, .ctrl("e")), fields[1]]
    case .date where box.calendar != nil:
      return [
        Binding(.nextField, .enter, .tab), Binding(.back, .escape), fields[1],
        Binding(.calendar, .ctrl("t"), isShown: false),
      ] + days
    case .date where box.suggestions.isEmpty:
      return [Binding(.nextField, .tab, .enter), Binding(.calendar, .ctrl("t")), fields[1]]
        + (box.stepsDays ? days : [])
    default:
      let dates =
        box.kind == .date
        ? [Binding(.calendar, .ctrl("t"), isShown: false)] + (box.stepsDays ? days : []) : []
      return dates + ownWithSuggestions(box, fields)
    }
  }

  private static func ownWithSuggestions(_ box: TextBox, _ fields: [Binding]) -> [Binding] {
    guard !box.suggestions.isEmpty else {
      return [Binding(.nextField, .tab, .enter), fields[1]]
        + (box.suggestions.isReopenable ? [Binding(.choose, .down, isShown: false)] : [])
    }
    if box.suggestions.meant != nil {
      return [
        Binding(.takeMeant, .enter), Binding(.choose, .down), Binding(.nextField, .tab),
        fields[1], Binding(.back, .escape, isShown: false),
      ]
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
