/// A canevas that was read: what the figures need of it, and what the lists say of its file.
/// A class, as it is sorted and handed around with tens of thousands of others.
final class PooledCanevas: Sendable {
  let facts: CanevasFacts
  let file: String
  /// Of all that is published of it: equal where nothing has changed.
  let fingerprint: Fingerprint
  /// Of the line that it has in the file of all canevas, in bytes, with its end.
  let lineLength: Int

  init(facts: CanevasFacts, file: String, fingerprint: Fingerprint, lineLength: Int) {
    (self.facts, self.file) = (facts, file)
    (self.fingerprint, self.lineLength) = (fingerprint, lineLength)
  }
}
