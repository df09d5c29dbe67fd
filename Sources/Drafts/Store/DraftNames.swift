/// The names in a folder of drafts, sorted out once, however many drafts are then looked for among them.
package struct DraftNames: Sendable {
  /// The drafts that have a file, or something in hand beside where it will be; in order.
  let stems: [String]
  private let pendings: [[UInt8]: [PendingName]]

  init(_ names: [String]) {
    let pendings = names.compactMap { PendingName($0) }
    // By their bytes: two names that Swift calls equal, as accents can be written in two ways, are two
    // files.
    self.pendings = Dictionary(grouping: pendings) { Array($0.stem.utf8) }
    let files = names.filter { $0.hasSuffix(".json") && $0.first != "." }.map { $0.dropLast(5) }
    stems = Set(files.map { Array($0.utf8) }).union(self.pendings.keys)
      .sorted { $0.lexicographicallyPrecedes($1) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  /// What is in hand beside the file of this draft.
  func pendings(of stem: String) -> [PendingName] { pendings[Array(stem.utf8)] ?? [] }
}
