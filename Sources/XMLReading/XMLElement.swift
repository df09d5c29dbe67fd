/// The start of an element.
package struct XMLElement: Equatable, Sendable {
  package struct Attribute: Equatable, Sendable {
    /// Empty where it has none.
    package let namespace: String
    /// Without a prefix.
    package let name: String
    package let value: String
  }

  /// Empty where it has none.
  package let namespace: String
  /// Without a prefix, which every program chooses for itself.
  package let name: String
  package let attributes: [Attribute]

  /// The first attribute of this name, whatever its namespace.
  package subscript(_ name: String) -> String? {
    attributes.first { $0.name == name }?.value
  }

  /// The attribute of this name in a namespace.
  package subscript(_ name: String, in namespace: String) -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }
}

/// What is met on the way through a document.
package enum XMLEvent: Equatable, Sendable {
  case start(XMLElement)
  /// The name of the element that ends.
  case end(String)
  /// All between two of the others, CDATA sections included.
  case text(String)
}

/// What whoever reads wants next.
package enum XMLStep: Equatable, Sendable {
  case goOn
  /// What is left of the document is not looked at.
  case stop
}
