internal import FormModel
internal import Platform

/// The account that runs the program, as the system knows it.
struct Account {
  /// What the person logs in as.
  let name: String
  /// Their own name, where the account has it; else as above.
  let person: String
  let home: String

  /// `nil` if the system does not know the account.
  static let own: Account? = {
    guard let account = entry(of: getuid())?.pointee else { return nil }
    let name = account.pw_name.flatMap { String(validatingCString: $0) } ?? ""
    let note = account.pw_gecos.flatMap { String(validatingCString: $0) } ?? ""
    let person = String(note.prefix { $0 != "," }).trimmed
    return Account(
      name: name,
      person: person.isEmpty ? name : person,
      home: account.pw_dir.flatMap { String(validatingCString: $0) } ?? ""
    )
  }()

  /// The name of the account, or its number if the system has no name for it.
  static var ownName: String { own?.name ?? String(geteuid()) }

  /// The entry of the machine’s own file comes first: to ask the system opens a socket to its name
  /// service, which accounts of a directory alone need.
  private static func entry(of user: uid_t) -> UnsafeMutablePointer<passwd>? {
    #if os(Linux)
      if let file = fopen("/etc/passwd", "re") {
        defer { fclose(file) }
        while let entry = fgetpwent(file) {
          if entry.pointee.pw_uid == user { return entry }
        }
      }
    #endif
    return getpwuid(user)
  }
}
