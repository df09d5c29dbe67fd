internal import Files
internal import JSONText

/// A position in the form.
package struct Place: Equatable, Sendable {
  /// The path of the field or page in text form.
  package var path: String
  /// In characters from the start of the field’s text.
  package var caret: Int

  package init(path: String, caret: Int) {
    self.path = path
    self.caret = caret
  }
}

/// Positions are stored apart from the draft, so that moving does not change it. Best effort, as
/// nothing is lost without them.
extension DraftStore {
  package func place(of id: String) -> Place? {
    guard let bytes = try? disk.read(placeFile(id), limit: 4096),
      let object = try? JSONReader.value(of: bytes).object, let path = object["chemin"]?.string
    else { return nil }
    return Place(path: path, caret: max(0, object["curseur"]?.integer ?? 0))
  }

  package func remember(_ place: Place, of id: String) {
    let bytes = JSONWriter.pretty(
      .object([
        "chemin": .string(place.path), "curseur": .number(place.caret),
      ])
    )
    writeBeside(bytes, to: placeFile(id), of: id)
  }

  func placeFile(_ id: String) -> String { positions / besideName(id) }

  /// Writes a file that belongs to a draft but is stored elsewhere.
  ///
  /// Does nothing if the draft’s folder is gone: it may be a removed disk, and a new folder would
  /// prevent mounting it again.
  func writeBeside(_ bytes: [UInt8], to file: String, of id: String) {
    let home = (sessions[id]?.location ?? location(id)).folder
    guard let facts = try? disk.facts(of: home), facts.kind == .folder else { return }
    try? ensure(file.parent)
    let temporary = DraftLocation(path: file).temporary(by: sessions.writer)
    do throws(DiskError) {
      try disk.create(temporary, bytes)
      try disk.rename(temporary, to: file)
    } catch {
      try? disk.remove(temporary)
    }
  }

  /// A foreign id must not lead to another folder.
  func besideName(_ id: String) -> String {
    (DraftID.isFileName(id) ? id : Digest(of: Array(id.utf8)).tag) + ".json"
  }
}
