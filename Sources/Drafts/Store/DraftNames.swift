/// The names in a folder of drafts, parsed once for any number of look-ups.
package struct DraftNames: Sendable {
  /// The stems of drafts with a file or a write-ahead file, sorted.
  let stems: [String]
  private let pendings: [[UInt8]: [PendingName]]

  init(_ names: [String]) {
    let pendings = names.compactMap { PendingName($0) }
    // Group by bytes: names that are canonically equal in Swift are different files.
    self.pendings = Dictionary(grouping: pendings) { Array($0.stem.utf8) }
    let files = names.filter { $0.hasSuffix(".json") && $0.first != "." }.map { $0.dropLast(5) }
    stems = Set(files.map { Array($0.utf8) }).union(self.pendings.keys)
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// The write-ahead files of a draft.
  func pendings(of stem: String) -> [PendingName] { pendings[Array(stem.utf8)] ?? [] }
}
