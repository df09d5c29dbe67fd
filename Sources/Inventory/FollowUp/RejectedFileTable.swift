internal import Drafts
internal import Exports
internal import FormModel
internal import JSONText

/// The files that are not counted.
enum RejectedFileTable {
  static let name = "rejets"

  static func table(_ rejects: [RejectedFile]) -> SideTable {
    SideTable(
      name: name,
      title: "Fichiers refusés",
      help: "Les fichiers qui n’ont pas pu être pris, et pourquoi. Ils ne comptent nulle part.",
      columns: [
        FileColumn("fichier", "Fichier", "Son chemin.", "string", "envois/abime.json"),
        FileColumn("raison", "Raison", "Pourquoi, et que faire.", "string", "Le fichier est vide."),
      ],
      rows: rejects.map { [$0.file, $0.words] }
    )
  }
}
