extension Charset.Announced {
  /// A message to show to the user once; `nil` if the terminal can show all characters.
  package var remark: String? {
    let remedy = "« LANG=fr_FR.UTF-8 », avec un terminal réglé de même, les montre tous."
    return switch self {
    case .utf8: nil
    case .oneByte(let charset):
      "Votre terminal est annoncé en \(charset.name) : les signes qui y manquent, comme ’ ou œ, sont montrés autrement, et gardés tels quels. \(remedy)"
    case .unknown(let name):
      "Votre terminal est annoncé en \(name), que canevas ne connaît pas : il lit et écrit de l’UTF-8. Réglez « LANG=fr_FR.UTF-8 »."
    }
  }
}
