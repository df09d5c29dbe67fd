/// Fields that belong together: a row of a list, or a section of the form with its own key.
package struct Group: Equatable, Sendable {
  package let noun: Noun
  package let fields: [Field]
  /// The field whose answer identifies a row.
  package let nameKey: String
  /// How the rows are shown as a table; `nil` if their short answers suffice.
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
