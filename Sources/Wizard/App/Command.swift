internal import FormModel

/// A command of a key, a button or an entry of the palette.
enum Command: String, CaseIterable {
  case nextField, previousField, nextPage, previousPage
  case choose, takeMeant, confirm, open, back, clear
  case settings
  case remark, remarks, replyToRemark, resolveRemark
  case review, outline, jump, help, undo, redo, quit, home
  case spelling, passWord
  case externalEditor, wholeWindow, calendar, laterDay, earlierDay
  case mark, selectAll, cut, copy, paste
  case addRow, removeRow, duplicateRow, moveRowUp, moveRowDown
  case markRow, answerRows, followUp, foldRows, renumberRows, importRows
  case openComplements
  case addPage, duplicatePage, removePage, movePageUp, movePageDown
  case publish, send, writeToFill, finalise, finaliseWithGaps, export, reopen, create, duplicate,
    delete, trash,
    restore, importDraft, merge
  case example, blankForm
  case toggleSteps, toggleAside
  case makeWritable, saveElsewhere, leaveUnsaved
  case askForDraft, passDraft
  case history, restoreVersion
  case nextHit, previousHit
  case nextMatch, previousMatch

  /// The title of a command that is not about pages.
  var title: String { title(page: .feminine("page", plural: "pages")) }

  /// The title for the palette and the help, in the infinitive. `page` is what has pages of its own
  /// in the form.
  func title(page: Noun) -> String {
    switch self {
    case .nextField: "Aller au champ suivant"
    case .previousField: "Aller au champ précédent"
    case .nextPage: "Aller à l’étape suivante"
    case .previousPage: "Aller à l’étape précédente"
    case .choose: "Choisir ou décocher"
    case .takeMeant: "Prendre la première proposition"
    case .confirm: "Valider ce qui est saisi"
    case .open: "Ouvrir"
    case .back: "Revenir d’un niveau"
    case .clear: "Effacer la réponse"
    case .review: "Relire tout le canevas"
    case .outline: "Aller à un champ, une étape, une action, un passage"
    case .settings: "Régler les couleurs, la souris et l’orthographe"
    case .remark: "Noter une remarque sur ce champ, ou lire celles qui y sont"
    case .remarks: "Lire toutes les remarques"
    case .replyToRemark: "Répondre à la remarque"
    case .resolveRemark: "Marquer la remarque résolue, ou la rouvrir"
    case .jump: "Aller à un champ ou un bouton par sa lettre"
    case .help: "Lire l’aide et les touches"
    case .undo: "Annuler la dernière modification"
    case .redo: "Rétablir ce qui a été annulé"
    case .quit: "Enregistrer et quitter"
    case .home: "Revenir à la liste des brouillons"
    case .externalEditor: "Écrire ce texte dans votre éditeur"
    case .spelling: "Revoir les mots inconnus de ce texte"
    case .passWord: "Passer au mot suivant"
    case .wholeWindow: "Écrire dans toute la fenêtre, ou en revenir"
    case .mark: "Sélectionner à partir d’ici"
    case .selectAll: "Sélectionner tout le texte"
    case .cut: "Couper ce qui est sélectionné"
    case .copy: "Copier ce qui est sélectionné"
    case .paste: "Coller ce qui a été coupé ou copié"
    case .calendar: "Ouvrir le calendrier du mois"
    case .laterDay: "Avancer la date d’un jour"
    case .earlierDay: "Reculer la date d’un jour"
    case .addRow: "Ajouter une ligne"
    case .removeRow: "Supprimer la ligne"
    case .duplicateRow: "Dupliquer la ligne"
    case .moveRowUp: "Monter la ligne"
    case .moveRowDown: "Descendre la ligne"
    case .markRow: "Marquer la ligne, ou ne plus la marquer"
    case .answerRows: "Répondre aux lignes marquées, ou à celle-ci"
    case .followUp: "Voir et ajouter les suites données"
    case .foldRows: "Replier ou déplier toutes les parties de la liste"
    case .renumberRows: "Numéroter les lignes dans leur ordre"
    case .importRows: "Importer des lignes d’un fichier"
    case .openComplements: "Compléments, que l’appel ne demande pas"
    case .addPage: "Ajouter \(page.withArticle)"
    case .duplicatePage: "Dupliquer \(page.withThis)"
    case .removePage: "Supprimer \(page.withThis)"
    case .movePageUp: "Placer \(page.withThis) plus tôt"
    case .movePageDown: "Placer \(page.withThis) plus tard"
    case .publish: "Finaliser et exporter"
    case .send: "Envoyer à un collègue"
    case .writeToFill: "Écrire le document"
    case .finalise: "Finaliser et écrire les fichiers"
    case .finaliseWithGaps: "Finaliser avec ces réponses vides"
    case .export: "Écrire les fichiers sans finaliser"
    case .reopen: "Rouvrir pour une nouvelle version"
    case .create: "Commencer un nouveau canevas"
    case .duplicate: "Dupliquer ce brouillon"
    case .delete: "Mettre ce brouillon à la corbeille"
    case .trash: "Voir la corbeille"
    case .restore: "Sortir de la corbeille"
    case .importDraft: "Importer un export, un document rempli, un brouillon reçu"
    case .merge: "Fusionner avec un fichier : le brouillon d’un collègue, un export"
    case .toggleSteps: "Montrer ou cacher les étapes"
    case .toggleAside: "Montrer ou cacher l’aide et l’aperçu"
    case .example: "Voir un exemple rempli"
    case .blankForm: "Formulaire vierge, à imprimer ou à remplir"
    case .askForDraft: "Demander ce brouillon à qui l’a ouvert"
    case .passDraft: "Passer ce brouillon à qui le demande"
    case .makeWritable: "Modifier, si personne d’autre ne l’a ouvert"
    case .saveElsewhere: "Enregistrer une copie ailleurs"
    case .leaveUnsaved: "Quitter sans enregistrer"
    case .history: "Voir les versions d’avant"
    case .restoreVersion: "Revenir à cette version"
    case .nextHit: "Aller au problème suivant"
    case .previousHit: "Aller au problème précédent"
    case .nextMatch: "Aller au passage trouvé suivant"
    case .previousMatch: "Aller au passage trouvé précédent"
    }
  }

