internal import FormModel

extension Command {
  /// Search words for the palette that the title lacks.
  func synonyms(_ form: Form) -> [String] {
    switch self {
    case .addPage: form.introduction.pageSynonyms
    case .publish:
      [
        "imprimer", "imprimante", "pdf", "word", "docx", "odt", "LibreOffice", "excel", "xlsx",
        "tableur", "csv", "json", "html", "Markdown", "envoyer", "courriel", "mail", "partager",
        "transmettre", "publier", "télécharger", "terminer", "délibération",
        "data.gouv.fr", "données ouvertes",
      ] + form.introduction.recipientSynonyms
    case .saveElsewhere: ["sauvegarder", "clé USB", "enregistrer sous"]
    case .importDraft: ["collègue", "recevoir", "reçu", "courriel", "fichier", "charger"]
    case .remark: ["commentaire", "annotation", "annoter", "question"]
    case .remarks: ["commentaires", "annotations", "questions"]
    case .send: ["service", "à remplir", "questionnaire", "document à remplir"]
    case .merge: ["réunir", "comparer", "deux brouillons"]
    case .importRows:
      ["tableur", "Excel", "xlsx", "ods", "csv", "LibreOffice", "tableau", "coller"]
    case .trash: ["poubelle", "supprimé", "récupérer", "restaurer"]
    case .delete: ["poubelle", "supprimer", "jeter", "effacer"]
    case .restore: ["récupérer", "restaurer"]
    case .review: ["vérifier", "contrôler", "erreurs", "corriger", "aperçu", "obligatoire"]
    case .history: ["historique", "récupérer", "restaurer", "retrouver", "anciennes", "sauvegarde"]
    case .reopen: ["modifier", "corriger", "mettre à jour"]
    case .home: ["accueil", "fermer", "autre canevas"]
    case .create: ["ouvrir", "démarrer"]
    case .duplicate: ["copier", "repartir"]
    case .quit, .leaveUnsaved: ["fermer", "sortir", "arrêter"]
    case .help: ["raccourcis", "clavier", "mode d’emploi", "manuel"]
    case .undo: ["défaire", "revenir en arrière"]
    case .redo: ["refaire"]
    case .settings:
      [
        "thème", "sombre", "clair", "contraste", "options", "préférences", "configurer",
        "dictionnaire",
      ]
    case .jump: ["sauter", "aller"]
    case .externalEditor: ["vim", "nano", "emacs"]
    case .spelling: ["orthographe", "fautes", "dictionnaire", "correcteur"]
    case .wholeWindow: ["plein écran", "agrandir"]
    case .removePage: ["effacer"]
    case .nextMatch, .previousMatch: ["chercher", "rechercher"]
    default: []
    }
  }
}
