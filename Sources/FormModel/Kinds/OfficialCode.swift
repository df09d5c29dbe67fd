package import JSONText

/// A code of an official nomenclature: upper case, no blanks, never a number.
/// Which codes there are is the matter of a rule of the form.
package struct OfficialCode: TextCodec {
  package init() {}

  package func value(of typed: String) throws(Rejection) -> JSON {
    let isStored = typed.utf8.allSatisfy { byte in
      (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
    }
    return .string(isStored ? typed : String(typed.uppercased().filter { !$0.isWhitespace }))
  }
}
