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
    sweepCopies(in: location.folder)
    do throws(DiskError) {
      try write(DraftFile.bytes(of: draft, form: form), to: location)
    } catch {
      throw error.isTaken ? .alreadyThere(file: path) : .disk(error)
    }
    return path
  }

  /// A copy in the first of these folders that takes one, under a name that is free there; gives its
  /// path. Two rescues in the same second each have their own.
  package func rescue(_ draft: Draft, into folders: [String]) -> String? {
    // Part of an id from elsewhere is no name by itself.
    let id = DraftID.isFileName(draft.id) ? String(draft.id.prefix(8)) : "canevas"
    let stem = "canevas-secours-\(id)-\(clock.now().compact)"
    for folder in folders {
      for number in 1...1000 {
        let path = folder / (number == 1 ? "\(stem).json" : "\(stem)-\(number).json")
        do throws(DraftError) {
          return try saveCopy(draft, at: path)
        } catch {
          guard case .alreadyThere = error else { break }
        }
      }
    }
    return nil
  }
}
