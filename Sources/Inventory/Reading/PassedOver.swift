internal import Exports

/// What lies among exports and is no canevas, so that nobody has to be told of each: what systems
/// leave in folders and archives, and what this program wrote beside the files that it reads.
package struct PassedOver: Equatable, Sendable {
  package enum Kind: Equatable, Sendable { case system, export, inventory }

  package private(set) var counts: [Kind: Int] = [:]
  package var isEmpty: Bool { counts.isEmpty }

  mutating func add(_ kind: Kind) { counts[kind, default: 0] += 1 }

  /// "2 fichiers du système, 1 inventaire"; empty where there is nothing.
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

/// The names in one folder, of a disk or of an archive, told apart by what is to be done with them.
struct FolderNames {
  private let all: Set<String>
  private let isInventory: Bool

  init(_ names: some Sequence<String>) {
    all = Set(names)
    isInventory = Self.inventory.isSubset(of: all)
  }

  /// The tables of a CSV export lie here.
  var isPackage: Bool { all.contains(DataPackage.fileName) }

  /// Of the folder as a whole: an inventory is no export.
  var kind: PassedOver.Kind? { isInventory ? .inventory : nil }

  /// Why a name is passed over; `nil` where it is looked at.
  func kind(of name: String) -> PassedOver.Kind? {
    if Self.isOfSystem(name) { return .system }
    if name == Self.schema { return .export }
    // A canevas of which only another format came is none that can be read: that is said.
    let base = name.withoutExtension
    let isOther = Self.otherFormats.contains(name.fileExtension)
    return isOther && (all.contains(base + ".json") || all.contains(base)) ? .export : nil
  }

  private static let inventory: Set = [
    DataPackage.fileName, FollowUpTable.fileName, Report.fileName,
  ]
  private static let schema = "canevas.schema.json"
  private static let otherFormats = Set(ExportFormats.all.map(\.name)).subtracting(["json", "csv"])

  /// Hidden, or one of those that Windows, macOS and storage servers leave.
  static func isOfSystem(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || ofSystems.contains(name.lowercased())
  }

  private static let ofSystems: Set = [
    "__macosx", "icon\r", "thumbs.db", "ehthumbs.db", "ehthumbs_vista.db", "desktop.ini",
    "$recycle.bin", "system volume information", "@eadir", "#recycle", "lost+found",
  ]
}
