internal import JSONText
internal import Exports
internal import UseCases
internal import FormModel
internal import Terminal
internal import TextEditing

/// The text or rows that were last cut or copied.
///
/// All texts of all views share it.
struct Clipboard {
  private(set) var text = ""
  /// The row that `text` summarises, if a row was taken.
  private(set) var row: TakenRow?
  /// The text for the terminal's clipboard: rows in a form that spreadsheets accept, else `text`.
  private(set) var exported = ""

  mutating func take(_ row: TakenRow, named text: String) {
    (self.row, self.text) = (row, text)
    exported = ListText.text(of: [row.value.object ?? [:]], in: row.group)
  }

  /// Takes several rows of a list as text, one line each.
  mutating func take(_ rows: [JSON], of group: Group) {
    text = ListText.text(of: rows.compactMap(\.object), in: group)
    (row, exported) = (nil, text)
  }

  /// The result of a command, which the person is told.
  enum Outcome {
    case done
    case nothingToSelect, nothingSelected, nothingToPaste
    case copied(characters: Int), cut(characters: Int)
    case noRow
    case copiedRow(Noun), cutRow(Noun), pastedRow(Noun)
    case copiedList(Noun, count: Int)
    /// The row belongs to another kind of list.
    case otherRow(Noun)
    case textForRow
  }

  /// Performs a clipboard command in a text and returns its edit. Returns `nil` for any other
  /// command.
  mutating func perform(
    _ command: Command,
    on editor: inout TextEditor,
    limit: Int = .max
  ) -> (edit: TextEdit?, outcome: Outcome)? {
    switch command {
    case .selectAll:
      guard !editor.text.isEmpty else { return (nil, .nothingToSelect) }
      editor.selectAll()
      return (nil, .done)
    case .paste:
      guard !text.isEmpty else { return (nil, .nothingToPaste) }
      return (editor.insert(text, limit: limit), .done)
    case .copy, .cut:
      let count = editor.selectedCharacters
      guard count > 0 else { return (nil, .nothingSelected) }
      (text, row) = (editor.selectedText(), nil)
      exported = text
      if command == .cut { return (editor.delete(.characterBackward), .cut(characters: count)) }
      editor.endMarking()
      return (nil, .copied(characters: count))
    default: return nil
    }
  }
}

extension TextEditor {
  /// Inserts the longest prefix of `text` that keeps the whole within `limit` bytes. Returns `nil`
  /// if nothing fits.
  mutating func insert(_ text: String, limit: Int) -> TextEdit? {
    let room = limit - (self.text.utf8.count - (selection?.count ?? 0))
    guard text.utf8.count > room else { return insert(text) }
    var size = 0
    let fitting = text.prefix { character in
      size += character.utf8.count
      return size <= room
    }
    return fitting.isEmpty ? nil : insert(String(fitting))
  }
}

extension Desk {
  /// Reports the result of a clipboard command, and copies what was taken to the terminal's
  /// clipboard.
  mutating func tell(_ outcome: Clipboard.Outcome) {
    switch outcome {
    case .done: break
    case .nothingToSelect: say("Il n’y a pas de texte à sélectionner.")
    case .nothingSelected:
      say(
        "Rien n’est sélectionné : Maj et une flèche, ou \(TextBindings.mark.keys[0].name), sélectionnent."
      )
    case .nothingToPaste:
      say("Rien n’a été coupé ni copié ici. Votre terminal colle par Ctrl-Maj-V.")
    case .noRow: say("Il n’y a pas de ligne ici : mettez-vous sur celle à couper ou à copier.")
    case .copiedRow(let noun): tellTaken("copié", noun)
    case .cutRow(let noun): tellTaken("coupé", noun)
    case .copiedList(let noun, let count):
      tellTaken(
        "\(noun.counted(count)) \(noun.agreeing("copié", count)), pour un tableur ou une autre liste."
      )
    case .pastedRow(let noun):
      say("\(noun.done("collé")) : \(Binding.undo.keyNames) annule.", .success)
    case .otherRow(let noun):
      say("Cette ligne (\(noun.singular)) va dans une autre liste que celle-ci.", .error)
    case .textForRow: say("C’est un texte qui a été copié : ouvrez une ligne pour l’y coller.")
    case .copied(let count): tellTaken("Copié", count)
    case .cut(let count): tellTaken("Coupé", count)
    }
  }

  private mutating func tellTaken(_ sentence: String) {
    errand = .copy(clipboard.exported)
    let isTooLong = clipboard.exported.utf8.count > ClipboardSequence.limit
    say(
      sentence + (isTooLong ? " C’est trop long pour le presse-papiers du terminal." : ""),
      .success
    )
  }

  private mutating func tellTaken(_ done: String, _ noun: Noun) {
    tellTaken(
      "\(noun.done(done)) : \(TextBindings.paste.keyNames) \(noun.pronoun()) colle dans une autre liste, ou dans celle d’un autre brouillon."
    )
  }

  private mutating func tellTaken(_ done: String, _ count: Int) {
    tellTaken(
      "\(done) : \(count.counted("caractère", "caractères") ?? ""). \(TextBindings.paste.keyNames) colle."
    )
  }
}
