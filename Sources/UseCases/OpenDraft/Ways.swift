/// What a face tells the person to do, where keys and commands differ: complete French sentences.
package struct Ways: Sendable {
  /// How to change the draft once the other program has closed it.
  let toModify: String
  /// How to have the other program close it.
  let toClose: String
  /// How to ask another person of the service for it.
  let toAsk: String
  /// How to begin the version after a finalised one.
  let toReopen: String

  package init(toModify: String, toClose: String, toAsk: String, toReopen: String) {
    (self.toModify, self.toClose) = (toModify, toClose)
    (self.toAsk, self.toReopen) = (toAsk, toReopen)
  }
}
