internal import Exports
internal import FormModel
internal import JSONText
internal import OfficeReading
internal import TextFolding

/// Assigns each text of a document to a question: by its bookmark, else by the words and the order
/// of the questions.
///
/// A row keeps the index of the row that it was made from. An added row has an index from
/// `firstAdded` on, or the next free one if the document has no bookmarks.
struct FilledReader {
  static let firstAdded = 500_000

  let form: Form
  private let document: TextDocument
  private let marks: AnswerMarks
  private let words: FormWords
  /// The paths that have a bookmark.
  private var marked: Set<Path> = []

  /// The paragraphs found for each question.
  private(set) var contents: [Path: [TextDocument.Paragraph]] = [:]
  private(set) var asked: Set<Path> = []
  /// The row indices of each list found, in document order.
  private(set) var rows: [Path: [Int]] = [:]
  private var known: [Path: Set<Int>] = [:]
  private var highest: [Path: Int] = [:]
  private(set) var strays: [FilledResult.Stray] = []
  private(set) var comments: [(near: Path?, comment: TextDocument.Comment)] = []
  /// The indices of `document.comments` that are in `comments`.
  private var noted: Set<Int> = []

  /// The question that the next paragraphs answer; `nil` after a title.
  private var current: Path?
  /// The container of the next questions: a group or a row.
  private var container = Path.root
  /// The list whose table is expected next.
  private var list: Path?

  init(_ form: Form, _ document: TextDocument) {
    self.form = form
    self.document = document
    marks = AnswerMarks(of: form)
    words = FormWords(form)
  }

