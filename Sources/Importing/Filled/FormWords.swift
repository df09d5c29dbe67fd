internal import Exports
internal import FormModel
internal import OfficeReading
internal import TextFolding

/// The words of a form, as they are found in a document that somebody filled: folded, without signs.
struct FormWords {
  private let form: Form
  /// Helps, notes and instructions, which are nobody's answers.
  private let templates: Set<[UInt8]>
  private let beginnings: [[UInt8]]
  /// Titles of steps.
  private let steps: Set<[UInt8]>
  /// Titles of what is asked together.
  private let subjects: Set<[UInt8]>
  /// The words of each question, and what a row of each list is called.
  private var labels: [ObjectIdentifier: [UInt8]] = [:]
  private var nouns: [ObjectIdentifier: [UInt8]] = [:]
  /// How these begin, to tell at once that a text is none of them.
  private var beginningsOfNames: Set<[UInt8]> = []

  init(_ form: Form) {
    self.form = form
    templates = Set(Questionnaire.fixedTexts(of: form).map(\.foldedWords))
    beginnings = Questionnaire.fixedBeginnings(of: form).map(\.foldedWords)
    steps = Set(form.steps.map(\.heading.foldedWords))
    subjects = Set(Questionnaire.subjects(of: form).map(\.foldedWords))
    add(form.rootFields)
  }

  private mutating func add(_ fields: [Field]) {
    for field in fields {
      labels[ObjectIdentifier(field)] = field.label.foldedWords
      beginningsOfNames.insert(Array(field.label.foldedWords.prefix(4)))
      switch field.kind {
      case .rows(let group):
        nouns[ObjectIdentifier(field)] = group.noun.singular.foldedWords
        beginningsOfNames.insert(Array(group.noun.singular.foldedWords.prefix(4)))
        add(group.fields)
      case .group(let inner): add(inner)
      default: break
      }
    }
  }

  private func label(of field: Field) -> [UInt8] {
    labels[ObjectIdentifier(field)] ?? field.label.foldedWords
  }

  /// Whether a text may be a question or the title of a row.
  func mayName(_ spoken: [UInt8]) -> Bool { beginningsOfNames.contains(Array(spoken.prefix(4))) }

  func isTemplate(_ spoken: [UInt8]) -> Bool {
    templates.contains(spoken) || beginnings.contains { spoken.starts(with: $0) }
  }

  func isStep(_ spoken: [UInt8]) -> Bool { steps.contains(spoken) }

  func isSubject(_ spoken: [UInt8]) -> Bool { subjects.contains(spoken) }

  /// What stands above the first question: title, names and facts.
  static func isCover(_ paragraph: TextDocument.Paragraph) -> Bool {
    ["Title", "Subtitle", "Mention", "Titre", "Sous-titre"].contains(paragraph.style)
  }

  // MARK: Fields

  /// The questions of a container, a row or a part; rows may have any number.
  func fields(in container: Path) -> [Field] {
    var fields = form.rootFields
    for component in container.components {
      guard case .key(let key) = component else { continue }
      guard let field = fields.first(where: { $0.key == key }) else { return [] }
      switch field.kind {
      case .rows(let group): fields = group.fields
      case .group(let inner): fields = inner
      default: return []
      }
    }
    return fields
  }

  func field(at path: Path) -> Field? {
    guard let parent = path.parent, let key = path.key else { return nil }
    let container = path.index == nil ? parent : parent.parent ?? .root
    return fields(in: container).first { $0.key == key }
  }

  func isGroup(_ path: Path) -> Bool {
    guard path.index == nil, path != .root, case .group? = field(at: path)?.kind else {
      return false
    }
    return true
  }

  /// The lists of a container, with what their rows are called.
  func lists(in container: Path) -> [(key: String, noun: [UInt8])] {
    fields(in: container).compactMap { field in
      nouns[ObjectIdentifier(field)].map { (field.key, $0) }
    }
  }

  // MARK: Questions

