internal import JSONText
internal import Exports
internal import Filling
internal import FormModel
internal import Terminal
internal import TextEditing

/// What was cut or copied last. The keys that select, cut, copy and paste act here for every text of
/// every view.
struct Clipboard {
  private(set) var text = ""
  /// The row of a list that `text` sums up, where it was a row that was taken.
  private(set) var row: TakenRow?
  /// What other programs are given: rows as a spreadsheet takes them, else the text.
  private(set) var exported = ""

  mutating func take(_ row: TakenRow, named text: String) {
    (self.row, self.text) = (row, text)
    exported = ListText.text(of: [row.value.object ?? [:]], in: row.group)
  }

  /// Several rows of a list, as a text with a line for each.
  mutating func take(_ rows: [JSON], of group: Group) {
    text = ListText.text(of: rows.compactMap(\.object), in: group)
    (row, exported) = (nil, text)
  }

  /// What came of a command, to be told.
  enum Outcome {
    case done
    case nothingToSelect, nothingSelected, nothingToPaste
    case copied(characters: Int), cut(characters: Int)
    case noRow
    case copiedRow(Noun), cutRow(Noun), pastedRow(Noun)
    case copiedList(Noun, count: Int)
    /// The row that was taken is none of this list.
    case otherRow(Noun)
    case textForRow
  }

  /// Does `command` in a text and gives the edit that it made; `nil` where it is none of the clipboard.
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
  /// As much of `text` as leaves the whole within `limit` bytes; `nil` if nothing comes of it.
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
  /// Says what came of a command of the clipboard, and gives the terminal what was taken.
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
