internal import Drafts
internal import Exports
package import FormModel

/// The questions of an export, as a small form, so that they are asked like all others.
extension ExportOrder {
  package static func form(_ session: Session?, _ services: Services) -> Form {
    let clock = services.clock
    let plan = session.map { ExportPlan(of: $0.source(clock)) }
    var fields = [
      Field(
        Key.edition,
        subject: state(session),
        "Que doit contenir l’export ?",
        help: [services.store.refusalOfComplete, plan.map { $0.help(in: session) }]
          .compactMap(\.self).joined(separator: " "),
        .oneOf(session.map { editions(of: $0.source(clock), services) } ?? editions(services.form))
      ),
      Field(
        Key.formats,
        "Formats",
        help:
          "Un fichier par format coché ; les tables CSV ont un dossier à elles.",
        .severalOf(
          ExportFormats.all.map {
            Choice($0.name, "\($0.title) · \($0.purpose(of: services.form))")
          }
        )
      ),
    ]
    if services.paths.haveFolders {
      fields.append(
        Field(Key.folder, "Dossier", help: "Le dossier où les fichiers sont écrits.", .line)
      )
    }
    return Form(
      format: "publication",
      formatVersion: 1,
      title: "Finaliser et exporter",
      steps: [
        Step(
          id: "publication",
          number: nil,
          title: "Finaliser et exporter",
          shortTitle: "Exporter",
          help: "Ce qui sera écrit, et où.",
          .fields(fields)
        )
      ]
    )
  }

  private static func state(_ session: Session?) -> String? {
    guard let session else { return nil }
    if session.draft.etat == .finalise {
      return "La version \(session.draft.version) est finalisée."
    }
    guard let obstacle = session.book.findings.problems.obstacle(in: session.book.answers) else {
      return ["Rien n’empêche de finaliser la version \(session.draft.version + 1).", session.gaps]
        .compactMap(\.self).joined(separator: " ")
    }
    return "\(obstacle) ; l’export reste possible."
  }
}

extension ExportOrder {
  private static func editions(_ form: Form) -> [Choice] {
    let use = form.introduction.recipient.map { ", pour \($0.name)" } ?? ""
    return [
      Choice(Edition.open.rawValue, "public"), Choice(Edition.complete.rawValue, "complet\(use)"),
    ]
  }

  /// A draft from a public export lacks answers, so it has no complete edition. A service says who
  /// may export that of its drafts.
  static func editions(of source: ExportSource, _ services: Services) -> [Choice] {
    source.isFromPublic || services.store.refusalOfComplete != nil
      ? Array(editions(source.form).prefix(1)) : editions(source.form)
  }
}
