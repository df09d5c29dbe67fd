internal import UseCases
internal import FormModel
internal import JSONText
internal import TextEditing

/// A question as spoken lines, the most important one first.
extension Question {
  /// "2/10 Personne référente (obligatoire)".
  func label(number: Int, of count: Int) -> String {
    "\(number)/\(count) \(field.label)" + (field.isRequired ? " (obligatoire)" : "")
  }

  /// The current answer and the options. `errors` gives the number of errors in each row of a list.
  func state(_ stored: JSON?, errors: (Int) -> Int) -> [String] {
    switch field.kind {
    case .line, .email, .url, .code, .date, .partialDate, .count, .hours:
      [stored.map { "Réponse\u{A0}: " + field.kind.spoken($0) } ?? Self.unanswered]
    case .paragraphs: text(stored)
    case .yesNo, .oneOf, .severalOf: choices(stored)
    case .rows(let group): rows(stored, of: group, errors: errors)
    case .group: []
    }
  }

  private static let unanswered = "Sans réponse."

  /// Number of lines of a long text that are said unprompted.
  private static let lineLimit = 4

  private func text(_ stored: JSON?) -> [String] {
    guard let text = stored.flatMap({ field.kind.codec?.editable($0) }) else {
      return [Self.unanswered]
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let said = lines.prefix(Self.lineLimit).map(String.init)
    let rest = lines.count - said.count
    let more = rest.counted("autre ligne", "autres lignes").map {
      ["… \($0)\u{A0}: /lire les dit."]
    }
    return ["Réponse, \(text.size)\u{A0}:"] + said + (more ?? [])
  }

  private func choices(_ stored: JSON?) -> [String] {
    let ticked = field.kind.ticked(in: stored)
    return (ticked.isEmpty ? [Self.unanswered] : [])
      + field.kind.offered(beside: stored).enumerated().map { index, choice in
        "\(index + 1). \(choice.label)" + (ticked.contains(choice.key) ? " (choisi)" : "")
      }
  }

  private func rows(_ stored: JSON?, of group: Group, errors: (Int) -> Int) -> [String] {
    guard let rows = stored?.array ?? (stored == nil ? [] : nil) else {
      return ["Réponse\u{A0}: " + field.kind.spoken(stored ?? .null)]
    }
    let count = group.noun.counted(rows.count)
    let said = rows.count > Self.rowLimit + 1 ? Self.rowLimit : rows.count
    let more =
      said < rows.count
      ? [
        "… \(group.noun.counted(rows.count - said)) de plus\u{A0}: /liste les dit, /liste MOTS en cherche."
      ]
      : []
    return [count.withCapital + "."]
      + rows.prefix(said).enumerated().map { index, row in
        "\(index + 1). \(RowSummary(row, index: index, of: group).line)"
          + (errors(index) == 0 ? "" : " (à revoir)")
      } + more
  }

  /// Number of rows of a long list that are said unprompted.
  private static let rowLimit = 12

  /// How to answer, and the commands that apply.
  func hint(isAnswered: Bool, hasEditor: Bool) -> String {
    let pass = "Ligne vide : \(isAnswered ? "garder" : "passer")."
    if case .rows(let group) = field.kind {
      return
        (isAnswered
        ? "Un numéro : ouvrir. /ajouter, /retirer N, /dupliquer N, /monter N. "
        : "/ajouter : donner \(group.noun.withArticle). ") + "Ligne vide : continuer."
    }
    let answer =
      switch field.kind {
      case .line, .email, .url, .code, .date, .partialDate, .count, .hours:
        field.kind.codec?.example.map { "À écrire ainsi : \($0)." }
      case .paragraphs:
        "Finissez le texte par une ligne avec un seul point."
          + (hasEditor ? " /editeur ouvre votre éditeur." : "")
      case .yesNo, .oneOf: "Un numéro : choisir."
      case .severalOf: "Des numéros, comme « 1 3 » : choisir."
      case .rows, .group: nil as String?
      }
    return [answer, pass].compactMap(\.self).joined(separator: " ")
  }

  static let everywhere = "/effacer, /precedent, /aide, /aller MOTS, /quitter."
}

extension Kind {
  /// A stored value as text: the typed form, followed by its meaning.
  func spoken(_ stored: JSON) -> String {
    switch self {
    case .line, .paragraphs, .email, .url, .code, .date, .partialDate, .count, .hours:
      let typed = codec?.editable(stored) ?? ""
      let echo = echo(of: stored).flatMap { $0 == typed ? nil : $0 }
      return [typed, echo].compactMap(\.self).joined(separator: ", ")
    case .yesNo, .oneOf, .severalOf:
      return tickedWords(in: stored)
    case .rows, .group: return String(decoding: JSONWriter.compact(stored), as: UTF8.self)
    }
  }
}

extension String {
  /// "2 lignes, 14 mots".
  var size: String {
    let lines = split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
    return [
      lines.counted("ligne", "lignes"), TextCounts(self).words.counted("mot", "mots"),
    ].compactMap(\.self).joined(separator: ", ")
  }
}
