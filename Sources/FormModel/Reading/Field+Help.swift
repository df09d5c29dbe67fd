extension Field {
  /// The sentences of its help, in full: what it asks, an example, whether an answer is required, and
  /// what is not published.
  package var helpSentences: [String] {
    [
      help, kind.codec?.example.map { "À écrire ainsi : \($0).".withFrenchSpaces },
      isRequired ? "Une réponse est obligatoire pour finaliser." : nil, privacy.notice,
    ].compactMap(\.self)
  }
}
