package import FormModel

/// What a publication met on its way through the answers, for whoever publishes thousands and looks closer
/// at those alone where there is something to see.
package struct PublicationNotes {
  /// Answers that their kind cannot read.
  package internal(set) var unreadable = 0
  /// Answers that another program spelled its own way, shown as the form spells them.
  package internal(set) var respelled = 0
  /// Members that the form does not know.
  package internal(set) var unknown = 0
  /// The questions whose answers only a complete edition has, each once.
  package internal(set) var leftOut: [Field] = []

  package init() {}

  mutating func leaveOut(_ field: Field) {
    if !leftOut.contains(where: { $0 === field }) { leftOut.append(field) }
  }
}
