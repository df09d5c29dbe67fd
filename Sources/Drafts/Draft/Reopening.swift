internal import JSONText

/// Why a finalised canevas was taken up again. The reason is asked as one that will be public; those
/// that were given before it was, without `public` in the file, stay in the complete export alone.
package struct Reopening: Equatable, Sendable {
  /// The finalised version that was reopened.
  package let version: Int
  package let reason: String
  package let at: Moment
  /// It was asked as one that will be public.
  package let isPublic: Bool

  /// The member of a draft's file that keeps them.
  package static let key = "reouvertures"
}

extension Draft {
  /// In the order in which they happened.
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

  /// A draft again, with the reason kept beside the answers, to be published with the next version.
  package mutating func reopen(because reason: String, at moment: Moment) {
    let entry: JSONObject = [
      "version": .number(version), "motif": .string(reason), "le": .string(moment.iso),
      "public": .bool(true),
    ]
    other[Reopening.key] = .array((other[Reopening.key]?.array ?? []) + [.object(entry)])
    etat = .brouillon
    touch(at: moment)
  }

  /// Counted one further, to be left as it is from now on.
  package mutating func finalise(at moment: Moment) throws(DraftError) {
    if version >= Self.versionLimit { throw .lastVersion(limit: Self.versionLimit) }
    etat = .finalise
    version += 1
    touch(at: moment)
  }
}
