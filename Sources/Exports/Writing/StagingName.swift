internal import Files

/// The names of what the program writes beside the files of an export, all of them. They are random, so that no
/// file of somebody else can have one.
package enum StagingName: Equatable {
  /// `.canevas-MARK.encours`: what is being written. Without the program that writes it, it is worth nothing.
  case unfinished(mark: String)
  /// `.canevas-MARK.pret`: all is written, and takes its place file by file. Whoever finds it goes on with that.
  case committed(mark: String)
  /// `.canevas-MARK.NAME.echange`: beside the folder NAME, the folder whose place it takes or took. It is worth
  /// nothing before, and nothing afterwards.
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

  /// The process that wrote it.
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
