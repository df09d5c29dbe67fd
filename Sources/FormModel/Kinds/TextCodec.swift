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

  var shape: TextShape { get }

  var datum: Datum { get }

  /// Whether two rows with the same value are likely the same row.
  var isMark: Bool { get }

  /// Whether it is a date, whole or not.
  var isDate: Bool { get }

  /// The meaning of a stored value, shown beside it: the weekday of a date, hours and minutes.
  func echo(of stored: JSON) -> String?

  /// What was likely meant by a mistyped text without blanks at its ends; `nil` if nothing else was.
  func likelyMeant(by text: String) -> String?

  /// The value in a spelling of spreadsheets and data tools; `nil` if it is none. The text is not
  /// blank and has no blanks at its ends.
  func value(ofForeign text: String) -> JSON?

  /// The value for a number of spreadsheets and data tools; `nil` if it is none.
  func value(ofNumber number: JSON) -> JSON?
}

extension TextCodec {
  package var isProse: Bool { false }
  package func canonical(_ stored: JSON) -> JSON { stored }
  package func typed(_ stored: JSON) -> String? { stored.string }
  package func prose(_ stored: JSON) -> String? { typed(stored) }
  package var example: String? { nil }
  package var isMark: Bool { false }
  package var isDate: Bool { false }
  package func echo(of stored: JSON) -> String? { nil }
  package func likelyMeant(by text: String) -> String? { nil }
  package func value(ofForeign text: String) -> JSON? { try? value(of: text) }
  package func value(ofNumber number: JSON) -> JSON? { nil }

  /// A stored number is one as it is.
  func ownValue(ofNumber number: JSON) -> JSON? {
    rejection(of: number) == nil ? canonical(number) : nil
  }

  /// Of a text that is no value, only a number in a spelling that nobody types.
  func valueOfNumber(in text: String) -> JSON? {
    value(ofNumber: .number(String(text.map { $0 == "," ? "." : $0 })))
  }
}

extension Kind {
  /// `nil` for kinds that are chosen or listed.
  package var codec: (any TextCodec)? {
    if case .text(let kind) = self { kind.codec } else { nil }
  }

  /// The meaning of a stored value, shown beside it.
  package func echo(of stored: JSON?) -> String? { stored.flatMap { codec?.echo(of: $0) } }

  /// The address without a likely typo; `nil` if there is none, and for other kinds.
  package func likelyAddress(for typed: String) -> String? {
    codec?.likelyMeant(by: typed.withoutInvisibles.trimmed)
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
