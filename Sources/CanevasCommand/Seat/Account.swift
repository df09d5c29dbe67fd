internal import FormModel

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The account that runs the program, as the system knows it.
struct Account {
  /// What the person logs in as.
  let name: String
  /// Their own name, where the account has it; else as above.
  let person: String
  let home: String

  /// `nil` if the system does not know the account.
  static let own: Account? = {
    guard let account = getpwuid(getuid())?.pointee else { return nil }
    let name = account.pw_name.flatMap { String(validatingCString: $0) } ?? ""
    let note = account.pw_gecos.flatMap { String(validatingCString: $0) } ?? ""
    let person = String(note.prefix { $0 != "," }).trimmed
    return Account(
      name: name,
      person: person.isEmpty ? name : person,
      home: account.pw_dir.flatMap { String(validatingCString: $0) } ?? ""
    )
  }()
}
