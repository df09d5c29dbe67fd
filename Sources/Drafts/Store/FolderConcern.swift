internal import Files

/// A folder that gives others access.
package enum FolderConcern: Equatable, Sendable, CustomStringConvertible {
  case othersCanWrite(folder: String)
  case ownedByAnother(folder: String)
  /// In the folder of a service: everybody can write.
  case everybodyCanWrite(folder: String)
  /// In the folder of a service: the group cannot use it.
  case closedToService(folder: String)
  case service(ServiceFault)

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
    case .everybodyCanWrite(let folder):
      """
      Tout le monde peut écrire dans \(quoted(folder)). Pour le réserver au service, tapez\u{A0}: \
      chmod 2770 '\(folder.shown)'
      """
    case .closedToService(let folder):
      """
      Le dossier \(quoted(folder)) n’est pas ouvert à tout le service. La personne à qui il appartient \
      l’ouvre en tapant\u{A0}: chmod 2770 '\(folder.shown)'
      """
    case .service(let fault): fault.description
    }
  }
}

extension DraftStore {
  /// To be reported at the start of the program. Missing folders are skipped, since they will be
  /// created with the right permissions.
  package var concerns: [FolderConcern] {
    let folders = [folder, drafts, folder / "historique", trashFolder].compactMap {
      folder -> FolderConcern? in
      guard let facts = try? disk.facts(of: folder), facts.kind == .folder else { return nil }
      return service == nil ? concern(folder, facts) : serviceConcern(folder, facts.sharing)
    }
    return folders + (service?.fault.map { [.service($0)] } ?? [])
  }

  private func concern(_ folder: String, _ facts: FileFacts) -> FolderConcern? {
    if !facts.isOwn { return .ownedByAnother(folder: folder) }
    return facts.isOpenToOthers ? .othersCanWrite(folder: folder) : nil
  }

  private func serviceConcern(_ folder: String, _ sharing: FileFacts.Sharing) -> FolderConcern? {
    if sharing.isOpenToAll { return .everybodyCanWrite(folder: folder) }
    return sharing.isOfGroup ? nil : .closedToService(folder: folder)
  }
}
