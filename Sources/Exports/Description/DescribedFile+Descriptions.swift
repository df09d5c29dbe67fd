extension DescribedFile {
  /// The names of all files that describe a folder of tables, whatever its edition.
  package static let descriptionNames = descriptions(in: .open).map(\.name)

  /// The files that describe a folder of tables. A complete edition is not published, so it has no
  /// files for catalogues.
  static func descriptions(in edition: Edition) -> [DescribedFile] {
    let all = [readMe, package]
    return edition == .open ? all + [catalogue, row, publishing] : all
  }

  static let readMe = DescribedFile(
    name: ReadMe.fileName,
    mediaType: "text/markdown",
    title: "Ce fichier",
    help: "Il décrit le dossier à qui le lit."
  )

  static let package = DescribedFile(
    name: DataPackage.fileName,
    mediaType: "application/json",
    title: "Description pour les programmes (Frictionless Data Package)",
    help: "Elle a les tables, leurs schémas et leurs clés."
  )

  static let catalogue = DescribedFile(
    name: DCATDescription.fileName,
    mediaType: "application/ld+json",
    title: "Description pour les catalogues (DCAT-AP)",
    help: "Un portail de données peut la moissonner."
  )

  static let row = DescribedFile(
    name: CatalogueRow.fileName,
    mediaType: "text/csv",
    title: "Ligne pour un catalogue de données (SCDL, schéma « Catalogue »)",
    help:
      "Ce que le canevas ne sait pas y est vide, par exemple le SIRET et l’adresse de publication."
  )

  static let publishing = DescribedFile(
    name: PublishingLines.fileName,
    mediaType: "text/plain",
    title: "Lignes de commande pour publier sur data.gouv.fr",
    help: "À lire et à lancer par une personne : canevas n’envoie rien."
  )
}

extension DataSet {
  /// The files that describe the folder, with their contents.
  package var descriptions: [ExportFile] {
    DescribedFile.descriptions(in: edition).map { file in
      ExportFile(path: file.name, bytes: bytes(of: file))
    }
  }

  private func bytes(of file: DescribedFile) -> [UInt8] {
    switch file {
    case .readMe: ReadMe(self).bytes
    case .package: DataPackage(self).bytes
    case .catalogue: DCATDescription(self).bytes
    case .row: CatalogueRow(self).bytes
    default: PublishingLines(self).bytes
    }
  }
}
