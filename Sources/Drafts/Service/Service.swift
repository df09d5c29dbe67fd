package import Files

/// A service whose members fill the drafts of one folder: what `service.toml` in it says.
///
/// The folder belongs to a group. It has the setgid bit and lets the group write; the file belongs
/// to whom the folder belongs to, the administrator. Without the file a folder is one person’s.
package struct Service: Equatable, Sendable {
  /// Empty if the file gives none.
  package let name: String
  /// The accounts that may export the complete edition.
  let exporters: Set<String>
  /// What is wrong with the file; then nobody may export the complete edition.
  package let error: ServiceError?

  package static let file = "service.toml"
  /// In bytes.
  private static let longest = 65_536

  package init(name: String = "", exporters: Set<String> = [], error: ServiceError? = nil) {
    (self.name, self.exporters, self.error) = (name, exporters, error)
  }

  /// The service whose folder it is; `nil` if it is one person’s.
  package static func of(_ folder: String, on disk: PosixDisk) -> Service? {
    guard let facts = (try? disk.facts(of: folder, followsLink: true)) ?? nil,
      facts.kind == .folder, facts.sharing.isOfGroup
    else { return nil }
    return found(in: folder, ownedBy: facts.sharing.owner, on: disk)
  }

  /// The service of a folder that a group shares; `nil` without `service.toml`.
  static func found(
    in folder: String,
    ownedBy owner: UInt32,
    on disk: any Disk
  ) -> Service? {
    let path = folder / file
    do throws(DiskError) {
      guard let facts = try disk.facts(of: path) else { return nil }
      // In a folder of the group, any member can put a file in the place of another.
      if ![owner, 0].contains(facts.sharing.owner) || facts.isOpenToOthers {
        return Service(error: .foreign)
      }
      let bytes = try disk.read(path, limit: longest)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return Service(error: .notText)
      }
      return read(text)
    } catch {
      return Service(error: .disk(error))
    }
  }

  /// Reads the text of the file.
  static func read(_ text: String) -> Service {
    var (name, exporters) = ("", Set<String>())
    do throws(TomlError) {
      for member in try TomlMember.members(of: text) {
        switch (member.key, member.value) {
        case ("nom", .text(let text)): name = text
        case ("complet", .texts(let accounts)): exporters = Set(accounts)
        default: throw .notUnderstood(line: member.line)
        }
      }
    } catch {
      return Service(error: .toml(error))
    }
    return Service(name: name, exporters: exporters)
  }

  package func mayExportComplete(_ account: String) -> Bool {
    error == nil && exporters.contains(account)
  }
}

extension DraftStore {
  /// Why the complete edition is not for this account, as a French sentence; `nil` if it is.
  ///
  /// Only the folder of a service restricts it. Its members can read the files of the drafts, so this
  /// binds them only where the program is their only way in.
  package var refusalOfComplete: String? {
    guard let service, !service.mayExportComplete(person.account()) else { return nil }
    return service.refusal
  }
}

/// What is wrong with `service.toml`.
package enum ServiceError: Equatable, Sendable {
  case disk(DiskError)
  case notText
  case toml(TomlError)
  /// Somebody other than the owner of the folder made it, or can write it.
  case foreign
}
