internal import Files
package import JSONText

/// The last choices for an export, which become the next defaults. Best effort, as nothing is lost
/// without them.
extension DraftStore {
  package func exportHabits() -> JSONObject? {
    guard let bytes = try? disk.read(exportHabitsFile, limit: 65_536) else { return nil }
    return try? JSONReader.value(of: bytes).object
  }

  package func remember(exportHabits habits: JSONObject) {
    try? ensure(folder)
    let temporary = DraftLocation(path: exportHabitsFile).temporary(by: sessions.writer)
    do throws(DiskError) {
      try disk.create(temporary, JSONWriter.pretty(.object(habits)))
      try disk.rename(temporary, to: exportHabitsFile)
    } catch {
      try? disk.remove(temporary)
    }
  }

  /// In the folder of a service, each account has its own: it names a folder of the account’s.
  private var exportHabitsFile: String {
    folder / (service == nil ? "export.json" : "export-" + besideName(person.account()))
  }
}
