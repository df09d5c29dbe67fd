internal import Files
package import JSONText

/// The undo log of a draft, which survives a restart. Best effort, as no answer is lost without it.
///
/// It belongs to the saved bytes of the draft and is ignored once they differ.
extension DraftStore {
  /// In bytes; larger than the limit at which it is trimmed.
  private static let undoLimit = 8 << 20

  package func undo(of draft: Draft) -> JSON? {
    guard let bytes = try? disk.read(undoFile(draft.id), limit: Self.undoLimit),
      let object = try? JSONReader.value(of: bytes).object,
      object["brouillon"]?.string == digest(of: draft).tag, let log = object["modifications"],
      object["controle"]?.string == Digest(of: JSONWriter.compact(log)).tag
    else { return nil }
    return log
  }

  /// Stores the undo log, or removes it if `log` is `nil`. Call it after the draft was saved, and
  /// while the program is idle.
  package func rememberUndo(_ log: JSON?, of draft: Draft) {
    let file = undoFile(draft.id)
    guard let log else {
      try? disk.remove(file)
      return
    }
    let bytes = JSONWriter.compact(
      .object([
        "brouillon": .string(digest(of: draft).tag),
        "controle": .string(Digest(of: JSONWriter.compact(log)).tag), "modifications": log,
      ])
    )
    writeBeside(bytes, to: file, of: draft.id)
  }

  private func digest(of draft: Draft) -> Digest {
    Digest(of: DraftFile.bytes(of: draft, form: form))
  }

  func undoFile(_ id: String) -> String { undos / besideName(id) }
}
