/// A canevas that was found: its id, by which all are ordered. The rest of it is read in its turn.
struct FoundCanevas: Sendable {
  enum Text: Sendable {
    case file(Source)
    /// What does not lie in a file of its own waits in one of ours.
    case spooled(Spool.Place)
  }

  let id: String
  let text: Text
  let source: SourceName
}
