internal import Files

extension DraftError: CustomStringConvertible {
  /// Times are in the system’s time zone.
  package var description: String { message(.system) }

  /// What happened, and what to do next, with times of `clock`.
  package func message(_ clock: Clock) -> String {
    switch self {
    case .disk(let error): return error.description
    case .notFound(let ref):
      return ref.isPath
        ? "\(quoted(ref)) n’est pas là. Vérifiez le chemin."
        : """
        Aucun brouillon ne répond à \(quoted(ref)). \(quoted("canevas liste")) les montre tous.
        """
    case .tooShort(let ref):
      return """
        \(quoted(ref)) est trop court. Donnez au moins \(DraftID.shortestBeginning) caractères de \
        l’identifiant ou du nom, ou le nom entier.
        """
    case .ambiguous(let ref, let drafts):
      let shown = drafts.prefix(Self.shownDrafts).map(\.words).joined(separator: ", ")
      let rest = drafts.count - Self.shownDrafts
      return """
        Plusieurs brouillons répondent à \(quoted(ref))\u{A0}: \(shown)\
        \(rest > 0 ? ", et \(rest) de plus" : ""). Donnez l’identifiant.
        """
    case .damaged(let file, let error, let version):
      return "\(damage(file, error)) \(remedy(version, clock))"
    case .newerFormat(let file, let version):
      return """
        \(quoted(file)) vient d’une version plus récente de canevas (format \(version)) et ne peut \
        qu’être lu. Mettez canevas à jour pour le modifier.
        """
    case .openElsewhere(let holder):
      let whereabouts = holder.map { $0.whereabouts(clock) } ?? "ailleurs"
      if let holder, holder.isOther {
        return "Ce brouillon est déjà ouvert \(whereabouts). \(Self.advice)"
      }
      let remedy =
        holder?.isHere ?? false
        ? "Fermez-le là-bas\u{A0}; \(quoted("canevas reprendre")) propose de le faire d’ici."
        : "Fermez-le là-bas, ou ouvrez-le en lecture."
      return "Ce brouillon est déjà ouvert \(whereabouts). \(remedy)"
    case .doesNotEnd(let holder):
      let number = (holder?.process.number).map { " \($0)" } ?? ""
      return """
        L’autre fenêtre ne se ferme pas\u{A0}: le processus\(number) ne répond pas. Ce qui y était \
        enregistré est là, en lecture. Recommencez plus tard, ou fermez ce processus.
        """
    case .changedOutside:
      return """
        Ce brouillon a été modifié par un autre programme pendant qu’il était ouvert ici. Les deux \
        versions sont gardées\u{A0}: choisissez laquelle continuer.
        """
    case .tooLarge(let limit):
      return """
        Ce canevas dépasse \(limit >> 20)\u{A0}Mio et ne peut pas être enregistré. Raccourcissez un \
        texte.
        """
    case .tooMany(let limit):
      return """
        Ce compte a déjà autant de brouillons qu’il peut en avoir (\(limit)). Mettez-en un à la corbeille, \
        puis recommencez.
        """
    case .lastVersion(let limit):
      return """
        La version \(limit) est la dernière qui puisse être numérotée\u{A0}: le fichier reçu portait sans \
        doute un numéro faux. Corrigez \(quoted("version")) dans le fichier, ou dupliquez le brouillon.
        """
    case .alreadyThere(let file): return "\(quoted(file)) existe déjà. Choisissez un autre nom."
    case .noFileName(let path):
      return path.isEmpty
        ? "Le nom du fichier manque. Donnez-le, par exemple \(quoted("~/copie.json"))."
        : "\(quoted(path)) est un dossier. Ajoutez-y le nom du fichier."
    case .noSuchVersion(let id, let number):
      return """
        Le brouillon \(quoted(id)) n’a pas de version n°\u{A0}\(number). \
        \(quoted("canevas historique \(id.shellWord)")) les montre toutes.
        """
    }
  }

  private static let shownDrafts = 12

  private static let advice =
    "Ouvrez-le en lecture\u{A0}: \(quoted("canevas reprendre")) permet alors de le demander."

  private func damage(_ file: String, _ error: DraftFileError) -> String {
    // A disk error names the file already.
    if case .disk = error {
      error.description
    } else {
      "\(quoted(file)) ne peut pas être lu. \(error)"
    }
  }

  private func remedy(_ version: DraftVersion?, _ clock: Clock) -> String {
    guard let version else { return "Rien n’y a été changé." }
    let command = "canevas restaurer \(version.key.shellWord) --version \(version.number)"
    return """
      La version du \(clock.localTime(version.moment).dayAndTime) est lisible\u{A0}: \
      \(quoted(command)) la fait revenir.
      """
  }
}

/// Quotes a name in guillemets for a message.
