internal import Exports
internal import FormModel
internal import JSONText

/// The answers that were read in another spelling or interpretation.
package enum RemarkTable {
  static let name = "lectures"
  package static var fileName: String { name + ".csv" }

  static func table(_ remarks: [PooledRemark], _ survey: Survey) -> SideTable {
    SideTable(
      name: name,
      title: "Lus autrement",
      help:
        "Ce qui a été lu autrement que dans le fichier, ou n’a pas pu l’être sûrement\u{A0}: une écriture "
        + "d’un autre programme, une colonne ajoutée, une ligne en double.",
      columns: [
        FileColumn(
          "fichier",
          "Fichier",
          "Celui où cela est écrit.",
          "string",
          .string("envois/rennes/\(survey.words.table(survey.asked.subjects.list))")
        ),
        FileColumn(
          "ligne",
          "Ligne",
          "Dans une table, comme un tableur la compte.",
          "integer",
          .number(2),
          [:]
        ),
        FileColumn(
          "endroit",
          "Endroit",
          "La colonne d’une table, ou la question dans un fichier JSON.",
          "string",
          "publie",
          [:]
        ),
        FileColumn(
          "remarque",
          "Remarque",
          "Ce qui y est écrit, et comment c’est lu.",
          "string",
          "« VRAI » est lu « oui »."
        ),
      ],
      rows: remarks.map { remark in
        let location = remark.location
        return [location.file, location.line.map { String($0) } ?? "", location.spot, remark.words]
      }
    )
  }
}
