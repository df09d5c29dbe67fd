internal import FormModel
internal import Inventory

extension [PooledRemark] {
  /// Reports the first remark on standard error; a table of the inventory has all of them.
  func say() {
    if isEmpty { return }
    let places = count == 1 ? "1 endroit est lu" : "\(count) endroits sont lus"
    Output.warn(
      "\(places) autrement que dans les fichiers, comme \(self[0].description.oneLine) Tout est dans \(RemarkTable.fileName)."
        .withFrenchSpaces
    )
  }
}

extension Announcement {
  /// Reports what the public inventory leaves out and discloses, on standard error.
  func say() {
    if !leftOut.isEmpty {
      Output.warn(
        "L’inventaire public laisse de côté : \(leftOut.joined(separator: ", ")).".withFrenchSpaces
      )
    }
    for part in parts {
      let shown = part.places.prefix(Self.longest).map(\.excerpt)
      let rest = part.places.count > shown.count ? ", …" : ""
      let canevas = part.count == 1 ? "1 canevas" : "\(part.count) canevas"
      Output.warn(
        "Sera public, dans \(canevas) : \(part.words) (\(shown.joined(separator: ", "))\(rest)). Relisez alertes.csv."
          .withFrenchSpaces
      )
    }
  }
}
