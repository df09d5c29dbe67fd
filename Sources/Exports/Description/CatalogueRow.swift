internal import FormModel
internal import TextFolding

/// One row of a catalogue of open data: the schema « Catalogue » of the SCDL (socle commun des données
/// locales, OpenDataFrance). What the canevas does not say is empty.
package struct CatalogueRow {
  package static let fileName = "catalogue.csv"

  private let data: DataSet

  package init(_ data: DataSet) { self.data = data }

  package var bytes: [UInt8] {
    CSVText.text(of: [cells.map(\.0), cells.map { $0.1.formulaSafe }])
  }

  /// The columns in the order of the schema.
  private var cells: [(String, String)] {
    let lead = data.producers.first?.name ?? ""
    let formats = (["csv"] + data.otherFiles.compactMap { $0.name.split(separator: ".").last })
      .reduce(into: [String]()) { if !$0.contains(String($1)) { $0.append(String($1)) } }
    return [
      ("COLL_NOM", lead.cut(140)),
      // A SIRET is a SIREN and five digits more, which no source here has.
      ("COLL_SIRET", ""),
      ("ID", (data.id ?? data.name).cut(256)),
      ("TITRE", data.title.cut(256)),
      ("DESCRIPTION", data.summary.printableLine.cut(356)),
      ("THEME", "Citoyenneté et démocratie locale"),
      ("PRODUCTEUR_NOM", lead.cut(140)),
      ("PRODUCTEUR_SIRET", ""),
      ("COUV_SPAT_MAILLE", data.areas.isEmpty ? "" : data.level.grain),
      ("COUV_SPAT_NOM", data.areas.map(\.name).joined(separator: ", ").cut(140)),
      ("COUV_TEMP_DEBUT", data.start?.iso ?? ""),
      ("COUV_TEMP_FIN", data.end?.iso ?? ""),
      ("DATE_PUBL", ""),
      ("FREQ_MAJ", "Sans régularité"),
      ("DATE_MAJ", data.modified.map { String($0.prefix(10)) } ?? ""),
      ("MOTS_CLES", data.form.card().keywords.map(\.folded).joined(separator: ";").cut(140)),
      ("LICENCE", "LO - Licence Ouverte"),
      ("NB_RESSOURCES", String(data.tables.count + data.otherFiles.count)),
      ("FORMAT_RESSOURCES", formats.joined(separator: ";")),
      ("URL", ""),
    ]
  }
}

extension String {
  /// At most `count` characters, with an ellipsis where some are cut.
  func cut(_ count: Int) -> String {
    unicodeScalars.count <= count
      ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(count - 1))) + "…"
  }
}

extension TerritoryLevel {
  /// The value of the schema’s list of spatial grains.
  var grain: String {
    switch self {
    case .commune: "Communale"
    case .group: "Intercommunale"
    case .departement: "Départementale"
    case .region: "Régionale"
    case .other: "Autre"
    }
  }
}
