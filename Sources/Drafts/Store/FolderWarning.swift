internal import Files

/// A folder that gives others access.
package enum FolderWarning: Equatable, Sendable {
  case othersCanWrite(folder: String)
  case ownedByAnother(folder: String)
  /// In the folder of a service: everybody can write.
  case everybodyCanWrite(folder: String)
  /// In the folder of a service: the group cannot use it.
  case closedToService(folder: String)
  case service(ServiceError)
}

extension DraftStore {
  /// To be reported at the start of the program. Missing folders are skipped, since they will be
  /// created with the right permissions.
  package var folderWarnings: [FolderWarning] {
    let folders = [folder, drafts, folder / "historique", trashFolder].compactMap {
      folder -> FolderWarning? in
      guard let facts = try? disk.facts(of: folder), facts.kind == .folder else { return nil }
      return service == nil ? warning(folder, facts) : serviceWarning(folder, facts.sharing)
    }
    return folders + (service?.error.map { [.service($0)] } ?? [])
  }

  private func warning(_ folder: String, _ facts: FileFacts) -> FolderWarning? {
    if !facts.isOwn { return .ownedByAnother(folder: folder) }
    return facts.isOpenToOthers ? .othersCanWrite(folder: folder) : nil
  }

  private func serviceWarning(_ folder: String, _ sharing: FileFacts.Sharing) -> FolderWarning? {
    if sharing.isOpenToAll { return .everybodyCanWrite(folder: folder) }
    return sharing.isOfGroup ? nil : .closedToService(folder: folder)
  }
}
