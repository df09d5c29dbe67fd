package import Drafts
package import FormModel
internal import JSONText
internal import TextEditing

/// A text that was opened in an external editor.
///
/// Its file belongs to the draft store. It stays until its content is durable in the draft or its
/// history, so that after a crash the next start finds it.
package struct EditorVisit: Sendable {
  /// What to do with the text. If it is not certain that the new text is meant, the user chooses,
  /// so that the old one is never lost.
  package enum Verdict: Equatable, Sendable {
    case unchanged
    case take(String)
    /// With what happened, as a sentence.
    case keep(why: String)
    case choose(new: String, why: String)
  }

  package let path: Path
  package let verdict: Verdict
  /// `nil` if no file could be created.
  let lent: LentText?
}

extension Services {
  /// Opens an external editor for the text at `path` of the saved draft `id`.
  package func visit(
    _ editor: ExternalEditor,
    with text: String,
    of id: String,
    at path: Path
  ) -> EditorVisit {
    let text = TextEditor(text, multiline: true).text
    let earlier = store.lentTexts(of: id).last { $0.path == path.description }
    if let earlier, let verdict = verdict(onEarlier: earlier, now: text) {
      return EditorVisit(path: path, verdict: verdict, lent: earlier)
    }
    do throws(DraftError) {
      let lent: LentText
      if let earlier, earlier.before == text, store.returned(earlier).isText {
        lent = earlier
      } else {
        lent = try store.lend(text, of: id, at: path.description)
      }
      let ending = editor.open(lent.file)
      return visit(lent, ending, text, path)
    } catch {
      let why = EditorVisit.isIntact(after: error.description)
      return EditorVisit(path: path, verdict: .keep(why: why), lent: nil)
    }
  }

  /// Texts from an editor that the draft does not have, because the program or the editor crashed,
  /// or because the editor runs in a window of its own.
  package func leftVisits(of session: Session) -> [EditorVisit] {
    let texts = store.lentTexts(of: session.draft.id)
    if texts.isEmpty { return [] }
    return texts.compactMap { lent in
      guard let path = Path(lent.path) else { return nil }
      let question = session.form.question(at: path, of: session.book.answers)
      let now = question.map { question in
        session.book[path].flatMap { question.field.kind.codec?.editable($0) } ?? ""
      }
      let verdict = verdict(onLeft: lent, question, now: now)
      guard verdict == .unchanged else {
        return EditorVisit(path: path, verdict: verdict, lent: lent)
      }
      // An editor that outlived the program may still write to an unchanged file.
      if let now, now != lent.before,
        store.returned(lent).cleaned(asBefore: lent.before) == .text(now)
      {
        store.endLoan(of: lent, holding: now)
      } else if store.isOld(lent) {
        store.discard(lent)
      }
      return nil
    }
  }

  /// Ends the visit after the text was saved or there was nothing to take.
  package func end(_ visit: EditorVisit) {
    guard let lent = visit.lent else { return }
    switch visit.verdict {
    case .take(let text), .choose(let text, _): store.endLoan(of: lent, holding: text)
    case .unchanged, .keep: if !lent.isApart { store.discard(lent) }
    }
  }

  /// Keeps the old text and adds the new one to the history of `draft`.
  package func decline(_ visit: EditorVisit, in draft: Draft) throws(DraftError) {
    guard case .choose(let new, _) = visit.verdict else { return }
    var draft = draft
    draft.answers[visit.path] = .string(new)
    try store.keepVersion(draft)
    end(visit)
  }

  // MARK: Verdicts

  private func visit(
    _ lent: LentText,
    _ ending: ExternalEditor.Ending,
    _ old: String,
    _ path: Path
  ) -> EditorVisit {
    let now = store.returned(lent).cleaned(asBefore: old)
    let verdict: EditorVisit.Verdict
    switch (ending, now) {
    case (.unavailable(let reason), _): verdict = .keep(why: EditorVisit.isIntact(after: reason))
    case (.failed(let reason), .text(old)):
      verdict = .keep(
        why: EditorVisit.isIntact(after: EditorVisit.hasFailed(reason))
      )
    case (.failed(let reason), .text(let new)):
      let verdict = EditorVisit.Verdict.choose(new: new, why: EditorVisit.hasFailed(reason))
      return EditorVisit(path: path, verdict: verdict, lent: lent)
    case (.ended(atOnce: true), .text(old)):
      store.setApart(lent)
      return EditorVisit(path: path, verdict: .keep(why: EditorVisit.cameBackAtOnce), lent: nil)
    case (.ended, .text(old)): verdict = .unchanged
    case (.ended, .text("")):
      verdict = .choose(new: "", why: EditorVisit.isEmptied)
    case (.ended, .text(let new)): verdict = .take(new)
    case (_, .gone):
      verdict = .keep(why: EditorVisit.isIntact(after: EditorVisit.isRemoved))
    case (_, let other):
      return EditorVisit(path: path, verdict: .keep(why: refusal(other, lent)), lent: nil)
    }
    if case .keep(let why) = verdict {
      if !lent.isApart { store.discard(lent) }
      return EditorVisit(path: path, verdict: .keep(why: why + leftovers(lent)), lent: nil)
    }
    return EditorVisit(path: path, verdict: verdict, lent: lent)
  }

  /// `nil` if the editor wrote nothing to the existing file.
  private func verdict(onEarlier lent: LentText, now: String) -> EditorVisit.Verdict? {
    guard case .text(let new) = store.returned(lent).cleaned(asBefore: lent.before),
      new != lent.before, new != now
    else { return nil }
    if lent.before == now, !new.isEmpty { return .take(new) }
    return .choose(new: new, why: EditorVisit.wasSavedBefore)
  }

  private func verdict(
    onLeft lent: LentText,
    _ question: Question?,
    now: String?
  ) -> EditorVisit.Verdict {
    let left = store.returned(lent).cleaned(asBefore: lent.before)
    switch left {
    case .gone: return .unchanged
    case .text(let new) where new == lent.before || new == now:
      if store.leftovers(beside: lent).isEmpty { return .unchanged }
      return .keep(why: EditorVisit.hadStopped + leftovers(lent))
    case .text(let new):
      guard let question else {
        return .keep(why: EditorVisit.hasNoQuestion(in: lent.file))
      }
      return .choose(new: new, why: EditorVisit.wasSaved(for: question.name))
    case .tooLarge, .notText, .unreadable: return .keep(why: refusal(left, lent))
    }
  }

  /// Why a text cannot be taken; its file stays.
  private func refusal(_ returned: ReturnedText, _ lent: LentText) -> String {
    EditorVisit.refusal(of: returned, in: lent.file)
  }

  private func leftovers(_ lent: LentText) -> String {
    store.leftovers(beside: lent).isEmpty ? "" : EditorVisit.hasLeftovers(in: lent.folder)
  }
}

extension ReturnedText {
  fileprivate var isText: Bool { if case .text = self { true } else { false } }

  /// The text in the form of a field, without the newline that editors add at the end of a file.
  fileprivate func cleaned(asBefore old: String) -> ReturnedText {
    guard case .text(let text) = self else { return self }
    let cleaned = TextEditor(text, multiline: true).text
    return .text(
      cleaned.hasSuffix("\n") && !old.hasSuffix("\n") ? String(cleaned.dropLast()) : cleaned
    )
  }
}
