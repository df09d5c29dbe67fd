internal import Files

extension DraftStore {
  /// A copy at a place of the person's choice, for when the drafts' own folder takes nothing more. Gives its
  /// path, which ends in `.json` whatever was asked: answers must not become a file that some program runs or
  /// reads as its settings.
  @discardableResult
  package func saveCopy(_ draft: Draft, at path: String) throws(DraftError) -> String {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    if ["", ".", ".."].contains(name) { throw .noFileName(path: path) }
    let path = path.lowercased().hasSuffix(".json") ? path : path + ".json"
    if try onDisk(try disk.facts(of: path)) != nil { throw .alreadyThere(file: path) }
    let location = DraftLocation(path: path)
    removeTemporaries(of: location)
    try onDisk { () throws(DiskError) in
      try write(DraftFile.bytes(of: draft, form: form), to: location)
    }
    return path
  }
}
