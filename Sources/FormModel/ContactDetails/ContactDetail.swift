/// An email address or telephone number in a text, in any spelling. It is the only such check
/// before publication.
package enum ContactDetail: Equatable, Sendable {
  /// As it is written in the text.
  case email(String)
  case telephone(String)

  package static func first(in text: String) -> ContactDetail? {
    var text = text
    return text.withUTF8 { first(in: UnsafeRawBufferPointer($0)) }
  }

  /// Searches UTF-8 bytes, and skips most texts without decoding them.
  package static func first(in text: UnsafeRawBufferPointer) -> ContactDetail? {
    guard ContactSigns.mayHold(text) else { return nil }
    let plain = PlainSpelling(of: String(decoding: text, as: UTF8.self))
    if let place = EmailSearch(plain.scalars).first { return .email(plain.original(place)) }
    let telephone = TelephoneSearch(plain.scalars).first ?? SpokenNumber.first(in: plain.scalars)
    return telephone.map { .telephone(plain.original($0)) }
  }

  /// The warning to show before the text becomes public.
  package func problem(at path: Path) -> Problem {
    switch self {
    case .email(let address):
      Problem(
        .warning,
        at: path,
        "Une adresse électronique sera publique : « \(address.excerpt) ».",
        remedy: "Retirez-la si elle ne doit pas l’être.",
        isLeak: true
      )
    case .telephone(let number):
      Problem(
        .warning,
        at: path,
        "Un numéro de téléphone sera public : « \(number.excerpt) ».",
        remedy: "Retirez-le s’il ne doit pas l’être.",
        isLeak: true
      )
    }
  }
}
