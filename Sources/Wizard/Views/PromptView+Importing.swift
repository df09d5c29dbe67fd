internal import Drafts
internal import UseCases
internal import FormModel
internal import Importing

extension PromptView {
  /// Asks what to import.
  ///
  /// If the canevas is already here, merging is offered first. A single draft without remarks or
  /// complaints opens at once.
  static func importing(_ services: Services) -> PromptView {
    PromptView(
      "Importer",
      [
        "Un export de canevas, un document rempli, ou le brouillon de quelqu’un d’autre ; \(services.paths.hint).",
        services.paths.importQuestion,
      ],
      offers: services.exchangedFiles
    ) { path, desk in
      do {
        let found = try desk.services.incoming(typed: path)
        if let twin = desk.services.twin(of: found) {
          return .push(choice(found, path, beside: twin, desk))
        }
        return importDrafts(found, &desk)
      } catch {
        desk.say(error)
        return .stay
      }
    }
  }

  private static func importDrafts(_ found: Incoming, _ desk: inout Desk) -> Transition {
    let imported = desk.services.importDrafts(found)
    let isPlain = imported.remarks.isEmpty && imported.complaints.isEmpty
    guard isPlain, imported.drafts.count == 1, let draft = imported.drafts.first else {
      return .replace(imported.report(desk))
    }
    desk.say(imported.sentences.joined(separator: " "), .success)
    return .open(ref: draft.id)
  }

  private static func choice(
    _ found: Incoming,
    _ path: String,
    beside twin: Draft,
    _ desk: Desk
  ) -> ChoiceView {
    let name = desk.services.form.ownerName(of: twin.answers) ?? "Ce canevas"
    return ChoiceView(
      "Ce canevas est déjà là",
      ["\(name) : \(twin.summary(desk.services.form, desk.services.clock))."],
      [
        .init("Fusionner les deux", "Vous voyez ce que le fichier change, et choisissez.") { _ in
          .merge(ref: twin.id, found.drafts[0], file: path.fileName)
        },
        .init("Garder les deux", "Le fichier devient un brouillon de plus.") { desk in
          importDrafts(found, &desk)
        },
      ]
    )
  }

  /// Asks which file to merge into `draft`, by default the open one.
  static func merging(into draft: Draft? = nil, _ services: Services) -> PromptView {
    PromptView(
      "Fusionner",
      [
        "Le brouillon qu’un collègue a rempli de son côté, ou un export ; \(services.paths.hint). Rien n’est pris avant que vous ayez vu ce qui change.",
        "Avec quel fichier ?",
      ],
      offers: services.exchangedFiles
    ) { path, desk in
      guard let draft = draft ?? desk.session?.draft else { return .pop }
      do {
        let found = try desk.services.incoming(typed: path)
        let text = try desk.services.counterpart(of: draft, in: found, at: path)
        return .merge(ref: draft.id, text, file: path.fileName)
      } catch {
        desk.say(error)
        return .stay
      }
    }
  }
}

extension ImportedDrafts {
  /// Maximum number of drafts offered for opening; the list shows the others.
  private static let offered = 4

  fileprivate func report(_ desk: Desk) -> ChoiceView {
    let form = desk.services.form
    let opening = drafts.prefix(Self.offered).map { draft in
      ChoiceView.Option(
        "Ouvrir \(form.ownerName(of: draft.answers) ?? "le brouillon sans nom")",
        draft.summary(form, desk.services.clock)
      ) { _ in .open(ref: draft.id) }
    }
    return ChoiceView(
      drafts.isEmpty ? "Rien n’est importé" : "Importé",
      sentences + complaints + remarks.map { "- " + $0 },
      opening + [.init("Revenir à la liste") { _ in .closeAll }]
    )
  }
}
