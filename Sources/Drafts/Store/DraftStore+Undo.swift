internal import Files
package import JSONText

/// The way back through the changes of a draft, kept beside it over a restart; best effort, as no answer
/// is lost without it.
///
/// It belongs to the bytes of the draft as they were saved: once they are others, it leads nowhere.
extension DraftStore {
  /// In bytes, more than whoever keeps it lets it grow to.
  private static let undoLimit = 8 << 20

  package func undo(of draft: Draft) -> JSON? {
    guard let bytes = try? disk.read(undoFile(draft.id), limit: Self.undoLimit),
      let object = try? JSONReader.value(of: bytes).object,
      object["brouillon"]?.string == digest(of: draft).tag, let log = object["modifications"],
      object["controle"]?.string == Digest(of: JSONWriter.compact(log)).tag
    else { return nil }
    return log
  }

  /// To be called once the draft is saved, and never while somebody waits for a key; `nil` where there is
  /// no way back.
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
