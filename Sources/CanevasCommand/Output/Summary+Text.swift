internal import Inventory

extension Summary {
  private static let barWidth = 24

  /// The summary as text, with bars for terminals.
  func text(withBars: Bool) -> String {
    parts.map { part in
      let rows = part.lines.map { line in
        let bar = line.share.map { withBars ? [Self.bar($0)] : [] } ?? []
        return ["  " + line.label, line.value] + bar + (line.basis.isEmpty ? [] : [line.basis])
      }
      return part.title + "\n" + Table.text(rows)
    }
    .joined(separator: "\n")
  }

  private static func bar(_ share: Double) -> String {
    let count = share > 0 ? max(1, Int((share * Double(barWidth)).rounded())) : 0
    return String(repeating: "█", count: count)
  }
}
