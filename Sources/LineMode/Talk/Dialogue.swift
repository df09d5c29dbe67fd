internal import UseCases
internal import FormModel
internal import TextEditing

/// The input has ended: answers are saved and the program exits.
enum Ending: Error {
  case endOfInput
}

/// Reads and writes lines.
///
/// Texts are untrusted, and a screen reader or a braille display receives every byte, so no control
/// character except the line feed is written.
final class Dialogue {
  private let lines: Lines
  /// The commands that a line can give.
  let commands: [LineCommand]
  private var givenBack: String?
  /// The number of the last line read, from 1.
  private(set) var lineNumber = 0

  init(_ lines: Lines, _ commands: [LineCommand]) {
    self.lines = lines
    self.commands = commands
  }

  var partner: Lines.Partner { lines.partner }

  /// Says a sentence of the program.
  func say(_ sentence: String) { tell(sentence.withFrenchSpaces) }

  /// Says a user’s text unchanged, line by line.
  func tell(_ text: String) {
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      lines.write(String(line.map { $0 == "\t" ? " " : $0 }).harmless)
    }
  }

  func pause() { lines.write("") }

  /// Reads a line, without control characters except the tab. If a paste has several lines, asks
  /// the user what to do with it. In a script, line ends inside a line become blanks: a question
  /// would take the next line as its answer.
  func hear() throws(Ending) -> String {
    while true {
      let text = try hearText()
      guard text.contains(where: \.isNewline) else { return text }
      let parts = text.split(whereSeparator: \.isNewline)
      guard partner == .person, parts.count > 1 else {
        return parts.joined(separator: " ")
      }
      say(
        "Ce texte collé a \(parts.count.counting("ligne", "lignes")), et une seule est attendue ici."
      )
      say("1 : les réunir en une seule. Ligne vide : ne pas le prendre, et répondre autrement.")
      let choice = try hearText()
      if choice.trimmed == "1" { return parts.joined(separator: " ") }
      guard choice.allSatisfy(\.isWhitespace) else {
        giveBack(choice)
        continue
      }
      say("Le texte collé n’est pas pris. Votre réponse :")
    }
  }

  /// Reads a line for a long text, where a paste of several lines is accepted.
  func hearText() throws(Ending) -> String {
    if let line = givenBack {
      givenBack = nil
      return line
    }
    guard let line = lines.read() else { throw .endOfInput }
    lineNumber += 1
    return TextEditor(line, multiline: true).text
  }

  /// Returns `line` to be read again.
  func giveBack(_ line: String) { givenBack = line }

  /// Lists numbered `titles` and reads the choice; `nil` for none. A command is left to the
  /// caller’s question.
  func pick(_ titles: [String], otherwise: String) throws(Ending) -> Int? {
    switch try hearChoice(among: titles, otherwise: otherwise) {
    case .title(let index): return index
    case .none: return nil
    case .unclear(let refusal):
      say(refusal + " Rien ne change.")
      return nil
    }
  }

  /// Like `pick`, for choices where a slip would be costly: repeats the question until it gets a
  /// number.
  func choose(_ titles: [String], otherwise: String) throws(Ending) -> Int? {
    while true {
      switch try hearChoice(among: titles, otherwise: otherwise) {
      case .title(let index): return index
      case .none: return nil
      case .unclear(let refusal): say(refusal)
      }
    }
  }

  private enum Choice {
    case title(Int)
    case none
    case unclear(refusal: String)
  }

  private func hearChoice(
    among titles: [String],
    otherwise: String
  ) throws(Ending) -> Choice {
    for (index, title) in titles.enumerated() { tell("\(index + 1). \(title)") }
    say("Un numéro : choisir. Ligne vide : \(otherwise).")
    let line = try hear()
    switch Input(line, among: commands) {
    case .empty: return .none
    case .command, .unknown:
      giveBack(line)
      return .none
    case .answer(let text):
      if let index = titles.index(numbered: text) { return .title(index) }
      return .unclear(refusal: "« \(text.excerpt) » n’est pas un numéro de cette liste.")
    }
  }
}
