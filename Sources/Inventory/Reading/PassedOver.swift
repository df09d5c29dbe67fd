internal import Exports

/// Files among exports that are no canevas and are not worth a message: files of the operating
/// system, and files that this program wrote beside those that it reads.
package struct PassedOver: Equatable, Sendable {
  package enum Kind: Equatable, Sendable { case system, export, inventory }

  package private(set) var counts: [Kind: Int] = [:]
  package var isEmpty: Bool { counts.isEmpty }

  mutating func add(_ kind: Kind) { counts[kind, default: 0] += 1 }

  /// "2 fichiers du système, 1 inventaire"; empty if there are none.
  package var text: String {
    let words: [(Kind, String, String)] = [
      (.system, "fichier ou dossier du système", "fichiers ou dossiers du système"),
      (
        .export, "autre format d’un export lu par ailleurs",
        "autres formats d’exports lus par ailleurs"
      ),
      (.inventory, "inventaire", "inventaires"),
    ]
    return words.compactMap { kind, one, many in
      counts[kind].map { "\(FrenchNumber.text($0)) \($0 == 1 ? one : many)" }
    }
    .joined(separator: ", ")
  }
}

/// Classifies the names in one folder of a disk or an archive.
struct FolderNames {
  private let all: Set<String>
  private let isInventory: Bool

  init(_ names: some Sequence<String>) {
    all = Set(names)
    isInventory = Self.inventory.isSubset(of: all)
  }

  /// Whether the folder has the tables of a CSV export.
  var isPackage: Bool { all.contains(DataPackage.fileName) }

  /// Whether the file describes the tables beside it and is none of them.
  func isDescription(_ name: String) -> Bool {
    isPackage && DescribedFile.descriptionNames.contains(name)
  }

  /// The kind of the folder as a whole: an inventory is not an export.
  var kind: PassedOver.Kind? { isInventory ? .inventory : nil }

  /// Why a name is skipped; `nil` if it is read.
  func kind(of name: String) -> PassedOver.Kind? {
    if Self.isOfSystem(name) { return .system }
    if name == Self.schema { return .export }
    // Without a readable format beside it, another format is reported and not skipped.
    let base = name.withoutExtension
    let isOther = Self.otherFormats.contains(name.fileExtension)
    return isOther && (all.contains(base + ".json") || all.contains(base)) ? .export : nil
  }

  private static let inventory: Set = [
    DataPackage.fileName, FollowUpTable.fileName, Report.fileName,
  ]
  private static let schema = "canevas.schema.json"
  private static let otherFormats = Set(ExportFormats.all.map(\.name)).subtracting(["json", "csv"])

  /// Whether it is hidden, or created by Windows, macOS or a storage server.
  static func isOfSystem(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || ofSystems.contains(name.lowercased())
  }

  private static let ofSystems: Set = [
    "__macosx", "icon\r", "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini",
    "$recycle.bin", "system volume information", "@eadir", "#recycle", "lost+found",
  ]
}
