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
  /// The variables, and the names of those whose values are no UTF-8.
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

  static let disk: any Disk = PosixDisk()

  static let clock = Clock.system

  static let form = Canevas.form(lookup: EmbeddedCodes())

  /// Where the drafts lie, or why that is not known.
  static let place = Result { () throws(DraftFolderFault) in
    try DraftStore.folder(environment: variables.texts, unreadable: variables.unreadable)
  }

  /// Where `place` is not known, commands on drafts have been refused before they come here; what else looks
  /// for drafts finds none.
  static let store = DraftStore(
    form: form,
    folder: (try? place.get()) ?? "/dev/null/canevas",
    disk: disk,
    clock: clock
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
      settle: settle
    )
  }
}
