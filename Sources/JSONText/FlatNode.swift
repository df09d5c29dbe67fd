extension FlatJSON {
  /// A reference to a value of the document: the index of its record, in document order.
  ///
  /// It is valid in the document that returned it, until values before it are dropped or another
  /// text is read.
  package struct Node: Comparable, Hashable, Sendable {
    let index: Int

    init(_ index: Int) { self.index = index }

    /// The value of a document that was read.
    package static var root: Node { Node(0) }

    package static func < (left: Node, right: Node) -> Bool { left.index < right.index }

    /// The first element or member, if there is any; otherwise the node after this one.
    var firstInside: Node { Node(index + 1) }
  }
}
