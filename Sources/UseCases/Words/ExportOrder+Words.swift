internal import Drafts
internal import Exports
internal import FormModel

extension ExportOrder {
  package static let noFormat = "Cochez au moins un format."

  /// What the export discloses and what it leaves out.
  package func contents(in session: Session?) -> String {
    edition == .complete
      ? "Export complet : il contient des données personnelles. Ne le publiez pas."
      : ExportPlan(of: source).help(in: session)
  }
}

extension ExportPlan {
  /// What the public edition leaves out and what it discloses.
  func help(in session: Session?) -> String {
    let leaving =
      leftOut.isEmpty
      ? "Rien de ce qui est rempli n’est à laisser de côté : les deux sont pareils."
      : "La version publique laisse de côté : \(leftOut.joined(separator: ", "))."
    let names = session.map { $0.form.named(suspect, in: $0.book.answers).map(\.name) } ?? []
    let warning =
      names.isEmpty
      ? "" : "Une adresse ou un numéro sera public dans : \(names.joined(separator: ", ")). "
    let rest =
      unknown.isEmpty
      ? ""
      : " Seront aussi publiques ces parties du fichier que le canevas ne prévoit pas : "
        + unknown.map { $0.description.excerpt }.joined(separator: ", ") + "."
    // The warning comes first: a small window cuts the end.
    return warning + leaving + rest
  }
}
