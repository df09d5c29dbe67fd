/// The start tag of an element.
package struct XMLElement: Equatable, Sendable {
  package struct Attribute: Equatable, Sendable {
    /// Empty if it has none.
    package let namespace: String
    /// The local name.
    package let name: String
    package let value: String
  }

  /// Empty if it has none.
  package let namespace: String
  /// The local name; every program chooses its own prefixes.
  package let name: String
  package let attributes: [Attribute]

  /// The first attribute with this local name, in any namespace.
  package subscript(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The attribute with this local name in a namespace.
  package subscript(_ name: String, in namespace: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }
}

/// An event of the reader.
package enum XMLEvent: Equatable, Sendable {
  case start(XMLElement)
  /// The local name of the element that ends.
  case end(String)
  /// All text between two other events, including CDATA sections.
  case text(String)
}

/// The answer of a handler to an event.
package enum XMLStep: Equatable, Sendable {
  case goOn
  /// Skip the rest of the document.
  case stop
}
