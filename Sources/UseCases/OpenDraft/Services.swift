package import Drafts
package import Exports
package import FormModel

/// The environment of filling in a form, on the screen or in line mode.
package struct Services {
  package let form: Form
  package let store: DraftStore
  package let clock: Clock
  package let writer: ExportWriter
  package let paths: TypedPaths
  /// The user’s own editor; `nil` if the program may start none. Nothing then offers it.
  package let editor: ExternalEditor?
  /// Saves a draft, if one is given, and blocks until everything posted so far is durable or has
  /// failed.
  package let settle: @Sendable (Draft?) -> SaveState
  /// Shows a folder on the desktop; `nil` if there is no desktop.
  package let showFolder: (@Sendable (String) -> Bool)?
  /// A filled-in canevas to look at; `nil` if none is offered.
  package let example: (@Sendable () -> Draft?)?
  /// The name of the person, which signs remarks and stands in the history, where the settings of
  /// the screen change nothing of it.
  package let author: @Sendable () -> String

  package init(
    form: Form,
    store: DraftStore,
    clock: Clock,
    writer: ExportWriter,
    paths: TypedPaths,
    editor: ExternalEditor?,
    showFolder: (@Sendable (String) -> Bool)? = nil,
    example: (@Sendable () -> Draft?)? = nil,
    author: @escaping @Sendable () -> String = { "" },
    settle: @escaping @Sendable (Draft?) -> SaveState
  ) {
    self.form = form
    self.store = store
    self.clock = clock
    self.writer = writer
    self.paths = paths
    self.editor = editor
    self.settle = settle
    self.example = example
    self.author = author
    self.showFolder = showFolder
  }
}
