package import JSONText

/// How a typed kind is parsed, stored and displayed.
package protocol TextCodec: Sendable {
  /// Parses a typed text to its stored value. The text is not blank and, unless `isProse`, has no
  /// invisible characters.
  func reading(_ typed: String) throws(Rejection) -> JSON

  /// Whether every character is kept as typed, including invisible ones.
  var isProse: Bool { get }

  /// A stored number in this kind’s spelling; unchanged if it allows several.
  func canonical(_ stored: JSON) -> JSON

  /// The text that one would type for a stored value; `nil` if the value is not of this kind.
  func typed(_ stored: JSON) -> String?

  /// The text of a stored value in a document; `nil` if the value is not of this kind.
  func prose(_ stored: JSON) -> String?

  /// The expected form, shown as an example: `JJ/MM/AAAA`.
  var example: String? { get }
}

extension TextCodec {
  package var isProse: Bool { false }
  package func canonical(_ stored: JSON) -> JSON { stored }
  package func typed(_ stored: JSON) -> String? { stored.string }
  package func prose(_ stored: JSON) -> String? { typed(stored) }
  package var example: String? { nil }
}

extension Kind {
  /// `nil` for kinds that are chosen or listed.
  package var codec: (any TextCodec)? {
    switch self {
    case .line, .paragraphs: FreeText()
    case .email: EmailAddress()
    case .url: WebAddress()
    case .code: OfficialCode()
    case .date: TypedDate()
    case .partialDate: PartialDateText()
    case .count: WholeNumber()
    case .hours: HourCount()
    case .yesNo, .oneOf, .severalOf, .rows, .group: nil
    }
  }
}

extension Kind {
  /// The meaning of a typed value, shown next to it: the weekday of a date, hours and minutes.
  package func echo(of stored: JSON?) -> String? {
    guard let stored, let codec else { return nil }
    return switch self {
    case .date: stored.string.flatMap(CalendarDate.init(iso:))?.weekdayName
    case .hours, .partialDate: codec.prose(stored)
    case .line, .paragraphs, .email, .url, .code, .count, .yesNo, .oneOf, .severalOf, .rows, .group:
      nil
    }
  }
}

/// Conversions that keep every typed text, even if it is not a value.
extension TextCodec {
  /// Parses a typed text that is not blank.
  package func value(of typed: String) throws(Rejection) -> JSON {
    try reading(isProse ? typed : typed.withoutInvisibles)
  }

  /// The stored form of a typed text: its value, or the text itself if it is not valid yet.
  package func stored(_ typed: String) -> JSON? {
    let visible = isProse ? typed : typed.withoutInvisibles
    if visible.allSatisfy(\.isWhitespace) { return nil }
    do { return try reading(visible) } catch { return .string(typed) }
  }

  /// The text in the field when it is opened again.
  package func editable(_ stored: JSON) -> String {
    typed(stored) ?? stored.string ?? String(decoding: JSONWriter.compact(stored), as: UTF8.self)
  }

  /// Why `stored` is not a value of this kind; `nil` if it is one.
  package func rejection(of stored: JSON) -> Rejection? {
    if let text = stored.string {
      do { _ = try value(of: text) } catch { return error }
      return nil
    }
    return typed(stored) == nil ? .wrongType : nil
  }
}

extension Rejection {
  /// The JSON type is wrong, such as a number for a date, or a typed line names no option.
  package static let wrongType = Rejection(
    "Cette valeur n’est pas du type attendu.",
    remedy: "Saisissez-la de nouveau."
  )
}
