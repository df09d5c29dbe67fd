internal import Filling
internal import FormModel
internal import TextEditing

/// There is nothing more to hear: what was answered is saved, and the program ends.
enum Ending: Error {
  case endOfInput
}

/// Says and hears lines.
///
/// Texts come from anybody, and a screen reader or a braille display gets every byte: no control
/// character but the line feed leaves here.
final class Dialogue {
  private let lines: Lines
  private var givenBack: String?
  /// Of the line that was heard last, counted from 1.
  private(set) var lineNumber = 0

  init(_ lines: Lines) {
    self.lines = lines
  }

  var partner: Lines.Partner { lines.partner }

  /// A sentence of the program's own.
  func say(_ sentence: String) { tell(sentence.withFrenchSpaces) }

  /// A text that somebody wrote, as it is, each of its lines a line.
  func tell(_ text: String) {
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      lines.write(String(line.map { $0 == "\t" ? " " : $0 }).harmless)
    }
  }

  func pause() { lines.write("") }

  /// One line, as an editor takes it: without control characters but the tab. Of a paste of several
  /// lines the person is asked what it is. In a script, line ends inside a line become blanks: a
  /// question would take the next line as its answer.
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

  /// The same where a long text is taken: a paste is one answer, whatever lines it has.
  func hearText() throws(Ending) -> String {
    if let line = givenBack {
      givenBack = nil
      return line
    }
    guard let line = lines.read() else { throw .endOfInput }
    lineNumber += 1
    return TextEditor(line, multiline: true).text
  }

  /// Lets somebody else hear `line`, next.
  func giveBack(_ line: String) { givenBack = line }

  /// Numbers `titles` and hears which one is meant; `nil` for none. A command is for whoever asked
  /// the question before.
  func pick(_ titles: [String], otherwise: String) throws(Ending) -> Int? {
    switch try hearChoice(among: titles, otherwise: otherwise) {
    case .title(let place): return place
    case .none: return nil
    case .unclear(let refusal):
      say(refusal + " Rien ne change.")
      return nil
    }
  }

  /// The same where much would be lost with one slip: what is no number is asked for again.
  func choose(_ titles: [String], otherwise: String) throws(Ending) -> Int? {
    while true {
      switch try hearChoice(among: titles, otherwise: otherwise) {
      case .title(let place): return place
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
    switch Input(line) {
    case .empty: return .none
    case .command, .unknown:
      giveBack(line)
      return .none
    case .answer(let text):
      if let place = titles.place(numbered: text) { return .title(place) }
      return .unclear(refusal: "« \(text.excerpt) » n’est pas un numéro de cette liste.")
    }
  }
}
