internal import Platform

extension DiskError: CustomStringConvertible {
  package var description: String { "\(what) \(remedy)" }

  private var what: String {
    let name = quoted(visiblePath)
    return switch self {
    case .notAFile(let kind, _): "\(name) est \(kind.noun), et non un fichier."
    case .tooBig(let size, let limit, _):
      """
      \(name) fait \(size >> 20)\u{A0}Mio\u{A0}; un tel fichier en fait au plus \(limit >> 20).
      """
    case .outside: "\(name) n’est pas un nom de fichier du dossier d’échange."
    case .manyNames: "\(name) porte plusieurs noms (un lien matériel), et n’est pas lu."
    case .system(let code, _):
      switch code {
      case ENOSPC: "Le disque est plein\u{A0}: impossible d’écrire dans \(name)."
      case EDQUOT: "Votre quota de disque est atteint\u{A0}: impossible d’écrire dans \(name)."
      case EFBIG: "La taille des fichiers est limitée ici\u{A0}: impossible d’écrire dans \(name)."
      case EROFS: "Le disque de \(name) est en lecture seule."
      case EACCES, EPERM: "L’accès à \(name) est refusé."
      case ENOENT: "\(name) n’est pas là, ou son dossier a disparu."
      case ENOTDIR: "Un fichier tient la place d’un dossier dans le chemin de \(name)."
      case EISDIR, EEXIST, ENOTEMPTY, EBUSY: "Autre chose porte déjà le nom de \(name)."
      case ENAMETOOLONG: "Le nom de \(name) est trop long."
      case ELOOP: "\(name) est un lien, et non un fichier."
      case EMFILE, ENFILE: "Trop de fichiers sont ouverts pour ouvrir \(name)."
      case EIO, ENXIO, ENODEV, ESTALE, ETIMEDOUT: "Le disque ne répond pas pour \(name)."
      default: "Le système refuse d’accéder à \(name) (erreur \(code))."
      }
    }
  }

  /// The path to show. Hidden files are the program’s own and mean nothing to a person, so their
  /// folder is shown instead.
  private var visiblePath: String {
    path.hasSlash && path.lastName.utf8.first == UInt8(ascii: ".") ? path.parent : path
  }

  private var remedy: String {
    switch self {
    case .notAFile: "Donnez le fichier lui-même."
    case .tooBig: "Vérifiez que c’est le bon fichier."
    case .outside: "Donnez un nom seul."
    case .manyNames: "Mettez-en une copie à sa place."
    case .system(let code, _):
      switch code {
      case ENOSPC, EDQUOT: "Libérez de la place, ou enregistrez ailleurs."
      case EFBIG: "Demandez que cette limite (ulimit\u{A0}-f) soit relevée, puis recommencez."
      case EROFS: "Enregistrez ailleurs, ou demandez à pouvoir y écrire."
      case EACCES, EPERM: "Vérifiez vos droits, ou choisissez un autre dossier."
      case ENOTDIR: "Choisissez un autre dossier."
      case ENOENT: "Vérifiez le chemin, ou que le lecteur est bien branché."
      case EISDIR, EEXIST, ENOTEMPTY, EBUSY, ENAMETOOLONG: "Choisissez un autre nom."
      case ELOOP: "Donnez le fichier lui-même."
      case EMFILE, ENFILE: "Fermez d’autres programmes, puis recommencez."
      case EIO, ENXIO, ENODEV, ESTALE, ETIMEDOUT:
        "Vérifiez le lecteur ou le réseau, ou enregistrez ailleurs."
      default: "Essayez un autre dossier."
      }
    }
  }
}

extension FileFacts.Kind {
  var noun: String {
    switch self {
    case .file: "un fichier"
    case .folder: "un dossier"
    case .link: "un lien symbolique"
    case .fifo: "un tube"
    case .device: "un périphérique"
    case .socket: "une prise réseau"
    case .unknown: "d’un genre inconnu"
    }
  }
}
