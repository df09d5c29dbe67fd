internal import Drafts
internal import FormModel

/// The canevas that changed last; after an earlier inventory those that are new or changed since.
struct News {
  /// What a feed holds; the list of all canevas is complete.
  static let shown = 50

  struct Item {
    let canevas: Int
    /// `nil` without an earlier inventory.
    let state: FollowUp.State?

    /// « nouveau », « modifié ».
    var word: String? {
      switch state {
      case .new: "nouveau"
      case .changed: "modifié"
      case .same, .gone, nil: nil
      }
    }
  }

  /// The last changed first.
  let items: [Item]

  init(_ map: SiteMap, _ followUp: FollowUp) {
    let all = map.canevas.indices.map { index in
      Item(canevas: index, state: followUp.state(of: map.canevas[index].pooled))
    }
    items = Array(
      all.filter { $0.state != .same }
        .sorted { one, other in
          let (left, right) = (map.facts(of: one.canevas), map.facts(of: other.canevas))
          return (right.modified, left.id) < (left.modified, right.id)
        }
        .prefix(Self.shown)
    )
  }
}
