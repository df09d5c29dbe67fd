internal import Files
internal import JSONText

/// Texts that an external editor writes. Its file stays until `endLoan`, so that a program that
/// was killed finds it at the next start.
extension DraftStore {
  package func lend(_ text: String, of id: String, at path: String) throws(DraftError) -> LentText {
    let name = String(UInt64.random(in: .min ... .max), radix: 36)
    let lent = LentText(path: path, before: text, isApart: false, folder: lentFolder(id) / name)
    do throws(DiskError) {
      try ensure(lent.folder)
      try write(note(of: lent), to: lent.note)
      try disk.create(lent.file, Array(text.utf8))
    } catch {
      try? removeAll(lent.folder)
      throw .disk(error)
    }
    return lent
  }

  /// The texts of the draft that were not taken back, oldest first.
  package func lentTexts(of id: String) -> [LentText] {
    let folder = lentFolder(id)
    let texts = ((try? disk.names(in: folder)) ?? []).compactMap { lentText(in: folder / $0) }
    return texts.sorted { modified($0) < modified($1) }
  }

  package func returned(_ lent: LentText) -> ReturnedText {
    do throws(DiskError) {
      let bytes = try disk.read(lent.file, limit: DraftFile.sizeLimit)
      return String(validating: bytes, as: UTF8.self).map { .text($0) } ?? .notText
    } catch {
      if error.isMissing { return .gone }
      if case .tooBig(let size, _, _) = error { return .tooLarge(size: size) }
      return .unreadable(error)
    }
  }

  /// Ends the loan once the content of the file, `text` in the form of a field, is saved elsewhere.
  ///
  /// The file is removed unless the editor may still have it open; then only later changes count.
  /// Best effort: a file that remains is offered once more.
  package func endLoan(of lent: LentText, holding text: String) {
    if lent.isApart {
      var lent = lent
      lent.before = text
      remember(lent)
      return
    }
    discard(lent)
  }

  package func discard(_ lent: LentText) {
    for file in [lent.file, lent.file + "~", lent.note.file] { try? disk.remove(file) }
    // The folder stays if it has other files, which belong to the editor and may hold a text that
    // it could not save.
    try? disk.remove(lent.folder)
    try? disk.remove(lent.folder.parent)
  }

  /// Records that the editor may still have the file open although its command returned.
  package func setApart(_ lent: LentText) {
    var lent = lent
    lent.isApart = true
    remember(lent)
  }

  /// Files that the editor left beside the text, except the backup of the original.
  package func leftovers(beside lent: LentText) -> [String] {
    let own = [lent.file, lent.note.file]
    return ((try? disk.names(in: lent.folder)) ?? []).filter {
      !own.contains(lent.folder / $0) && !$0.hasSuffix("~")
    }
  }

  /// Whether the file has not been written for a day.
  package func isOld(_ lent: LentText) -> Bool {
    modified(lent) / 1_000_000_000 < clock.now().secondsSince1970 - 86_400
  }

  /// Adds `draft` to the history, although it never was the current draft.
  package func keepVersion(_ draft: Draft) throws(DraftError) {
    var draft = draft
    draft.touch(at: clock.now(), by: person.name())
    try addVersion(DraftFile.bytes(of: draft, form: form), of: draft, id: draft.id)
  }

  /// The folder of all texts that editors were given.
  var editing: String { folder / "editeur" }

  func lentFolder(_ id: String) -> String {
    editing / (DraftID.isFileName(id) ? id : Digest(of: Array(id.utf8)).tag)
  }

  private func lentText(in folder: String) -> LentText? {
    let note = DraftLocation(folder: folder, stem: "champ").file
    guard let bytes = try? disk.read(note, limit: DraftFile.sizeLimit),
      let object = try? JSONReader.value(of: bytes).object,
      let path = object["chemin"]?.string, let before = object["avant"]?.string
    else { return nil }
    let isApart = object["a_part"] == .bool(true)
    return LentText(path: path, before: before, isApart: isApart, folder: folder)
  }

  private func note(of lent: LentText) -> [UInt8] {
    JSONWriter.pretty(
      .object([
        "chemin": .string(lent.path), "a_part": .bool(lent.isApart),
        "avant": .string(lent.before),
      ])
    )
  }

  private func remember(_ lent: LentText) { try? rewrite(note(of: lent), at: lent.note) }

  private func modified(_ lent: LentText) -> Int {
    ((try? disk.facts(of: lent.file)) ?? nil)?.modified ?? 0
  }
}
