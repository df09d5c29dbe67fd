internal import Files

extension Service {
  /// Why an account that may not export the complete edition is refused.
  var refusal: String {
    let whom =
      exporters.isEmpty
      ? "n’est ouvert à aucun compte"
      : "est réservé à \(exporters.sorted().map(\.shown).joined(separator: ", "))"
    return """
      L’export complet de ce service \(whom) (ligne \(quoted("complet")) de \(Self.file)). L’export \
      public reste ouvert à tous.
      """
  }
}

extension ServiceError: CustomStringConvertible {
  package var description: String {
    let what =
      switch self {
      case .disk(let error): error.description
      case .notText: "Le fichier \(quoted(Service.file)) n’est pas du texte UTF-8."
      case .toml(let error): "Dans \(quoted(Service.file)), \(error.description)."
      case .foreign:
        """
        Le fichier \(quoted(Service.file)) doit appartenir à qui appartient le dossier, et n’être \
        modifiable que par lui.
        """
      }
    return """
      \(what) En attendant, personne n’exporte la version complète. Prévenez la personne qui \
      administre le service.
      """
  }
}
