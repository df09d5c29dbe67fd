package import JSONText

/// A code of an official nomenclature: upper case, no blanks, never a number.
/// Which codes there are is the matter of a rule of the form.
package struct OfficialCode: TextCodec {
  package init() {}

  package func reading(_ typed: String) throws(Rejection) -> JSON {
    let isStored = typed.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    return .string(isStored ? typed : String(typed.uppercased().filter { !$0.isWhitespace }))
  }

  /// The code that a program took for a number. Codes have 2, 3, 5 or 9 digits, so that one of 1 or 4
  /// has lost the zero it began with.
  static func code(ofNumber number: Int) -> String? {
    guard number >= 0 else { return nil }
    let digits = String(number)
    return [1, 4].contains(digits.utf8.count) ? "0" + digits : digits
  }
}
