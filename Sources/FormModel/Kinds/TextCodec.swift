package import JSONText

/// How a kind that is typed as a text is read, kept and shown.
package protocol TextCodec: Sendable {
  /// The stored value of what was typed; never called with a blank text, nor, unless `isProse`, with
  /// one that has invisible characters.
  func reading(_ typed: String) throws(Rejection) -> JSON

  /// Every character is kept as it was typed, invisible ones too.
  var isProse: Bool { get }

  /// A stored number as this kind spells it; the same value where it spells it in several ways.
  func canonical(_ stored: JSON) -> JSON

  /// A stored value that this kind could have made, as one would type it; `nil` for any other.
  func typed(_ stored: JSON) -> String?

  /// A stored value as it reads in a document; `nil` as for `typed`.
  func prose(_ stored: JSON) -> String?

  /// The form in which a value is to be typed, shown as an example: `JJ/MM/AAAA`.
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
  /// `nil` for kinds that are chosen or listed, not typed.
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
  /// What a typed value means, said beside it: the day of a date, hours and minutes.
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

/// Reading what is stored, whatever it is: nothing that was typed is ever dropped.
extension TextCodec {
  /// The stored value of what was typed; never called with a blank text.
  package func value(of typed: String) throws(Rejection) -> JSON {
    try reading(isProse ? typed : typed.withoutInvisibles)
  }

  /// What to keep of a typed text: its value, or the text itself where it is not one yet.
  package func stored(_ typed: String) -> JSON? {
    let visible = isProse ? typed : typed.withoutInvisibles
    if visible.allSatisfy(\.isWhitespace) { return nil }
    do { return try reading(visible) } catch { return .string(typed) }
  }

  /// What stands in the field when it is opened again.
  package func editable(_ stored: JSON) -> String {
    typed(stored) ?? stored.string ?? String(decoding: JSONWriter.compact(stored), as: UTF8.self)
  }

  /// Why `stored` is not a value of this kind; `nil` where it is one.
  package func rejection(of stored: JSON) -> Rejection? {
    if let text = stored.string {
      do { _ = try value(of: text) } catch { return error }
      return nil
    }
    return typed(stored) == nil ? .wrongType : nil
  }
}

extension Rejection {
  /// A file gives a number for a date or a list for a text, or a line names no choice.
  package static let wrongType = Rejection(
    "Cette valeur n’est pas du type attendu.",
    remedy: "Saisissez-la de nouveau."
  )
}
