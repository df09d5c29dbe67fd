internal import JSONText
internal import Exports
internal import Filling
internal import FormModel
internal import Terminal

/// Lines that were pasted into a list, before they become its rows: which column is which question, how
/// many rows there are, and what cannot be read.
struct RowsSheet: EntrySheet {
  private var table: ListTable
  /// The rows of the lists above, in which they go.
  private let parents: [Int]
  private let form: Form
  private var reading: RowsReading
  /// 0 adds, those behind it are the columns, the last one is about the first line.
  var cursor = 0
  private(set) var frame = SheetFrame()

  init(_ table: ListTable, in parents: [Int], of form: Form) {
    (self.table, self.parents, self.form) = (table, parents, form)
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

  mutating func point(at place: Position, _ desk: inout Desk) -> Transition {
    let before = cursor
    guard case .press = frame.choose(at: place, &cursor) else { return .stay }
    if before > 0 { change(by: 1) }
    return before == 0 ? .press(.enter) : .stay
  }

  /// Gives the column the next of the questions, or none.
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
    var places: [Int] = []
    func add(_ text: String, _ role: Role, isEntry: Bool = false) {
      let isCurrent = isEntry && places.count == cursor
      if isEntry { places.append(lines.count) }
      let rows = Wrapping.rows(text.withFrenchSpaces, width: width)
      lines += rows.prefix(isEntry ? 1 : 3).map { .text($0, isCurrent ? .selected : role) }
    }
    add(Sign.button("Ajouter \(noun.counted(reading.rows.count))"), .label, isEntry: true)
    add("Espace ou les flèches changent le sens d’une colonne ; une annulation retire tout.", .help)
    lines.append(.blank)
    for column in table.columns {
      add(Self.words(column), .plain, isEntry: true)
      add("  \(column.sample.excerpt)", .help)
    }
    add(
      hasHeading
        ? "La première ligne est un titre" : "La première ligne est une ligne à ajouter",
      .plain,
      isEntry: true
    )
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
      "Coller dans la liste",
      lines: lines,
      entries: places,
      cursor: places[cursor],
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
      case .heading: " (à son titre)"
      case .contents: " (à son contenu)"
      case .choice: " (choisi)"
      }
    return "\(column.name) : \(meaning)\(reason)"
  }
}

extension RowsSheet {
  /// For a text pasted into `list`; `nil` where it is one cell, which goes into a row's first field.
  init?(pasted text: String, into path: Path, of form: Form) {
    guard let list = form.lists.first(where: { $0.stands(at: path) }) else { return nil }
    let lines = PastedCells.lines(of: text)
    let cells = lines.flatMap(\.cells).count { cell in !cell.allSatisfy(\.isWhitespace) }
    guard cells > 1 else { return nil }
    self.init(
      ListTable(lines, list, in: form, isFrench: true),
      in: path.components.compactMap { if case .index(let index) = $0 { index } else { nil } },
      of: form
    )
  }
}

extension FormList {
  /// Whether a path is that of this list, in whatever rows.
  func stands(at path: Path) -> Bool {
    let keys = path.components.compactMap { if case .key(let key) = $0 { key } else { nil } }
    return keys == parents.map(\.key) + [key]
  }
}
