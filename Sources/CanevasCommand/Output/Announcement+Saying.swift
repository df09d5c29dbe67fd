internal import FormModel
internal import Inventory

extension [PooledRemark] {
  /// Reports the first remark on standard error; a table of the inventory has all of them.
  func say(to output: Output) {
    if isEmpty { return }
    let places = count == 1 ? "1 endroit est lu" : "\(count) endroits sont lus"
    output.warn(
      "\(places) autrement que dans les fichiers, comme \(self[0].description.oneLine) Tout est dans \(RemarkTable.fileName)."
        .withFrenchSpaces
    )
  }
}

extension Announcement {
  /// Reports what the public inventory leaves out and discloses, on standard error.
  func say(to output: Output) {
    if !leftOut.isEmpty {
      output.warn(
        "L’inventaire public laisse de côté : \(leftOut.joined(separator: ", ")).".withFrenchSpaces
      )
    }
    for part in parts {
      let shown = part.places.prefix(Self.longest).map(\.excerpt)
      let rest = part.places.count > shown.count ? ", …" : ""
      let canevas = part.count == 1 ? "1 canevas" : "\(part.count) canevas"
      output.warn(
        "Sera public, dans \(canevas) : \(part.words) (\(shown.joined(separator: ", "))\(rest)). Relisez alertes.csv."
          .withFrenchSpaces
      )
    }
  }
}
