internal import Drafts
internal import Exports

/// Decides which of several files of a canevas counts. Each rule applies if the previous ones do
/// not decide, and none depends on the reading order.
enum Precedence {
  /// Why one file counts and another one does not. The raw values are stored in a table.
  enum Reason: String, CaseIterable, Sendable {
    case version = "version"
    case change = "changement"
    case edition = "complet"
    case readable = "lisible"
    case copies = "copies"
    case length = "longueur"
    case name = "nom"

    var words: String {
      switch self {
      case .version: "version plus haute"
      case .change: "changé plus tard"
      case .edition: "export complet"
      case .readable: "moins de réponses abîmées"
      case .copies: "même contenu que davantage de fichiers"
      case .length: "contenu plus long"
      case .name: "nom du fichier"
      }
    }
  }

  /// The files of a canevas, the one that counts first.
  static func ordered(_ canevas: [PooledCanevas], for edition: Edition) -> [PooledCanevas] {
    if canevas.count < 2 { return canevas }
    let copies = copies(canevas)
    return canevas.sorted { one, other in
      decision(one, other, edition, copies).map { $0.isFirst } ?? false
    }
  }

  /// Why the first file precedes each of the others.
  static func reasons(_ ordered: [PooledCanevas], for edition: Edition) -> [Reason] {
    let copies = copies(ordered)
    return ordered.dropFirst().map { old in
      ordered.first.flatMap { decision($0, old, edition, copies)?.reason } ?? .name
    }
  }

  private static func copies(_ canevas: [PooledCanevas]) -> [Fingerprint: Int] {
    canevas.reduce(into: [:]) { $0[$1.fingerprint, default: 0] += 1 }
  }

  private static func decision(
    _ one: PooledCanevas,
    _ other: PooledCanevas,
    _ edition: Edition,
    _ copies: [Fingerprint: Int]
  ) -> (isFirst: Bool, reason: Reason)? {
    let (left, right) = (one.facts, other.facts)
    if left.version != right.version { return (left.version > right.version, .version) }
    if left.modified != right.modified { return (left.modified > right.modified, .change) }
    if edition == .complete, one.isPublic != other.isPublic { return (other.isPublic, .edition) }
    if one.damage != other.damage { return (one.damage < other.damage, .readable) }
    // A damaged copy differs from the majority of intact ones, even if nothing else shows it.
    let (here, there) = (copies[one.fingerprint] ?? 0, copies[other.fingerprint] ?? 0)
    if here != there { return (here > there, .copies) }
    if one.lineLength != other.lineLength { return (one.lineLength > other.lineLength, .length) }
    if one.file.utf8.elementsEqual(other.file.utf8) { return nil }
    return (one.file.precedesInBytes(other.file), .name)
  }
}