  mutating func read() {
    collectMarks(in: document.blocks)
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): meet(paragraph)
      case .table(let table): meet(table)
      }
    }
    noteOtherComments()
  }

  /// Keeps the comments that no paragraph has, for instance those in deleted text.
  private mutating func noteOtherComments() {
    for index in document.comments.indices where !noted.contains(index) {
      comments.append((nil, document.comments[index]))
    }
  }

  private mutating func collectMarks(in blocks: [TextDocument.Block]) {
    for block in blocks {
      switch block {
      case .paragraph(let paragraph): marked.formUnion(paths(of: paragraph))
      case .table(let table):
        for cell in table.rows.joined() { collectMarks(in: cell.blocks) }
      }
    }
  }

  private func paths(of paragraph: TextDocument.Paragraph) -> [Path] {
    paragraph.marks.compactMap { marks.path(of: $0) }
  }

  // MARK: Paragraphs

  private mutating func meet(_ paragraph: TextDocument.Paragraph) {
    let text = paragraph.text
    defer { note(paragraph.comments, at: current ?? list ?? container) }
    if let path = paths(of: paragraph).first { return begin(path, saying: paragraph) }
    if paragraph.marks.contains(where: AnswerMark.isPart) { return leave() }
    if text.trimmed.isEmpty {
      if let current { contents[current, default: []].append(paragraph) }
      return
    }
    let spoken = text.foldedWords
    if words.isTemplate(spoken) { return }
    if words.mayName(spoken) {
      if let row = rowHeading(spoken, paragraph) { return begin(row, saying: paragraph) }
      if let path = question(spoken, paragraph) { return begin(path, saying: paragraph) }
    }
    if words.isStep(spoken) {
      container = .root
      return leave()
    }
    if words.isSubject(spoken) { return leave() }
    take(paragraph)
  }

  private mutating func leave() { (current, list) = (nil, nil) }

  private mutating func take(_ paragraph: TextDocument.Paragraph) {
    if let current { return contents[current, default: []].append(paragraph) }
    if asked.isEmpty, FormWords.isCover(paragraph) { return }
    strays.append(.init(near: list ?? (container == .root ? nil : container), text: paragraph.text))
  }

  private mutating func note(_ indices: [Int], at path: Path) {
    for index in indices where document.comments.indices.contains(index) {
      comments.append((path == .root ? nil : path, document.comments[index]))
      noted.insert(index)
    }
  }

  /// Starts a question, a list or a row. Text that follows in the same paragraph is its answer, or
  /// is kept as a note.
  private mutating func begin(_ path: Path, saying paragraph: TextDocument.Paragraph) {
    enter(path)
    (current, list) = (nil, nil)
    guard path.index == nil else {
      container = path
      if let note = FormWords.note(inTitleOfRow: paragraph.text) {
        strays.append(.init(near: path, text: note))
      }
      return
    }
    container = path.parent ?? .root
    guard let field = words.field(at: path) else { return }
    switch field.kind {
    case .rows: list = path
    case .group: container = path
    default:
      current = path
      contents[path, default: []] += []
    }
    switch words.addition(in: paragraph.text, to: field) {
    case .answer(let text) where current == path:
      contents[path, default: []].append(paragraph.with(text: text))
    case .answer(let text), .note(let text): strays.append(.init(near: path, text: text))
    case nil: break
    }
  }

  /// Records that the question occurs, and the rows around it.
  private mutating func enter(_ path: Path) {
    if path.index == nil { asked.insert(path) }
    for end in path.components.indices {
      guard case .index(let index) = path.components[end] else { continue }
      let list = Path(Array(path.components[..<end]))
      guard known[list, default: []].insert(index).inserted else { continue }
      rows[list, default: []].append(index)
      highest[list] = max(highest[list] ?? -1, index)
    }
    if let field = words.field(at: path), case .rows = field.kind, path.index == nil {
      rows[path, default: []] += []
    }
  }

  private func nextRow(of list: Path) -> Int {
    let start = marked.isEmpty ? 0 : Self.firstAdded
    return max(start, (highest[list] ?? -1) + 1)
  }

  // MARK: Words

  /// Returns a new row for a title without a bookmark, such as « Concertation 2 ».
  private func rowHeading(_ spoken: [UInt8], _ paragraph: TextDocument.Paragraph) -> Path? {
    for place in containers {
      for (key, noun) in words.lists(in: place) where spoken.starts(with: noun) {
        let rest = spoken.dropFirst(noun.count)
        let number = rest.dropFirst().prefix { (0x30...0x39).contains($0) }
        guard rest.first == 0x20, (1...3).contains(number.count),
          // In an answer, « Concertation 2024 avec les habitants » is no title.
          paragraph.isHeading || rest.count == number.count + 1
        else { continue }
        let list = place + key
        return list + nextRow(of: list)
      }
    }
    return nil
  }

  /// The enclosing containers, innermost first.
  private var containers: [Path] {
    var found: [Path] = []
    var place: Path? = container
    while let here = place {
      if here.index != nil || here == .root || words.isGroup(here) { found.append(here) }
      place = here.parent
    }
    return found
  }

  /// Returns the question with these words in the nearest container. A question that has a bookmark
  /// elsewhere does not match.
  private func question(_ spoken: [UInt8], _ paragraph: TextDocument.Paragraph) -> Path? {
    for place in containers {
      // A document with bookmarks has one for each complément that it contains.
      let isUnmarked = marked.isEmpty || place.isAdded
      let found = words.fields(in: place)
        .filter { (isUnmarked || !$0.isComplement) && words.says(spoken, $0, paragraph) }
        .map { place + $0.key }.filter { !marked.contains($0) }
      if let path = found.first(where: { !asked.contains($0) }) { return path }
    }
    return nil
  }

  // MARK: Tables

  private mutating func meet(_ table: TextDocument.Table) {
    let reading = TableReading(table, marks: marks, words: words, near: list, in: containers)
    guard let reading else {
      for row in table.rows { takeAsText(row) }
      return
    }
    switch reading.kind {
    case .list(let path, let keys): meet(reading.lines, of: path, keys)
    case .parts(let place, let keys): meet(reading.lines, ofPartsAt: place, keys)
    }
  }

  /// Takes a row of an unknown table as text of the current answer.
  private mutating func takeAsText(_ row: [TextDocument.Cell]) {
    let texts = row.map { cell in
      cell.paragraphs.map { $0.text.trimmed }.filter { !$0.isEmpty }.joined(separator: " ")
    }
    for cell in row {
      for paragraph in cell.paragraphs { note(paragraph.comments, at: current ?? container) }
    }
    let text = texts.filter { !$0.isEmpty }.joined(separator: " | ")
    if !text.isEmpty { take(TextDocument.Paragraph(text: text)) }
  }

  private mutating func meet(_ lines: [[TextDocument.Cell]], of list: Path, _ keys: [String?]) {
    rows[list, default: []] += []
    asked.insert(list)
    for line in lines {
      var index: Int?
      for path in line.flatMap(\.paragraphs).flatMap(paths) {
        if path.components.count > list.components.count, path.starts(with: list),
          case .index(let found) = path.components[list.components.count]
        {
          index = found
          break
        }
      }
      let isKnown = index.map { known[list]?.contains($0) == true } ?? false
      let row = list + (isKnown ? nextRow(of: list) : index ?? nextRow(of: list))
      if index == nil || isKnown, line.allSatisfy({ words.isUntouched($0) }) { continue }
      enter(row)
      fill(line, row, keys)
    }
    self.list = nil
    current = nil
  }

  private mutating func meet(
    _ lines: [[TextDocument.Cell]],
    ofPartsAt place: Path,
    _ keys: [String?]
  ) {
    for line in lines {
      let marked = line.flatMap(\.paragraphs).flatMap(paths).first?.parent
      let named = line.first.flatMap { words.part(in: place, named: $0.paragraphs.map(\.text)) }
      if let part = marked ?? named {
        fill(line, part, keys)
      } else {
        takeAsText(line)
      }
    }
    current = nil
  }

  private mutating func fill(_ line: [TextDocument.Cell], _ row: Path, _ keys: [String?]) {
    for (column, cell) in line.enumerated() {
      let marked = cell.paragraphs.flatMap(paths).first.flatMap { $0.parent == row ? $0 : nil }
      let key = keys.indices.contains(column) ? keys[column] : nil
      for paragraph in cell.paragraphs {
        note(paragraph.comments, at: key.map { row + $0 } ?? row)
      }
      if let path = marked ?? key.map({ row + $0 }) {
        enter(path)
        contents[path, default: []] += cell.paragraphs
      } else if column > 0 || !words.isGroup(row) {
        let text = cell.paragraphs.map(\.text).joined(separator: "\n").trimmed
        if !text.isEmpty { strays.append(.init(near: row, text: text)) }
      }
    }
  }
}

extension Path {
  /// Whether the path is in a row that was added to the document.
  fileprivate var isAdded: Bool {
    components.contains { component in
      if case .index(let index) = component { index >= FilledReader.firstAdded } else { false }
    }
  }
}
