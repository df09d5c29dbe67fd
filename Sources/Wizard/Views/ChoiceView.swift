internal import FormModel
internal import Terminal

/// Sheet that asks a question with a few options.
struct ChoiceView: EntrySheet {
  struct Option {
    let title: String
    let detail: String
    let act: (inout Desk) -> Transition

    init(_ title: String, _ detail: String = "", act: @escaping (inout Desk) -> Transition) {
      self.title = title
      self.detail = detail
      self.act = act
    }
  }

  let title: String
  let text: [String]
  let options: [Option]
  var cursor = 0
  /// The number of text lines scrolled back from the first option.
  private var linesBack = 0
  private(set) var frame = SheetFrame()

  init(_ title: String, _ text: [String], _ options: [Option]) {
    self.title = title
    self.text = text
    self.options = options
  }

  var bindings: [Binding] {
    [
      Binding(.choose, .enter), Binding(.back, .escape),
      .quit,
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .choose: options.indices.contains(cursor) ? options[cursor].act(&desk) : .pop
    case .back: .pop
    default: .handOn(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    switch key.code {
    case .up where cursor == 0: linesBack += 1
    case .pageUp where cursor == 0: linesBack += 10
    case .down where linesBack > 0: linesBack -= 1
    case .pageDown where linesBack > 0: linesBack = max(0, linesBack - 10)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(options.count - 1, cursor + 1)
    default: cursor = key.entry(from: cursor, of: options.count)
    }
    return .stay
  }

  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    frame.open(at: position, &cursor)
  }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    var lines = text.flatMap { Wrapping.rows($0.withFrenchSpaces, width: width) }.map {
      Line.text($0)
    }
    lines.append(.blank)
    var entries: [Int] = []
    for (index, option) in options.enumerated() {
      entries.append(lines.count)
      lines.append(.button(option.title, isCurrent: index == cursor, width: width))
      if !option.detail.isEmpty {
        lines += Wrapping.rows(option.detail.withFrenchSpaces, width: width - 4).map {
          .text($0, .help, column: 4)
        }
      }
    }
    // The text may be longer than the screen.
    if cursor > 0 { linesBack = 0 }
    linesBack = min(linesBack, entries[0])
    return frame.draw(
      title,
      lines: lines,
      entries: entries,
      cursor: entries[cursor] - linesBack,
      into: &grid
    )
  }
}
