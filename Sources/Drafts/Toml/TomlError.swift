internal import Files

/// What is wrong with a TOML file. Lines are counted from 1.
package enum TomlError: Error, Equatable, Sendable, CustomStringConvertible {
  case notUnderstood(line: Int)
  case twice(String, line: Int)

  package var description: String {
    switch self {
    case .notUnderstood(let line): "la ligne \(line) n’est pas comprise"
    case .twice(let key, let line): "\(quoted(key)) est une deuxième fois à la ligne \(line)"
    }
  }
}
