package import JSONText

/// An integer from 0.
package struct WholeNumber: TextCodec {
  /// Larger numbers are typos; the limit also keeps sums over many canevas far from overflow.
  package static let limit = 999_999_999

  package init() {}

  package var shape: TextShape { .short(cells: 10) }
  package var datum: Datum { Datum(.integer, sample: .number(48)) }

  package func value(ofForeign text: String) -> JSON? {
    if let value = try? value(of: text) { return value }
    return text.hasExponent ? valueOfNumber(in: text) : nil
  }

  package func value(ofNumber number: JSON) -> JSON? { ownValue(ofNumber: number) }

  package func reading(_ typed: String) throws(Rejection) -> JSON {
    let text = Self.withoutZeroDecimals(typed.filter { !$0.isWhitespace })
    if text.first == "-" || text.first == "−" {
      throw Rejection(
        "Un nombre négatif n’est pas possible ici.",
        remedy: "Donnez un nombre à partir de 0."
      )
    }
    guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      throw Rejection(
        "« \(typed.excerpt) » n’est pas un nombre entier.",
        remedy: "Donnez un nombre en chiffres, sans unité : 48."
      )
    }
    return .number(try Self.bounded(text[...]))
  }

  /// Converts `48,0` and `48.00` to `48`: many tools add decimals to columns of numbers with gaps.
  /// Three zeros are kept, since `48.000` may be forty-eight thousand.
  private static func withoutZeroDecimals(_ text: String) -> String {
    guard let point = text.firstIndex(where: { $0 == "." || $0 == "," }) else { return text }
    let decimals = text[text.index(after: point)...]
    return (1...2).contains(decimals.utf8.count) && decimals.allSatisfy { $0 == "0" }
      ? String(text[..<point]) : text
  }

  /// The number with these digits, up to `limit`.
  static func bounded(_ digits: Substring) throws(Rejection) -> Int {
    guard let number = Int(digits), number <= limit else {
      throw Rejection(
        "Ce nombre est trop grand.",
        remedy: "Vérifiez qu’il n’a pas trop de chiffres."
      )
    }
    return number
  }

  package func canonical(_ stored: JSON) -> JSON { stored.integer.map { .number($0) } ?? stored }

  package func typed(_ stored: JSON) -> String? { number(stored).map { String($0) } }

  package func prose(_ stored: JSON) -> String? { number(stored)?.inFrench }

  /// The number of an answer that this kind takes: what is added up is read by this, as no file has as many
  /// rows as would make the sum overflow.
  package func number(_ stored: JSON) -> Int? {
    stored.integer.flatMap { (0...Self.limit).contains($0) ? $0 : nil }
  }
}
