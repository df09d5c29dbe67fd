internal import JSONText
internal import Exports
internal import UseCases
internal import FormModel
internal import Terminal

/// Sheet for pasted or imported lines before they become rows of a list: the question of each
/// column, the number of rows and the cells that cannot be read.
struct RowsSheet: EntrySheet {
  private var table: ListTable
  /// The row indices of the enclosing lists.
  private let parents: [Int]
  private let form: Form
  private let title: String
  /// The guesses made when reading the lines, one sentence each.
  private let guesses: [String]
  private var reading: RowsReading
  /// 0 is the button that adds the rows, then come the columns, and last the entry about the first
  /// line.
  var cursor = 0
  private(set) var frame = SheetFrame()

  init(
    _ table: ListTable,
    in parents: [Int],
    of form: Form,
    title: String = "Coller dans la liste",
    guesses: [String] = []
  ) {
    (self.table, self.parents, self.form) = (table, parents, form)
    (self.title, self.guesses) = (title, guesses)
    reading = table.reading(in: form)
  }

  private var noun: Noun { table.list.group.noun }
  private var hasHeading: Bool { table.headings > 0 }
  private var entries: Int { table.columns.count + 2 }

  private var column: Int? { table.columns.indices.contains(cursor - 1) ? cursor - 1 : nil }

  var bindings: [Binding] {
    let choosing = cursor > 0 ? [Binding(.choose, .character(" "))] : []
    return [Binding(.confirm, .enter)] + choosing + [Binding(.back, .escape), .quit]
  }

  mutating func perform(_ command: Command, _ desk: inout Desk) -> Transition {
    switch command {
    case .confirm:
      guard !reading.rows.isEmpty else {
        desk.say("Aucune ligne à ajouter : donnez un sens à une colonne.", .error)
        return .stay
      }
      return .add(RowsArrival(reading, into: table.list, parents: parents))
    case .choose:
      change(by: 1)
      return .stay
    case .back: return .pop
    default: return .handOn(command)
    }
  }

  mutating func type(_ key: Key, _ desk: inout Desk) -> Transition {
    switch key.code {
    case .left: change(by: -1)
    case .right: change(by: 1)
    default: cursor = key.entry(from: cursor, of: entries)
    }
    return .stay
  }

  mutating func point(at position: Position, _ desk: inout Desk) -> Transition {
    let before = cursor
    guard case .press = frame.choose(at: position, &cursor) else { return .stay }
    if before > 0 { change(by: 1) }
    return before == 0 ? .press(.enter) : .stay
  }

  /// Assigns the next question, or none, to the current column.
  private mutating func change(by step: Int) {
    if let column {
      let meanings: [Field?] = [nil] + table.fields
      let now = meanings.firstIndex { $0 === table.columns[column].field } ?? 0
      let next = (now + step + meanings.count) % meanings.count
      table.assign(meanings[next], to: column)
    } else if cursor == entries - 1 {
      table.setHeadings(hasHeading ? 0 : 1)
    } else {
      return
    }
    reading = table.reading(in: form)
  }

  mutating func draw(into grid: inout Grid, _ desk: Desk) -> Position? {
    let width = SheetFrame.width(of: grid)
    var lines: [Line] = []
    var starts: [Int] = []
    func add(_ text: String, _ role: Role) {
      lines += Wrapping.rows(text.withFrenchSpaces, width: width).prefix(3).map { .text($0, role) }
    }
    func addEntry(_ line: (_ isCurrent: Bool) -> Line) {
      lines.append(line(starts.count == cursor))
      starts.append(lines.count - 1)
    }
    let action = "Ajouter \(noun.counted(reading.rows.count))"
    addEntry { .button(action, isCurrent: $0, width: width) }
    add("Espace ou les flèches changent le sens d’une colonne ; une annulation retire tout.", .help)
    for guess in guesses { add(guess, .help) }
    lines.append(.blank)
    for column in table.columns {
      addEntry { .entry(Self.words(column), isCurrent: $0, .label, width: width) }
      lines.append(
        .text(Wrapping.cutAtWord(column.sample.oneLine, width: width - 2), .dimmed, column: 2)
      )
    }
    let first = "La première ligne est \(hasHeading ? "un titre" : "une ligne à ajouter")"
    addEntry { .entry(first, isCurrent: $0, width: width) }
    if !reading.unread.isEmpty {
      lines.append(.blank)
      add("À vérifier, gardé tel quel :", .warning)
      for unread in reading.unread.prefix(Self.mostUnread) {
        add(
          "- ligne \(unread.line), \(unread.column) : « \(unread.written.excerpt) ». \(unread.words)",
          .plain
        )
      }
      if reading.unread.count > Self.mostUnread {
        let rest = reading.unread.count - Self.mostUnread
        add("et \(rest.counting("autre", "autres")), que la relecture montrera.", .plain)
      }
    }
    return frame.draw(
      title,
      lines: lines,
      entries: starts,
      cursor: starts[cursor],
      into: &grid
    )
  }

  private static let mostUnread = 20

  private static func words(_ column: ListTable.Column) -> String {
    let meaning =
      switch column.meaning {
      case .field(let field): field.label
      case .parent: "à quelle ligne elle se rattache"
      case .rest: "ce qui n’a pas de colonne"
      case .key, .none: "pas reprise"
      }
    let reason =
      switch column.reason {
      case _ where column.field == nil: ""
      case .heading: ", d’après son titre"
      case .contents: ", d’après son contenu"
      case .choice: ", choisi"
      }
    return "\(column.name) → \(meaning)\(reason)"
  }
}

extension RowsSheet {
  /// Makes the sheet for a text pasted into a list. Returns `nil` for a single cell, which goes
  /// into the first field of a row, or if `path` is not a list.
  init?(pasted text: String, into path: Path, of form: Form) {
    guard let target = form.list(at: path) else { return nil }
    let lines = PastedCells.lines(of: text)
    let cells = lines.flatMap(\.cells).count { cell in !cell.allSatisfy(\.isWhitespace) }
    guard cells > 1 else { return nil }
    self.init(ListTable(lines, target.list, in: form, isFrench: true), in: target.rows, of: form)
  }
}
