/// What keeps a draft from being found, opened or saved.
package enum DraftError: Error, Equatable, Sendable {
  case disk(DiskError)
  case notFound(ref: String)
  case tooShort(ref: String)
  case ambiguous(ref: String, ids: [String])
  /// `newestGood` is the newest earlier version that can be read.
  case damaged(file: String, DraftFault, newestGood: DraftVersion?)
  /// A draft with a higher format version is never written.
  case newerFormat(file: String, version: Int)
  case openElsewhere(LockHolder?)
  /// Another program has changed the file since it was read: nothing is replaced before
  /// `DraftStore.accept(_:)` says that the person has seen `other`.
  case changedOutside(other: Draft)
  case alreadyThere(file: String)
  case noSuchVersion(id: String, number: Int)
}

extension DraftError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .disk(let error): error.description
    case .notFound(let ref):
      "Aucun brouillon ne répond à «\u{A0}\(ref.shown)\u{A0}». «\u{A0}canevas liste\u{A0}» les montre tous."
    case .tooShort(let ref):
      "«\u{A0}\(ref.shown)\u{A0}» est trop court. Donnez au moins \(DraftID.shortestBeginning) caractères de l’identifiant."
    case .ambiguous(let ref, let ids):
      "Plusieurs brouillons commencent par «\u{A0}\(ref.shown)\u{A0}»\u{A0}: \(ids.map(\.shown).joined(separator: ", ")). Donnez-en davantage."
    case .damaged(let file, let fault, let version):
      "«\u{A0}\(file.shown)\u{A0}» ne peut pas être lu. \(fault) \(remedy(version))"
    case .newerFormat(let file, let version):
      "«\u{A0}\(file.shown)\u{A0}» vient d’une version plus récente de canevas (format \(version)) et ne peut qu’être lu. Mettez canevas à jour pour le modifier."
    case .openElsewhere(let holder?):
      "Ce brouillon est déjà ouvert \(holder). Fermez-le là-bas, ou ouvrez-le en lecture."
    case .openElsewhere(nil):
      "Ce brouillon est déjà ouvert ailleurs. Fermez-le là-bas, ou ouvrez-le en lecture."
    case .changedOutside:
      "Ce brouillon a été modifié par un autre programme pendant qu’il était ouvert ici. Les deux versions sont gardées\u{A0}: choisissez laquelle continuer."
    case .alreadyThere(let file):
      "«\u{A0}\(file.shown)\u{A0}» existe déjà. Choisissez un autre nom."
    case .noSuchVersion(let id, let number):
      "Le brouillon \(id.shown) n’a pas de version n°\u{A0}\(number). «\u{A0}canevas historique \(id.shown)\u{A0}» les montre toutes."
    }
  }

  private func remedy(_ version: DraftVersion?) -> String {
    guard let version else { return "Rien n’y a été changé." }
    return
      "La version n°\u{A0}\(version.number), du \(version.moment.iso), est lisible\u{A0}: «\u{A0}canevas restaurer \(version.key.shown) --version \(version.number)\u{A0}»."
  }
}
