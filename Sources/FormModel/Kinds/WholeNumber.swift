package import JSONText

/// A whole number, zero included.
package struct WholeNumber: TextCodec {
  package init() {}

  package var example: String? { "48" }

  package func value(of typed: String) throws(Rejection) -> JSON {
    let text = typed.filter { !$0.isWhitespace }
    if text.first == "-" || text.first == "−" {
      throw Rejection(
        "Un nombre négatif n’est pas possible ici.",
        remedy: "Donnez un nombre à partir de 0."
      )
    }
    guard text.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(text) else {
      throw Rejection(
        "« \(typed.excerpt) » n’est pas un nombre entier.",
        remedy: "Donnez un nombre en chiffres, sans unité : 48."
      )
    }
    return .number(number)
  }

  package func typed(_ stored: JSON) -> String? {
    stored.integer.flatMap { $0 >= 0 ? String($0) : nil }
  }

  /// Thousands apart, as French prose has them.
  package func prose(_ stored: JSON) -> String? {
    guard let digits = typed(stored) else { return nil }
    let groups = stride(from: digits.count, to: 0, by: -3).map { end in
      digits.prefix(end).suffix(min(3, end))
    }
    return groups.reversed().joined(separator: "\u{202F}")
  }
}
