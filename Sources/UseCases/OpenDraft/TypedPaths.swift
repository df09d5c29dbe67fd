package import Files
internal import FormModel

/// How the program reads the paths that a person types.
package enum TypedPaths: Equatable, Sendable {
  /// Any path; `~` is `home`. Exports go to `folder` unless the person says otherwise.
  case anywhere(home: String, folder: String)
  /// Names of files in one folder, through which files come in and go out.
  case names(in: String)

  /// The folder of exports.
  package var folder: String {
    switch self {
    case .anywhere(_, let folder), .names(let folder): folder
    }
  }

  /// The folder of a command that is given none.
  package var here: String { haveFolders ? "." : folder }

  /// Whether a person may choose a folder.
  package var haveFolders: Bool {
    if case .anywhere = self { true } else { false }
  }

  /// The path that is meant. Throws if only names are read and this is none, in the same words
  /// whatever there is at that path.
  package func path(typed: String) throws(DiskError) -> String {
    let typed = typed.trimmed
    switch self {
    case .anywhere(let home, _):
      // Without a home directory, "~/x" would become "/x".
      if home.isEmpty { return typed }
      return typed == "~" || typed.hasPrefix("~/") ? home + typed.dropFirst() : typed
    case .names(let folder):
      // The program itself says where a file is: what is copied from there is a name, too.
      let shown = folder + "/"
      let name = typed.hasPrefix(shown) ? String(typed.dropFirst(shown.count)) : typed
      if name.hasSlash || ["", ".", ".."].contains(name) { throw .outside(path: typed) }
      return shown + name
    }
  }

  /// The path that an argument of the command line means. A shell has expanded it already.
  package func path(argument: String) throws(DiskError) -> String {
    haveFolders ? argument : try path(typed: argument)
  }

  /// Refuses a path in place of a draft’s id, if only names are read.
  package func check(ref: String) throws(DiskError) {
    if !haveFolders, ref.hasSlash { throw .outside(path: ref) }
  }

  /// The folder that is meant by what stands in the question for it.
  func folder(typed: String?) -> String {
    guard haveFolders, let typed, let path = try? path(typed: typed) else { return folder }
    return path
  }
}

extension TypedPaths {
  /// Where a copy of the draft goes unless the person says otherwise.
  package var copy: String {
    let name = "canevas-copie.json"
    switch self {
    case .anywhere(let home, _): return home.isEmpty ? name : home + "/" + name
    case .names: return name
    }
  }

  /// What stands for a path in the syntax of a command.
  package var placeholder: String { haveFolders ? "CHEMIN" : "FICHIER" }
}
