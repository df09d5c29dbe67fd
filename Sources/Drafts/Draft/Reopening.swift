internal import JSONText

/// Why a finalised canevas was reopened.
///
/// The user is told that the reason will be published. Older reasons, without `public` in the file,
/// appear in the complete export only.
package struct Reopening: Equatable, Sendable {
  /// The finalised version that was reopened.
  package let version: Int
  package let reason: String
  package let at: Moment
  /// Whether the user was told that the reason will be published.
  package let isPublic: Bool

  /// The member of the draft’s file that has the reopenings.
  package static let key = "reouvertures"
}

extension Draft {
  /// In chronological order.
  package var reopenings: [Reopening] {
    (other[Reopening.key]?.array ?? []).compactMap { entry in
      guard let entry = entry.object, let version = entry["version"]?.integer,
        let reason = entry["motif"]?.string,
        let at = entry["le"]?.string.flatMap({ Moment(iso: $0) })
      else { return nil }
      let isPublic = entry["public"] == .bool(true)
      return Reopening(version: version, reason: reason, at: at, isPublic: isPublic)
    }
  }

  /// Makes a finalised canevas a draft again and records the reason, which is published with the
  /// next version.
  package mutating func reopen(
    because reason: String,
    at moment: Moment,
    by person: String = ""
  ) {
    let entry: JSONObject = [
      "version": .number(version), "motif": .string(reason), "le": .string(moment.iso),
      "public": .bool(true),
    ]
    other[Reopening.key] = .array((other[Reopening.key]?.array ?? []) + [.object(entry)])
    etat = .brouillon
    touch(at: moment, by: person)
  }

  /// Finalises the draft under the next version number. Throws `lastVersion` if there is none.
  package mutating func finalise(
    at moment: Moment,
    by person: String = ""
  ) throws(DraftError) {
    if version >= Self.versionLimit { throw .lastVersion(limit: Self.versionLimit) }
    etat = .finalise
    version += 1
    touch(at: moment, by: person)
  }
}
