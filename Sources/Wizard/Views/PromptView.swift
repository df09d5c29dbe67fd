internal import FormModel
internal import Terminal

/// One line to type, and what to do with it.
struct PromptView: View {
  let title: String
  /// The question is the last one: it stays in view where the others scroll away.
  let text: [String]
  private var field: LineField
  private let act: (String, inout Desk) -> Transition
  private var frame = SheetFrame()

  /// Bytes: the longest path that Linux takes.
  private static let longest = 4095

  init(
    _ title: String,
    _ text: [String],
    initial: String = "",
    act: @escaping (String, inout Desk) -> Transition
  ) {
    self.title = title
    self.text = text
    self.act = act
    field = LineField(initial, limit: Self.longest)
  }

  var bindings: [Binding] {
    field.bindings + [Binding(.confirm, .enter), Binding(.back, .escape), .quit]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    if field.perform(command, &desk) != nil { return .stay }
    return switch command {
    case .confirm: act(field.text, &desk)
    case .back: .pop
    default: .handOn(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    _ = field.type(key, &desk)
    return .stay
  }

  mutating func paste(_ text: String, _ desk: inout Desk) -> Transition {
    _ = field.paste(text, &desk)
    return .stay
  }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    var lines = text.flatMap { Wrapping.rows($0.withFrenchSpaces, width: width) }.map {
      Line.text($0)
    }
    if grid.size.rows >= 16 { lines.append(.blank) }
    let column = FieldEdge.inset
    var (line, caret) = field.line(width: width - 2 * column, column: column, role: .focused)
    line = line.adding("│", .border, column: 0).adding("│", .border, column: width - 1)
    lines += [
      FieldEdge.upper("", role: .label, width: width), line, FieldEdge.lower("", width: width),
    ]
    var place = frame.draw(title, lines: lines, cursor: lines.count - 2, into: &grid)
    place.column = SheetPanes(grid.size).columns.lowerBound + caret
    return place
  }
}
