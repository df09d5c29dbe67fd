internal import Platform

/// Accounts of one group, by number: the system need not know them.
package enum ServiceAccount: UInt32, CaseIterable, Sendable {
  case camille = 20_001
  case dominique = 20_002

  package static let group: UInt32 = 29_999

  package var person: String {
    switch self {
    case .camille: "Camille"
    case .dominique: "Dominique"
    }
  }

  /// Words that go before a command.
  package var command: [String] {
    ["setpriv", "--reuid=\(rawValue)", "--regid=\(Self.group)", "--clear-groups"]
  }

  /// An administrator’s tests can act as other accounts, unless these cannot reach the program.
  package static let canBeUsed =
    geteuid() == 0
    && (try? Subprocess(
      camille.command + [BuiltProgram.path, "--version"],
      environment: ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
    ))?.status == 0
}

/// The shared folder of a service, as its administrator makes it.
package final class ServiceFolder: Sendable {
  package let folder: TemporaryFolder
  /// The folders of the accounts’ own.
  private let homes: TemporaryFolder

  /// `complete` may export the complete edition.
  package init(complete: [ServiceAccount]) throws {
    folder = try TemporaryFolder()
    homes = try TemporaryFolder()
    let accounts = complete.map { "\"\($0.rawValue)\"" }.joined(separator: ", ")
    try folder.write("nom = \"Service\"\ncomplet = [\(accounts)]\n", to: "service.toml")
    try folder.setMode(0o644, of: "service.toml")
    chown(folder.path, 0, ServiceAccount.group)
    chmod(folder.path, 0o2770)
    chmod(homes.path, 0o755)
    for account in ServiceAccount.allCases {
      let settings = "orthographe = false\nnom = \"\(account.person)\"\n"
      try homes.write(settings, to: "\(account.person)/canevas/reglages.toml")
      for name in ["", "/canevas", "/canevas/reglages.toml"] {
        chown("\(homes.path)/\(account.person)\(name)", account.rawValue, ServiceAccount.group)
      }
    }
  }

  private func home(of account: ServiceAccount) -> String { "\(homes.path)/\(account.person)" }

  package func environment(of account: ServiceAccount) throws -> [String: String] {
    let home = home(of: account)
    return ["CANEVAS_DOSSIER": folder.path, "HOME": home, "XDG_CONFIG_HOME": home]
  }

  /// A folder of the account’s own for exports.
  package func outbox(of account: ServiceAccount) throws -> String { home(of: account) }

  /// Runs a command of the program as one of the accounts.
  package func run(_ account: ServiceAccount, _ words: String...) throws -> Subprocess {
    try run(account, words)
  }

  package func run(_ account: ServiceAccount, _ words: [String]) throws -> Subprocess {
    try Subprocess(
      account.command + [BuiltProgram.path] + words,
      environment: try environment(of: account).merging([
        "LANG": "C.UTF-8", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin",
      ]) { $1 }
    )
  }

  /// What the group cannot use, or what is open to all.
  package func openNames() throws -> [String] {
    try names(in: "").filter { name in
      var info = stat()
      guard name != "service.toml", lstat("\(folder.path)/\(name)", &info) == 0 else {
        return false
      }
      let isFolder = info.st_mode & S_IFMT == S_IFDIR
      return info.st_mode & 0o7777 != (isFolder ? 0o2770 : 0o660)
        || info.st_gid != ServiceAccount.group
    }
  }

  private func names(in path: String) throws -> [String] {
    try folder.names(in: path).flatMap { name in
      let inner = path.isEmpty ? name : "\(path)/\(name)"
      var info = stat()
      let isFolder =
        lstat("\(folder.path)/\(inner)", &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
      return [inner] + (isFolder ? try names(in: inner) : [])
    }
  }
}
