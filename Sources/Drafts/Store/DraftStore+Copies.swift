internal import Files

extension DraftStore {
  /// Saves a copy at a path chosen by the user, in case the drafts’ folder is not writable.
  ///
  /// Returns the path, which always ends in `.json`, so that answers never become a file that a
  /// program executes or reads as settings.
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

  /// What to say of a copy that is too large for any command to read it again; `nil` if it is not.
  package func doubt(ofCopy path: String) -> String? {
    guard let size = (try? disk.facts(of: path))?.size, size > DraftFile.sizeLimit else {
      return nil
    }
    return Self.copyIsTooLarge
  }

  /// Saves a copy in the first of these folders that accepts it, under a free name, and returns its
  /// path. Each of several rescues in the same second has its own name.
  package func rescue(_ draft: Draft, into folders: [String]) -> String? {
    // A part of a foreign id need not be a valid name.
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
