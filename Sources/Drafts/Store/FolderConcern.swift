internal import Files

/// A folder that gives others access.
package enum FolderConcern: Equatable, Sendable, CustomStringConvertible {
  case othersCanWrite(folder: String)
  case ownedByAnother(folder: String)

  package var description: String {
    switch self {
    case .othersCanWrite(let folder):
      """
      D’autres personnes peuvent écrire dans \(quoted(folder)). Pour le réserver, tapez\u{A0}: \
      chmod 700 '\(folder.shown)'
      """
    case .ownedByAnother(let folder):
      """
      \(quoted(folder)) appartient à quelqu’un d’autre. Choisissez votre propre dossier avec \
      CANEVAS_DOSSIER.
      """
    }
  }
}

extension DraftStore {
  /// To be reported at the start of the program. Missing folders are skipped, since they will be
  /// created with the right permissions.
  package var concerns: [FolderConcern] {
    [folder, drafts, folder / "historique", bin].compactMap { folder in
      guard let facts = try? disk.facts(of: folder), facts.kind == .folder else { return nil }
      if !facts.isOwn { return .ownedByAnother(folder: folder) }
      return facts.isOpenToOthers ? .othersCanWrite(folder: folder) : nil
    }
  }
}