  /// The short name beside its key in the last line.
  var short: String {
    switch self {
    case .nextField: "suivant"
    case .previousField: "précédent"
    case .nextPage: "étape"
    case .previousPage: "étape préc."
    case .choose: "choisir"
    case .takeMeant: "prendre"
    case .confirm: "valider"
    case .open: "ouvrir"
    case .back: "retour"
    case .clear: "effacer"
    case .review: "relecture"
    case .outline: "aller"
    case .settings: "réglages"
    case .remark: "remarque"
    case .remarks: "remarques"
    case .replyToRemark: "répondre"
    case .resolveRemark: "résolue"
    case .jump: "lettres"
    case .help: "aide"
    case .undo: "annuler"
    case .redo: "rétablir"
    case .quit: "quitter"
    case .home: "brouillons"
    case .externalEditor: "éditeur"
    case .spelling: "orthographe"
    case .passWord: "mot suivant"
    case .wholeWindow: "grand"
    case .mark: "sélectionner"
    case .selectAll: "tout"
    case .cut: "couper"
    case .copy: "copier"
    case .paste: "coller"
    case .calendar: "calendrier"
    case .laterDay: "jour d’après"
    case .earlierDay: "jour d’avant"
    case .addRow, .addPage: "ajouter"
    case .markRow: "marquer"
    case .answerRows: "répondre"
    case .followUp: "suites"
    case .foldRows: "replier"
    case .renumberRows: "numéroter"
    case .importRows: "importer"
    case .openComplements: "compléments"
    case .removeRow, .removePage: "supprimer"
    case .duplicateRow, .duplicatePage, .duplicate: "dupliquer"
    case .moveRowUp, .movePageUp: "monter"
    case .moveRowDown, .movePageDown: "descendre"
    case .publish, .export: "exporter"
    case .send: "envoyer"
    case .writeToFill: "écrire"
    case .finalise, .finaliseWithGaps: "finaliser"
    case .reopen: "rouvrir"
    case .create: "nouveau"
    case .delete: "supprimer"
    case .trash: "corbeille"
    case .restore: "récupérer"
    case .importDraft: "importer"
    case .merge: "fusionner"
    case .toggleSteps: "étapes"
    case .toggleAside: "aperçu"
    case .example: "exemple"
    case .blankForm: "formulaire vierge"
    case .askForDraft: "demander"
    case .passDraft: "passer"
    case .makeWritable: "modifier"
    case .saveElsewhere: "copie"
    case .leaveUnsaved: "quitter"
    case .history: "versions"
    case .restoreVersion: "y revenir"
    case .nextHit: "problème"
    case .previousHit: "problème préc."
    case .nextMatch: "passage"
    case .previousMatch: "passage préc."
    }
  }
}
