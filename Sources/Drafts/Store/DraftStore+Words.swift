extension DraftStore {
  static func notice(ofDraft number: Int, limit: Int) -> String {
    "C’est le brouillon n°\u{A0}\(number)\u{A0}; ce compte peut en avoir \(limit)."
  }

  /// The reason in the history of a finalised canevas that an earlier version replaces.
  static func returned(to number: Int) -> String { "Retour à la version n°\u{A0}\(number)" }

  static let copyIsTooLarge = """
    Cette copie dépasse \(DraftFile.sizeLimit >> 20)\u{A0}Mio\u{A0}: canevas ne peut pas la relire, un \
    éditeur de texte si. Raccourcissez un texte du brouillon.
    """
}
