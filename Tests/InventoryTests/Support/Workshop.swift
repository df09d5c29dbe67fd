import CanevasForm
import Corpus
import Exports
import FormModel
import FoundationEssentials
import JSONText
import RunningProgram
import TestSupport

@testable import CanevasCommand
@testable import Inventory

/// A folder of the real disk with sources, and inventories made of them.
final class Workshop {
  private let folder: TemporaryFolder
  var path: String { folder.path }
  private static let gazetteer = EmbeddedGazetteer()
  static let today = CalendarDate(daysSince1970: 20_500)

  init() throws { folder = try TemporaryFolder() }

  func write(_ bytes: [UInt8], to name: String) throws { try folder.write(bytes, to: name) }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Canevas of a corpus, one file each, below `sources`.
  func write(_ corpus: Corpus, _ numbers: Range<Int>, into folder: String = "sources") throws {
    for number in numbers {
      let bytes = JSONWriter.pretty(.object(corpus.file(number)))
      try write(bytes, to: "\(folder)/\(number / 10)/\(number).json")
    }
  }

  /// The same with compléments.
  func write(_ corpus: FollowedCorpus, _ numbers: Range<Int>) throws {
    for number in numbers {
      try write(JSONWriter.pretty(.object(corpus.file(number))), to: "sources/\(number).json")
    }
  }

  /// Of `names`, or of all sources.
  @discardableResult
  func inventory(
    _ names: [String] = ["sources"],
    into folder: String = "inventaire",
    since earlier: String? = nil,
    site: String? = nil,
    edition: Edition = .open,
    hasWorkbook: Bool = false,
    threads: Int = 2
  ) throws(InventoryError) -> Inventory {
    let plan = InventoryPlan(
      form: Canevas.form,
      gazetteer: Self.gazetteer,
      edition: edition,
      today: Self.today,
      hasWorkbook: hasWorkbook,
      threads: threads
    )
    return try Inventory.make(
      plan,
      from: names.map { path + "/" + $0 },
      into: path + "/" + folder,
      since: earlier.map { path + "/" + $0 },
      site: site.map { path + "/" + $0 }
    )
  }

  func read(_ name: String) throws -> String { try folder.read(name) }

  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// Rows of a table of the inventory, by its columns.
  func rows(_ table: String, in folder: String = "inventaire") throws -> [[String: String]] {
    let rows = CSVText.rows(of: Array(try read("\(folder)/\(table).csv").utf8)) ?? []
    let header = rows.first ?? []
    return rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
  }

  /// All files of a folder, by name.
  func files(in folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: path + "/" + folder)
    return try names.reduce(into: [:]) { files, name in
      files[name] = try Data(contentsOf: URL(filePath: "\(path)/\(folder)/\(name)"))
    }
  }

  /// Rennes, a whole canevas, with `change` made to its text.
  static func rennes(_ change: (String) -> String = { $0 }) throws -> String {
    change(try Example.text("rennes"))
  }

  static let rennesID = "6f1d2c1e-8a57-4a0e-9b52-3d2f0f6f7c11"
}
