package import JSONText

/// Any text, kept exactly.
package struct FreeText: TextCodec {
  package init() {}

  package func value(of typed: String) throws(Rejection) -> JSON { .string(typed) }
}
