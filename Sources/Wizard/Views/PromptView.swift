internal import FormModel
internal import Terminal
internal import TextEditing

/// One line to type, and what to do with it.
struct PromptView: View {
  let title: String
  let text: [String]
  private var editor: TextEditor
  private let act: (String, inout Desk) -> Transition
  private var frame = SheetFrame()

  init(
    _ title: String,
    _ text: [String],
    initial: String = "",
    act: @escaping (String, inout Desk) -> Transition
  ) {
    self.title = title
    self.text = text
    self.act = act
    editor = TextEditor(initial, multiline: false)
  }

  var bindings: [Binding] {
    [Binding(.confirm, .enter), Binding(.back, .escape), .quit]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .confirm: act(editor.text, &desk)
    case .back: .pop
    default: .run(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    if case .character(let character) = key.code, key.modifiers.isEmpty {
      _ = editor.insert(String(character))
    } else if let unit = TextKeys.deletion(key) {
      _ = editor.delete(unit)
    } else if let movement = TextKeys.movement(key) {
      editor.move(movement)
    }
    return .stay
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Transition {
    _ = editor.insert(text)
    return .stay
  }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    var lines = text.flatMap { Wrapping.rows($0.withFrenchSpaces, width: width) }.map {
      Line.text($0)
    }
    lines.append(.blank)
    let column = editor.caretColumn
    let first = max(0, column - width + 1)
    lines.append(
      Line(spans: [
        .init(
          column: 0,
          text: editor.layout.drawn(row: 0, in: editor.text, columns: first..<first + width),
          role: .focused,
          bed: width
        )
      ])
    )
    var place = frame.draw(title, lines: lines, cursor: lines.count - 1, into: &grid)
    place.column += column - first
    return place
  }
}
