internal import Files
package import FormModel

/// A draft as it was found.
package struct Opened: Equatable, Sendable {
  package let draft: Draft
  /// What happened since it was last saved, where there is something to say.
  package let recovery: Recovery?
  /// Why it cannot be written, where it cannot.
  package let readOnly: ReadOnlyReason?
  /// The answers of the file that another program spelled its own way; the draft has them as the form does.
  package let foreign: [ForeignAnswer]
}

package enum Recovery: Equatable, Sendable {
  /// The program ended before the last change was saved: this is what was on the screen.
  case resumed(from: Moment)
  /// Another text of the draft is there that this one did not come from: two programs wrote it at once,
  /// or it was changed from elsewhere. The draft is the newer of the two; `other` stands in `file`.
  /// Saving waits until the person has chosen (`DraftStore.accept(_:)`).
  case diverged(other: Draft, file: String)
  /// What was written in the last second before a power cut cannot be read; the draft is the one
  /// that was saved before.
  case lost(file: String, DraftFault)
}

package enum ReadOnlyReason: Equatable, Sendable, CustomStringConvertible {
  case newerFormat(Int)
  case export
  case unknownState(String)
  /// It lies among the drafts under a name that is no id, as a copy made by another program does.
  case illNamed(file: String)

  package var description: String {
    switch self {
    case .newerFormat(let version):
      """
      Ce canevas vient d’une version plus récente du programme (format \(version))\u{A0}: il ne \
      peut qu’être lu. Mettez canevas à jour pour le modifier.
      """
    case .export:
      "Ce fichier est un export\u{A0}: il ne peut qu’être lu. Importez-le pour le modifier."
    case .unknownState(let state):
      """
      L’état \(quoted(state)) n’est pas connu\u{A0}: ce canevas ne peut qu’être lu. Mettez canevas \
      à jour, ou corrigez \(quoted("etat")) dans le fichier.
      """
    case .illNamed(let file):
      """
      Le nom du fichier \(quoted(file.lastName)) n’est pas un identifiant (des lettres sans accent, des \
      chiffres, - et _)\u{A0}: il ne peut qu’être lu. \(quoted("canevas importer \(file.shellWord)")) en \
      fait un brouillon.
      """
    }
  }
}

/// A line of a list of drafts; one that is damaged keeps no other from being there.
package enum Listing: Equatable, Sendable {
  /// `recovery`: what happened since it was last saved, where there is something to say.
  case draft(Draft, recovery: Recovery?)
  case damaged(file: String, DraftFault)
}
