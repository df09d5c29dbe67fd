package import Drafts
package import Exports
internal import Files
package import FormModel
package import Importing

/// The result of importing a file, a folder or an archive.
package struct ImportedDrafts {
  /// The imported drafts.
  package var drafts: [Draft] = []
  /// What was done, a sentence per draft.
  package var sentences: [String] = []
  /// Answers that were read in another spelling.
  package var remarks: [String] = []
  /// What was not imported, and conflicting texts of drafts.
  package var complaints: [String] = []
  /// Whether everything found was imported.
  package var isWhole = true
}

extension Services {
  /// Like `importDrafts(_:with:)`, for a path typed or dropped into the terminal, which may be quoted or
  /// begin with `~`.
  package func importDrafts(typed path: String) throws -> ImportedDrafts {
    importDrafts(try incoming(typed: path))
  }

  /// The names of the files that have come in through the folder of exchange, the newest first;
  /// `nil` if the person types paths.
  package var exchangedFiles: [String]? {
    guard case .names(let folder) = paths else { return nil }
    let names = ((try? store.disk.names(in: folder)) ?? []).filter {
      !$0.hasPrefix(".") && $0.shown == $0
    }
    let files = names.compactMap { name -> (name: String, modified: Int)? in
      guard let facts = try? store.disk.facts(of: folder + "/" + name), facts.kind == .file else {
        return nil
      }
      return (name, facts.modified)
    }
    return files.sorted { ($1.modified, $0.name) < ($0.modified, $1.name) }.map(\.name)
  }

  /// The canevas that are at a path as a person types it. Changes nothing.
  package func incoming(typed path: String) throws -> Incoming {
    let path = path.trimmed.unquoted
    guard !path.isEmpty else { throw ImportRequestError.noPath(paths) }
    return try Intake(form: form, store: store).incoming(try paths.path(typed: path))
  }

  /// The lines of a table for a list, from a file whose path a person typed or dropped, and what was guessed.
  package func table(
    typed path: String,
    for list: FormList
  ) throws -> (name: String, table: ListTable, guesses: [String]) {
    let path = path.trimmed.unquoted
    guard !path.isEmpty else { throw ImportRequestError.noTable(paths) }
    let file = try TableFile(try paths.path(typed: path), for: list, on: store.disk)
    let table = ListTable(file.lines, list, in: form, isFrench: file.isFrench)
    return (path.lastName, table, file.guesses)
  }

  /// Imports the canevas at `path` as drafts. `intake` is kept where several paths are given.
  package func importDrafts(_ path: String, with intake: Intake) throws -> ImportedDrafts {
    importDrafts(try intake.incoming(path))
  }

  package func importDrafts(_ found: Incoming) -> ImportedDrafts {
    var imported = ImportedDrafts()
    imported.remarks = found.remarks.map(\.description)
    imported.complaints = found.complaints
    for (draft, recovery) in found.recoveries {
      if let notice = recovery.notice(of: draft, clock) { imported.complaints.append(notice) }
    }
    imported.isWhole = found.complaints.isEmpty
    for incoming in found.drafts {
      do throws(DraftError) {
        let adoption = try store.adopt(incoming)
        imported.drafts.append(adoption.draft)
        imported.sentences.append(sentence(adoption, from: incoming))
      } catch {
        imported.complaints.append(error.description)
        imported.isWhole = false
      }
    }
    return imported
  }
}

extension String {
  /// The path without the quotes that a terminal adds when a file is dropped.
  fileprivate var unquoted: String {
    guard let quote = first, quote == "'" || quote == "\"", count > 1, last == quote else {
      return self
    }
    return String(dropFirst().dropLast())
  }
}
