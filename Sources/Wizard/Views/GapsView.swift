internal import UseCases
internal import FormModel
internal import Terminal

/// Sheet shown once before finalising: the unanswered questions, each of which leads to its field.
struct GapsView: EntrySheet {
  private let gaps: String
  /// The questions, listed after the entry that finalises, each with the name of its page.
  private let questions: [(question: Question, name: String, page: String)]
  var cursor = 0
  private(set) var frame = SheetFrame()

  init(_ session: Session) {
    gaps = session.gaps ?? ""
    let pages = session.form.pages(of: session.book.answers).map { ($0, ChoiceTable(of: $0)) }
    questions = session.form.unanswered(in: session.book.answers).map { question in
      guard let (page, table) = pages.first(where: { $0.0.id == question.page }) else {
        return (question, question.name, "")
      }
      return (question, page.name(of: question, table), page.name)
    }
  }

  var bindings: [Binding] {
    [
      cursor == 0 ? Binding(.finaliseWithGaps, .enter) : Binding(.open, .enter),
      Binding(.back, .escape), .outline.hidden, .quit,
    ]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .back: return .pop
    case .finaliseWithGaps: return .popAndPerform(.finaliseWithGaps)
    case .open where questions.indices.contains(cursor - 1):
      let question = questions[cursor - 1].question
      return .go(question.page, question.path, fromReview: false)
    case .open: return .stay
    default: return .handOn(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    cursor = key.entry(from: cursor, of: questions.count + 1)
    return .stay
  }

  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    frame.choose(at: position, &cursor)
  }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    let text =
      "\(gaps) Une version finalisée ne change plus. Laissez vide ce que vous ne savez pas ; Entrée sur une ligne mène à sa question."
    var lines = Wrapping.rows(text.withFrenchSpaces, width: width).map { Line.text($0) }
    lines.append(.blank)
    var entries = [lines.count]
    let button = Command.finaliseWithGaps.title
    lines.append(.button(button, isCurrent: cursor == 0, width: width))
    var page = ""
    for (index, gap) in questions.enumerated() {
      if gap.page != page {
        page = gap.page
        lines += [.blank, .titled(page, width: width)]
      }
      entries.append(lines.count)
      let name = Wrapping.cutName(gap.name, width: width)
      lines.append(.entry(name, isCurrent: cursor == index + 1, width: width))
    }
    return frame.draw(
      "Réponses vides",
      lines: lines,
      entries: entries,
      cursor: entries[cursor],
      into: &grid
    )
  }
}
