/// The possible canevas in an archive or folder.
package struct HandedOver: Sendable {
  package enum Content: Sendable {
    case file([UInt8])
    /// The tables of a CSV export, by file name.
    case tables([String: [UInt8]])
  }

  package private(set) var found: [(name: String, content: Content)] = []
  /// The other files, with the reasons.
  package private(set) var rejects: [RejectedFile]

  /// `tables` are the file names of a CSV export.
  package init(in path: String, tables: [String]) {
    let walk = SourceWalk([path], passing: [], taking: Self.kinds)
    rejects = walk.rejects
    for source in walk.sources {
      do throws(SourceError) {
        found.append((source.name.path, try Self.content(of: source, tables)))
      } catch {
        rejects.append(RejectedFile(source.name, error))
      }
    }
  }

  /// The extensions of what is taken by itself, too.
  private static let kinds: Set = ["json", "jsonl", "ndjson", "gz", "xlsx", "ods"]

  private static func content(
    of source: Source,
    _ names: [String]
  ) throws(SourceError) -> Content {
    guard case .tables(let tables) = source.location else { return .file(try source.contents()) }
    return .tables(try tables.contents(of: names))
  }
}
