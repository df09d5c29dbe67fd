extension String {
  /// With a capital at its beginning.
  package var withCapital: String { prefix(1).uppercased() + dropFirst() }
}
