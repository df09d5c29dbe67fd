package import FormModel

/// The stage of a démarche on a given day, from its dates or else from its state.
package enum Stage: Int, CaseIterable, Sendable {
  case planned
  case running
  case finished
  case unknown

  /// The words for it of what a canevas documents.
  package func label(_ unit: Noun) -> String {
    switch self {
    case .planned: unit.agreeing("prévu")
    case .running: "en cours"
    case .finished: unit.agreeing("terminé")
    case .unknown: "sans date qui le dise"
    }
  }

  /// A démarche is finished when its last concertation is. Without end dates it is finished if its
  /// canevas, which reports results, is finalised.
  package init(of canevas: CanevasFacts, on today: CalendarDate) {
    let ends = canevas.concertations.compactMap(\.end)
    let isWhole = !ends.isEmpty && ends.count == canevas.concertations.count
    if isWhole, ends.allSatisfy({ $0 < today }) {
      self = .finished
    } else if let start = canevas.start, start > today {
      self = .planned
    } else if ends.contains(where: { $0 >= today }) {
      self = canevas.start == nil ? .unknown : .running
    } else if canevas.isFinal {
      self = .finished
    } else {
      self = canevas.start == nil ? .unknown : .running
    }
  }
}
