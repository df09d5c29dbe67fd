/// A kind of answer that is typed. All that is known of it stands in its codec.
package struct TextKind: Equatable, Sendable {
  private let name: String
  package let codec: any TextCodec

  /// `name` distinguishes it from the others.
  package init(_ name: String, _ codec: any TextCodec) {
    (self.name, self.codec) = (name, codec)
  }

  package static func == (one: TextKind, other: TextKind) -> Bool { one.name == other.name }

  package static let line = TextKind("line", FreeText(isLong: false))
  package static let paragraphs = TextKind("paragraphs", FreeText(isLong: true))
  package static let email = TextKind("email", EmailAddress())
  package static let url = TextKind("url", WebAddress())
  package static let code = TextKind("code", OfficialCode())
  package static let date = TextKind("date", TypedDate())
  package static let partialDate = TextKind("partialDate", PartialDateText())
  package static let count = TextKind("count", WholeNumber())
  package static let hours = TextKind("hours", HourCount())
}
