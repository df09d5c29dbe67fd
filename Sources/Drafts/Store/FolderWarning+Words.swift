internal import Files

extension FolderWarning: CustomStringConvertible {
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
    case .service(let error): error.description
    }
  }
}
