/// The person who uses the program.
package struct Person: Sendable {
  /// The name in the history and in the notices of other programs; empty if it is unknown. It may
  /// have to be looked up.
  package let name: @Sendable () -> String
  /// The name of the account, as `service.toml` lists it.
  package let account: @Sendable () -> String

  package init(
    name: @escaping @Sendable () -> String = { "" },
    account: @escaping @Sendable () -> String = { "" }
  ) {
    (self.name, self.account) = (name, account)
  }
}
