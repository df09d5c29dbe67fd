internal import FormModel
internal import Terminal

/// Sheet that asks for one line of text.
struct PromptView: View {
  let title: String
  /// The introduction. Its last paragraph is the question, which stays visible while the others
  /// scroll.
  let text: [String]
  private var field: LineField
  /// The files that the arrow keys put into the field; `nil` if any path may be typed.
  private let offers: [String]?
  private let act: (String, inout Desk) -> Transition
  private var frame = SheetFrame()
  /// The first offer on the screen, and the lines that the offers had in the last drawing.
  private var shown = (first: 0, lines: 0..<0)

  /// The maximum length in bytes: that of a path on Linux.
  private static let longest = 4095

  init(
    _ title: String,
    _ text: [String],
    initial: String = "",
    offers: [String]? = nil,
    act: @escaping (String, inout Desk) -> Transition
  ) {
    self.title = title
    self.text = text
    self.offers = offers
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
    if let offers, !offers.isEmpty, [.up, .down, .pageUp, .pageDown].contains(key.code) {
      let current = offers.firstIndex(of: field.text)
      offer(current.map { key.entry(from: $0, of: offers.count) } ?? 0)
    } else {
      _ = field.type(key, &desk)
    }
    return .stay
  }

  private mutating func offer(_ index: Int) {
    guard let offers, offers.indices.contains(index) else { return }
    field = LineField(offers[index], limit: Self.longest)
  }

  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    if let line = frame.line(at: position), let index = shown.lines.firstIndex(of: line) {
      offer(shown.first + index)
    }
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
    let cursor = lines.count - 2
    lines += list(below: lines.count, width: width, height: grid.size.rows)
    var position = frame.draw(title, lines: lines, cursor: cursor, into: &grid)
    position.column = SheetPanes(grid.size).columns.lowerBound + caret
    return position
  }

  /// The offers that fit on the screen below `count` lines, with the one in the field among them.
  private mutating func list(below count: Int, width: Int, height: Int) -> [Line] {
    guard let offers else { return [] }
    guard !offers.isEmpty else { return [.text("Ce dossier est vide.", .help)] }
    let heading = Line.text(
      "Dans ce dossier, ↑ ↓ pour choisir :".withFrenchSpaces,
      .help
    )
    let current = offers.firstIndex(of: field.text)
    let room = max(1, height - count - 5)
    let first = max(0, min((current ?? 0) - room / 2, offers.count - room))
    let last = min(offers.count, first + room)
    shown = (first, count + 1..<count + 1 + last - first)
    return [heading]
      + offers[first..<last].map {
        .entry("  \($0)", isCurrent: $0 == field.text, width: width)
      }
  }
}
