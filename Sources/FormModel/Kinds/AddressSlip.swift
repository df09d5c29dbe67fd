extension WebAddress {
  /// Completes `ville.fr/avis` to `https://ville.fr/avis` if it looks like the address of a site.
  static func completed(_ text: String) -> String? {
    let host = text.prefix { !"/?#".contains($0) }
    guard !text.isEmpty, Parts(text) == nil, HostName.isPublic(host), host.first != "." else {
      return nil
    }
    let whole = "https://" + text
    return (try? WebAddress().value(of: whole)) == nil ? nil : whole
  }
}

/// Frequent domains of email addresses.
enum KnownDomain {
  /// Some differ by one letter and are not typos of each other.
  private static let all: Set = [
    "gmail.com", "ymail.com", "hotmail.com", "hotmail.fr", "outlook.com", "outlook.fr", "yahoo.com",
    "yahoo.fr", "icloud.com", "orange.fr", "wanadoo.fr", "laposte.net", "bbox.fr", "numericable.fr",
    "neuf.fr", "free.fr", "sfr.fr", "live.fr", "live.com", "mail.com", "email.com", "gmx.fr",
    "protonmail.com", "mailo.com", "mailo.fr",
  ]
  /// Shorter domains are one letter away from many others.
  private static let shortest = 8

  /// The address with the known domain that is one typo away; `nil` otherwise.
  static func corrected(_ address: String) -> String? {
    guard let at = address.lastIndex(of: "@"), at != address.startIndex else { return nil }
    let domain = address[address.index(after: at)...].lowercased()
    guard domain.utf8.count >= shortest, domain.contains("."), !all.contains(domain),
      let meant = all.sorted().first(where: { domain.isOneSlip(from: $0) })
    else { return nil }
    return address[...at] + meant
  }
}

extension String {
  /// Whether one letter is missing, added, changed, or exchanged with its neighbour.
  fileprivate func isOneSlip(from other: String) -> Bool {
    var (one, two) = (Array(utf8)[...], Array(other.utf8)[...])
    if abs(one.count - two.count) > 1 { return false }
    while let first = one.first, first == two.first {
      one.removeFirst()
      two.removeFirst()
    }
    while let last = one.last, last == two.last {
      one.removeLast()
      two.removeLast()
    }
    switch (one.count, two.count) {
    case (0, 1), (1, 0), (1, 1): return true
    case (2, 2): return one.first == two.last && one.last == two.first
    default: return false
    }
  }
}
