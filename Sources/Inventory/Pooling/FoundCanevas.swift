/// A canevas that was found, with the id by which all are sorted. The rest is read later.
struct FoundCanevas: Sendable {
  enum Text: Sendable {
    case file(Source)
    /// A canevas without a file of its own, stored in a temporary file.
    case spooled(Spool.Extent)
  }

  let id: String
  let text: Text
  let source: SourceName
}
