/// Fields that belong together: a row of a list, or a part of the form with a key of its own.
package struct Group: Equatable, Sendable {
  package let noun: Noun
  package let fields: [Field]
  /// The field whose answer tells one row from the next.
  package let nameKey: String
  /// How many rows are told side by side; `nil` where their short answers say enough.
  package let overview: Overview?

  package init(
    _ noun: Noun,
    namedBy nameKey: String,
    _ fields: [Field],
    overview: Overview? = nil
  ) {
    self.noun = noun
    self.nameKey = nameKey
    self.fields = fields
    self.overview = overview
  }

  package func field(_ key: String) -> Field? {
    fields.first { $0.key == key }
  }
}
