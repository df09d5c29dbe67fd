/// Why the folder of the drafts is unknown. A guess could write texts to a folder where the program
/// does not look next time.
package enum DraftFolderError: Error, Equatable, Sendable, CustomStringConvertible {
  case notText(variable: String)
  case noHome

  package var description: String {
    switch self {
    case .notText(let variable):
      """
      La variable \(variable) n’est pas en UTF-8\u{A0}: le dossier des brouillons n’est pas sûr. Donnez-en un \
      autre dans CANEVAS_DOSSIER.
      """
    case .noHome:
      """
      La variable HOME ne donne pas votre dossier personnel\u{A0}: il n’y a pas de place pour les brouillons. \
      Donnez-en une dans CANEVAS_DOSSIER.
      """
    }
  }
}
