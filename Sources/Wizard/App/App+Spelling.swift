internal import Drafts
internal import UseCases
internal import FormModel
internal import Spelling
internal import TextEditing

/// Spell checking of the focused text, which runs asynchronously while the keyboard is idle.
extension App {
  package var isSpelling: Bool { desk.speller != nil }

  /// Whether the focused text has changed since its last check.
  private var isSpellingDue: Bool {
    guard desk.speller != nil, sheets.isEmpty, let form, desk.session?.readOnly == nil else {
      return false
    }
    return form.editor.isSpellingDue(desk.session?.book.changes)
  }

  /// Sends the focused text to the spell checker. Call it once the keyboard is idle.
  package mutating func lookAtSpelling() {
    guard isSpellingDue, let speller = desk.speller, let form, let path = form.path,
      case .text(let box) = form.editor.widget, let changes = desk.session?.book.changes
    else { return }
    let text = SpellingTicket.Text(
      draft: desk.session?.draft.id ?? "",
      path: path,
      changes: changes
    )
    guard text != spelling.awaited?.text else { return }
    spelling.number += 1
    spelling.awaited = SpellingTicket(number: spelling.number, text: text)
    speller.look(
      at: box.editor.text,
      ignoring: spelling.ignored[path] ?? [],
      ticket: spelling.number
    )
  }

  /// Shows the results of the spell checker. Returns whether the picture changes.
  package mutating func pollSpelling() -> Bool {
    guard let speller = desk.speller else { return false }
    var isNew = false
    for piece in speller.takeNews() {
      switch piece {
      case .unknown(let ranges, let ticket): isNew = mark(ranges, ticket) || isNew
      case .proposals(let proposals, let word): isNew = show(proposals, for: word) || isNew
      case .ended(let error):
        desk.speller = nil
        isNew = endSpelling() || isNew
        guard let error else { continue }
        desk.say(error)
        isNew = true
      }
    }
    return isNew
  }

  /// Removes all marks and the pending request, after the speller ended or was switched off.
  ///
  /// Returns whether the picture changes.
  @discardableResult
  mutating func endSpelling() -> Bool {
    spelling.awaited = nil
    if !sheets.isEmpty, var view = sheets[sheets.count - 1] as? SpellingView, view.proposals == nil
    {
      view.show([])
      sheets[sheets.count - 1] = view
    }
    return form?.editor.removeMarks() ?? false
  }

  /// Marks the unknown words. Returns `false` for an outdated result, if the text or the focus has
  /// changed meanwhile.
  private mutating func mark(_ ranges: [Range<Int>], _ ticket: Int) -> Bool {
    guard let awaited = spelling.awaited, awaited.number == ticket else { return false }
    spelling.awaited = nil
    let text = awaited.text
    guard form?.path == text.path, desk.session?.draft.id == text.draft,
      desk.session?.book.changes == text.changes
    else { return false }
    return form?.editor.mark(SpellingMarks(ranges, state: text.changes)) ?? false
  }

  private mutating func show(_ proposals: [String], for word: String) -> Bool {
    guard var view = sheets.last as? SpellingView, view.letters == word else { return false }
    view.show(proposals.map { $0.replacing("'", with: "’") })
    sheets[sheets.count - 1] = view
    return true
  }

  /// Applies the choice for a word, then shows the next one.
  mutating func settle(_ choice: SpellingView.Choice) {
    guard let view = sheets.last as? SpellingView else { return }
    if case .wait = choice { return }
    sheets.removeLast()
    switch choice {
    case .wait: break
    case .replace(let word): form?.replace(view.word, at: view.range, with: word, &desk)
    case .pass: form?.editor.setCaret(view.range.upperBound)
    case .ignore:
      if let path = form?.path { spelling.ignored[path, default: []].insert(view.letters) }
      form?.editor.unmark(view.word, at: view.range)
    case .know:
      do throws(DraftError) {
        try desk.services.store.know(view.letters)
        desk.speller?.know(view.letters)
        form?.editor.unmark(view.word, at: view.range)
      } catch {
        return desk.say(error)
      }
    }
    guard let next = form?.spellingView(&desk) else {
      return desk.say("Il n’y a plus de mot à vérifier dans ce texte.", .success)
    }
    sheets.append(next)
  }
}

/// The state of spell checking while the program runs.
struct SpellingState {
  /// The ignored words of each answer of the open draft. They do not follow a row that is moved; at
  /// worst a word is marked again.
  var ignored: [Path: Set<String>] = [:]
  var number = 0
  var awaited: SpellingTicket?

  /// Call this when another draft, or another state of the draft, is opened.
  mutating func forget() { (ignored, awaited) = ([:], nil) }
}

/// A text sent to the spell checker.
struct SpellingTicket {
  struct Text: Equatable {
    let draft: String
    let path: Path
    let changes: Int
  }

  let number: Int
  let text: Text
}
