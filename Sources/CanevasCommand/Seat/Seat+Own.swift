internal import Drafts
internal import Platform
internal import UseCases
internal import Wizard

extension Seat {
  /// The seat of a person at their own account, who has the whole machine.
  static func own(_ variables: Variables = .found, in folder: String = workingFolder) -> Seat {
    let environment = variables.texts
    let home = environment["HOME"] ?? ""
    return Seat(
      environment: environment,
      drafts: Result { () throws(DraftFolderError) in
        try DraftStore.folder(environment: environment, unreadable: variables.unreadable)
      },
      person: { Account.own?.person ?? environment["USER"] ?? "" },
      paths: .anywhere(home: home, folder: folder),
      startsPrograms: true,
      refuges: [home, environment["TMPDIR"], "/tmp"].compactMap(\.self)
        .filter { $0.hasPrefix("/") },
      settings: .own(file: settingsFile(environment))
    )
  }

  static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(validatingCString: path) ?? "."
  }

  /// `nil` if no configuration folder is known.
  private static func settingsFile(_ environment: [String: String]) -> String? {
    let folders = [environment["XDG_CONFIG_HOME"], environment["HOME"].map { $0 + "/.config" }]
    return folders.compactMap(\.self).first { $0.hasPrefix("/") }.map { $0 + "/" + Settings.file }
  }
}
