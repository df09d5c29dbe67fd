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

/// The real disk, clock and environment for the modules, which are given them.
enum World {
  /// The variables, and the names of those that are not UTF-8.
  private static let variables: (texts: [String: String], unreadable: Set<String>) = {
    var texts: [String: String] = [:]
    var unreadable: Set<String> = []
    var entry = environ
    while let text = entry.pointee {
      defer { entry += 1 }
      let equals = UInt8(ascii: "=")
      guard let whole = String(validatingCString: text) else {
        let bytes = UnsafeRawBufferPointer(start: text, count: strlen(text))
        unreadable.insert(String(decoding: bytes.prefix { $0 != equals }, as: UTF8.self))
        continue
      }
      if let end = whole.utf8.firstIndex(of: equals) {
        texts[String(whole[..<end])] = String(whole[whole.utf8.index(after: end)...])
      }
    }
    return (texts, unreadable)
  }()

  static var environment: [String: String] { variables.texts }

  static let disk: any Disk = PosixDisk(access: access)

  /// The service whose folder the drafts are in; `nil` if they are one person’s.
  private static let service = (try? place.get()).flatMap { Service.of($0, on: PosixDisk()) }

  private static var access: DiskAccess {
    guard service != nil, let folder = try? place.get() else { return .own }
    return .group(below: folder)
  }

  static let clock = Clock.system

  static let form = Canevas.form(lookup: EmbeddedCodes())

  /// The folder of the drafts, or why it is unknown.
  static let place = Result { () throws(DraftFolderFault) in
    try DraftStore.folder(environment: variables.texts, unreadable: variables.unreadable)
  }

  /// If `place` is unknown, commands that use drafts are refused earlier, and other code finds no
  /// drafts.
  static let store = DraftStore(
    form: form,
    folder: (try? place.get()) ?? "/dev/null/canevas",
    disk: disk,
    clock: clock,
    person: Person(name: { author }, account: { account }),
    service: service
  )

  static var writer: ExportWriter { ExportWriter() }

  static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(validatingCString: path) ?? "."
  }

  static func services(settle: @escaping @Sendable (Draft?) -> SaveState) -> Services {
    Services(
      form: form,
      store: store,
      clock: clock,
      writer: writer,
      home: environment["HOME"] ?? "",
      exportFolder: workingFolder,
      showFolder: Desktop.opener(environment),
      example: EmbeddedExample.draft,
      author: { author },
      settle: settle
    )
  }
}
