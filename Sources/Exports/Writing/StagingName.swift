internal import Files

/// The names of temporary files and folders beside an export. They have a random part, so that no
/// foreign file has such a name.
package enum StagingName: Equatable {
  /// `.canevas-MARK.encours`: being written. Worthless once its program has ended.
  case unfinished(mark: String)
  /// `.canevas-MARK.pret`: committed, with files being moved into place. Any program that finds it
  /// completes that.
  case committed(mark: String)
  /// `.canevas-MARK.NAME.echange`: the new or old version of the folder NAME during an exchange.
  /// Worthless before and after.
  case swapped(mark: String, folder: String)

  package var name: String {
    switch self {
    case .unfinished(let mark): "\(Self.start)\(mark).encours"
    case .committed(let mark): "\(Self.start)\(mark).pret"
    case .swapped(let mark, let folder): "\(Self.start)\(mark).\(folder).echange"
    }
  }

  package init?(_ name: String) {
    guard name.hasPrefix(Self.start) else { return nil }
    let rest = name.dropFirst(Self.start.count)
    guard let dot = rest.firstIndex(of: "."), Self.isMark(rest[..<dot]) else { return nil }
    let mark = String(rest[..<dot])
    let end = rest[dot...]
    if end == ".encours" {
      self = .unfinished(mark: mark)
    } else if end == ".pret" {
      self = .committed(mark: mark)
    } else if end.hasSuffix(".echange"), end.count > ".echange".count + 1 {
      self = .swapped(mark: mark, folder: String(end.dropFirst().dropLast(".echange".count)))
    } else {
      return nil
    }
  }

  /// The id of the process that wrote it.
  package var process: Int? {
    switch self {
    case .unfinished(let mark), .committed(let mark), .swapped(let mark, _):
      mark.split(separator: "-").first.flatMap { Int($0) }
    }
  }

  private static let start = ".canevas-"

  private static func isMark(_ text: Substring) -> Bool {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        !part.isEmpty
          && part.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) }
      }
  }
}