  /// Whether a paragraph says the question: alone, or with the answer behind a colon or a question mark.
  func says(_ spoken: [UInt8], _ field: Field, _ paragraph: TextDocument.Paragraph) -> Bool {
    let label = label(of: field)
    return spoken == label
      || !label.isEmpty && spoken.starts(with: label)
        && addition(in: paragraph.text, to: field)?.isAnswer == true
  }

  /// What somebody wrote into the paragraph of a question.
  enum Addition: Equatable {
    /// Follows the question behind a colon, a question mark or a line break.
    case answer(String)
    /// Changes or comments the question: a text in brackets, or without such a separator.
    case note(String)

    var isAnswer: Bool { if case .answer = self { true } else { false } }
  }

  /// What somebody wrote into the title of a row, which is a noun and a number; `nil` if nothing.
  static func note(inTitleOfRow text: String) -> String? {
    let number = text.drop { !$0.isNumber }
    let rest = (number.isEmpty ? text[...] : number.drop { $0.isNumber }).drop {
      $0.isWhitespace || ":–-.".contains($0)
    }
    return rest.isEmpty ? nil : String(rest).trimmed
  }

  /// `nil` if the paragraph has only the words of the question.
  func addition(in text: String, to field: Field) -> Addition? {
    let label = label(of: field)
    if text.foldedWords == label { return nil }
    let end = text.prefix(field.label.count + 8).indices.first {
      $0 > text.startIndex && String(text[..<$0]).foldedWords == label
    }
    guard let end else { return .note(text.trimmed) }
    let rest = text[end...]
    let words = String(rest.drop { $0.isWhitespace || ":?".contains($0) }).trimmed
    let isSeparated = rest.prefix { $0.isWhitespace || ":?".contains($0) }.contains {
      ":?\n".contains($0)
    }
    let isBracketed =
      words.hasPrefix("(") && words.hasSuffix(")") || words.hasPrefix("[") && words.hasSuffix("]")
    return isSeparated && !isBracketed ? .answer(words) : .note(words)
  }

  // MARK: Tables

  /// The question that a column has the title of.
  func key(titled title: [UInt8], in row: Path) -> String? {
    fields(in: row).first { label(of: $0) == title }?.key
  }

  func leafKeys(in row: Path) -> [String] {
    fields(in: row).filter { !$0.kind.isContainer }.map(\.key)
  }

  func columnCount(_ row: Path) -> Int { leafKeys(in: row).count }

  /// Whether most of these titles are questions of the row.
  func covers(_ titles: [[UInt8]], _ row: Path) -> Bool {
    let known = titles.count { key(titled: $0, in: row) != nil }
    return known > 0 && known * 2 >= titles.count
  }

  /// The list whose rows ask these, in one of the containers.
  func list(titled titles: [[UInt8]], in containers: [Path]) -> Path? {
    containers.lazy.flatMap { place in
      lists(in: place).map { place + $0.key }
    }.first { covers(titles, $0 + 0) }
  }

  /// The place of the parts of one shape that ask these behind their name.
  func parts(titled titles: [[UInt8]], in containers: [Path]) -> Path? {
    let places = containers + fields(in: .root).map { .root + $0.key }.filter(isGroup)
    return places.first { place in
      firstPart(in: place).map { covers(Array(titles.dropFirst()), $0) } ?? false
    }
  }

  func firstPart(in place: Path) -> Path? {
    fields(in: place).first { if case .group = $0.kind { true } else { false } }
      .map { place + $0.key }
  }

  /// The part whose name these lines begin with.
  func part(in place: Path, named lines: [String]) -> Path? {
    let spoken = lines.joined(separator: " ").foldedWords
    return fields(in: place).filter { field in
      if case .group = field.kind { spoken.starts(with: label(of: field)) } else { false }
    }.max { $0.label.utf8.count < $1.label.utf8.count }.map { place + $0.key }
  }

  /// Whether nothing was written into a cell, and no box ticked.
  func isUntouched(_ cell: TextDocument.Cell) -> Bool {
    cell.paragraphs.allSatisfy { paragraph in
      paragraph.text.trimmed.isEmpty
        || paragraph.text.trimmed.hasPrefix("☐")
          && TickedBoxes.isPlain(paragraph)
    }
  }
}
