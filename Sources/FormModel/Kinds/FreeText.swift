package import JSONText

/// Any text, preserved exactly.
package struct FreeText: TextCodec {
  package init() {}

  package var isProse: Bool { true }

  package func reading(_ typed: String) throws(Rejection) -> JSON { .string(typed) }
}
