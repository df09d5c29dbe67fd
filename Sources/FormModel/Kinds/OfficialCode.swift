package import JSONText

/// A code of an official nomenclature: upper case, no blanks, never a number.
/// Which codes there are is the matter of a rule of the form.
package struct OfficialCode: TextCodec {
  package init() {}

  package func value(of typed: String) throws(Rejection) -> JSON {
    .string(String(typed.uppercased().filter { !$0.isWhitespace }))
  }
}
