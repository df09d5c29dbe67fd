package import Drafts
package import Exports
package import FormModel

/// What filling a form needs of the world, on a screen or in lines.
package struct Services {
  package let form: Form
  package let store: DraftStore
  package let clock: Clock
  package let writer: ExportWriter
  /// What `~` stands for where a folder is typed.
  package let home: String
  /// Where exports go unless another folder is given.
  package let exportFolder: String
  /// Takes a draft where there is one to save, and comes back once all that it has ever taken is
  /// durable, or could not be made so.
  package let settle: @Sendable (Draft?) -> SaveState
  /// Shows a folder on the person's desktop; `nil` where there is none.
  package let showFolder: (@Sendable (String) -> Bool)?
  /// A canevas that is filled, to look at; `nil` where none is offered.
  package let example: (@Sendable () -> Draft?)?
  /// The name that remarks are signed with, where the settings change nothing of it.
  package let author: @Sendable () -> String

  package init(
    form: Form,
    store: DraftStore,
    clock: Clock,
    writer: ExportWriter,
    home: String,
    exportFolder: String,
    showFolder: (@Sendable (String) -> Bool)? = nil,
    example: (@Sendable () -> Draft?)? = nil,
    author: @escaping @Sendable () -> String = { "" },
    settle: @escaping @Sendable (Draft?) -> SaveState
  ) {
    self.form = form
    self.store = store
    self.clock = clock
    self.writer = writer
    self.home = home
    self.exportFolder = exportFolder
    self.settle = settle
    self.example = example
    self.author = author
    self.showFolder = showFolder
  }

  /// A typed folder as the disk knows it.
  package func expanded(_ folder: String) -> String {
    let folder = folder.trimmed
    // Without a home, "~/x" would be "/x".
    if home.isEmpty { return folder }
    return folder == "~" || folder.hasPrefix("~/") ? home + folder.dropFirst() : folder
  }
}
