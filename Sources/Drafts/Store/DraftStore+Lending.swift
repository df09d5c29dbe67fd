internal import Files
internal import JSONText

/// Texts that another program writes to. The file of one stays until `takeBack`, so that a program that
/// was killed meanwhile finds it at its next start.
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

  /// What the file holds, `text` as a field has it, is durable elsewhere. The file goes, unless the program
  /// may still have it open: then only what it writes from now on counts. Best effort, as a file that stays is
  /// offered once more.
  package func takeBack(_ lent: LentText, holding text: String) {
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
    // What else lies there is the other program's, as the text that it could not save may be.
    try? disk.remove(lent.folder)
    try? disk.remove(lent.folder.parent)
  }

  /// From now on, the program may have the file open though it came back.
  package func setApart(_ lent: LentText) {
    var lent = lent
    lent.isApart = true
    remember(lent)
  }

  /// Files that the other program has left beside the text, but for the backup of what it was given.
  package func leftovers(beside lent: LentText) -> [String] {
    let own = [lent.file, lent.note.file]
    return ((try? disk.names(in: lent.folder)) ?? []).filter {
      !own.contains(lent.folder / $0) && !$0.hasSuffix("~")
    }
  }

  /// Whether nothing has been written to the file for a day.
  package func isOld(_ lent: LentText) -> Bool {
    modified(lent) / 1_000_000_000 < clock.now().secondsSince1970 - 86_400
  }

  /// Keeps what `draft` says as an earlier version, though it never was the draft.
  package func keepVersion(_ draft: Draft) throws(DraftError) {
    var draft = draft
    draft.touch(at: clock.now())
    try addVersion(DraftFile.bytes(of: draft, form: form), of: draft, id: draft.id)
  }

  func lentFolder(_ id: String) -> String {
    folder / "editeur" / (DraftID.isFileName(id) ? id : Digest(of: Array(id.utf8)).tag)
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
