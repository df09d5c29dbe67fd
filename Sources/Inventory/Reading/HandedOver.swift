/// What may be canevas in an archive or a folder that somebody hands over.
package struct HandedOver: Sendable {
  package enum Content: Sendable {
    case file([UInt8])
    /// The tables of a CSV export, by their file names.
    case tables([String: [UInt8]])
  }

  package private(set) var found: [(name: String, content: Content)] = []
  /// What is nothing of the kind, with its reason.
  package private(set) var rejects: [Reject]

  /// `tables` are the names of the files that a CSV export is made of.
  package init(in path: String, tables: [String]) {
    let walk = SourceWalk([path], passing: [])
    rejects = walk.rejects
    for source in walk.sources {
      do throws(SourceFault) {
        found.append((source.name.path, try Self.content(of: source, tables)))
      } catch {
        rejects.append(Reject(source.name, error))
      }
    }
  }

  private static func content(
    of source: Source,
    _ names: [String]
  ) throws(SourceFault) -> Content {
    guard case .tables(let tables) = source.place else { return .file(try source.contents()) }
    return .tables(try tables.contents(of: names))
  }
}
