internal import CanevasForm
internal import Drafts
internal import Exports
internal import Wizard

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// The real things behind what the modules are given: disk, clock, environment.
enum World {
  static let environment: [String: String] = {
    var all: [String: String] = [:]
    var entry = environ
    while let text = entry.pointee {
      let parts = String(cString: text).split(
        separator: "=",
        maxSplits: 1,
        omittingEmptySubsequences: false
      )
      if parts.count == 2 { all[String(parts[0])] = String(parts[1]) }
      entry += 1
    }
    return all
  }()

  static let store = DraftStore(
    form: Canevas.form,
    folder: DraftStore.folder(environment: environment),
    disk: PosixDisk(),
    clock: .system
  )

  static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  static func services(settle: @escaping @Sendable (Draft?) -> SaveState) -> Services {
    Services(
      form: Canevas.form,
      store: store,
      clock: .system,
      writer: ExportWriter { _, _ in [] },
      exportFolder: workingFolder,
      settle: settle
    )
  }
}
