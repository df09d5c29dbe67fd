package import JSONText

/// A code of an official nomenclature: upper case, no blanks, never a number. A rule of the form
/// checks that it exists.
package struct OfficialCode: TextCodec {
  package init() {}

  package func reading(_ typed: String) throws(Rejection) -> JSON {
    let isStored = typed.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    return .string(isStored ? typed : String(typed.uppercased().filter { !$0.isWhitespace }))
  }

  /// The code that another program turned into a number. Codes have 2, 3, 5 or 9 digits, so one
  /// with 1 or 4 has lost its leading zero.
  static func code(ofNumber number: Int) -> String? {
    guard number >= 0 else { return nil }
    let digits = String(number)
    return [1, 4].contains(digits.utf8.count) ? "0" + digits : digits
  }
}
