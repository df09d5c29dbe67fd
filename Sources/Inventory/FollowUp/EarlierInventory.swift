internal import Drafts
package import Exports

/// The versions and fingerprints of the canevas in an earlier inventory.
struct EarlierInventory: Sendable {
  struct Record: Equatable, Sendable {
    let version: String
    let modified: String
    let fingerprint: String
    /// The cells that name the producer; `nil` if the inventory is older than these columns.
    let producer: [String]?
  }

  /// By the id of the canevas.
  let records: [String: Record]

  init(in folder: String) throws(InventoryError) {
    let path = folder + "/" + FollowUpTable.fileName
    let bytes: [UInt8]
    do throws(SourceError) {
      let file = try OpenFile(path, followsLink: true)
      bytes = try file.beginning(of: file.size)
    } catch {
      throw .noEarlier(folder, reason: error)
    }
    guard let rows = CSVText.rows(of: bytes), let header = rows.first,
      let id = header.firstIndex(of: "canevas_id"),
      let state = header.firstIndex(of: "statut"),
      let version = header.firstIndex(of: "version"),
      let modified = header.firstIndex(of: "modifie_le"),
      let fingerprint = header.firstIndex(of: "empreinte")
    else { throw .notAnInventory(folder) }
    let columns = ProducerCells.names.compactMap { header.firstIndex(of: $0) }
    records = rows.dropFirst().reduce(into: [:]) { records, row in
      guard row.count == header.count, row[state] != FollowUp.State.gone.rawValue else { return }
      records[row[id]] = Record(
        version: row[version],
        modified: row[modified],
        fingerprint: row[fingerprint],
        producer: columns.count == ProducerCells.names.count
          ? columns.map { row[$0].withoutFormulaGuard } : nil
      )
    }
  }
}

/// Why an inventory was not made.
package enum InventoryError: Error, Equatable, CustomStringConvertible {
  case noEarlier(String, reason: SourceError)
  case notAnInventory(String)
  case notReplaced(String)
  case writing(ExportWriteError)
  case noWorkbook(WorkbookError)
  case siteNotReplaced(String)
  /// The site was to be written into the folder of the inventory.
  case siteInPlace(String)
  /// A site of a complete inventory would publish personal data.
  case siteOfAll
  /// A workbook of an earlier inventory would be left beside the new tables.
  case oldWorkbook(String)
  /// A description that somebody else wrote has the name of the one to be written.
  case foreignReadMe(String)

  package var description: String {
    switch self {
    case .noEarlier(let folder, let reason):
      "Aucun inventaire n’a été lu dans «\u{A0}\(folder)\u{A0}»\u{A0}: \(FollowUpTable.fileName). \(reason)"
    case .notAnInventory(let folder):
      "Le fichier \(FollowUpTable.fileName) de «\u{A0}\(folder)\u{A0}» n’est pas celui d’un inventaire. Vérifiez --depuis."
    case .notReplaced(let folder):
      "«\u{A0}\(folder)\u{A0}» contient autre chose qu’un inventaire. Donnez un dossier vide ou nouveau."
    case .writing(let error): error.description
    case .noWorkbook(let error): error.description
    case .siteNotReplaced(let folder):
      "«\u{A0}\(folder)\u{A0}» contient autre chose qu’un site écrit par canevas. Donnez à --site un dossier vide ou nouveau."
    case .siteInPlace(let folder):
      "Le site ne peut pas être dans le dossier de l’inventaire, «\u{A0}\(folder)\u{A0}». Donnez à --site un autre dossier."
    case .siteOfAll:
      "Un site est public, et un inventaire complet contient des données personnelles. Retirez --complet ou --site."
    case .foreignReadMe(let path):
      "«\u{A0}\(path)\u{A0}» n’a pas été écrit par canevas, et serait remplacé. Donnez-lui un autre nom, ou un autre --dossier."
    case .oldWorkbook(let folder):
      "«\u{A0}\(folder)\u{A0}» contient le classeur d’un inventaire précédent. Demandez --xlsx pour le refaire, ou retirez \(PooledWorkbook.fileName)."
    }
  }
}
