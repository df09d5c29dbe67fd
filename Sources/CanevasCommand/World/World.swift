internal import CanevasForm
internal import Drafts
internal import Exports
internal import Files
internal import Filling
internal import FormModel

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

  static let disk: any Disk = PosixDisk()

  static let clock = Clock.system

  static let form = Canevas.form(lookup: EmbeddedCodes())

  static let store = DraftStore(
    form: form,
    folder: DraftStore.folder(environment: environment),
    disk: disk,
    clock: clock
  )

  static var writer: ExportWriter { ExportWriter() }

  static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  static func services(settle: @escaping @Sendable (Draft?) -> SaveState) -> Services {
    Services(
      form: form,
      store: store,
      clock: clock,
      writer: writer,
      home: environment["HOME"] ?? "",
      exportFolder: workingFolder,
      settle: settle
    )
  }
}
