internal import Drafts
internal import UseCases
internal import Wizard

/// Where the program runs and for whom, decided once at the start.
///
/// `CommandContext` is built from it; no other code asks whether the program is restricted.
struct Seat: Sendable {
  /// The variables that the modules see.
  let environment: [String: String]
  /// The folder of the drafts, or why it is unknown.
  let drafts: Result<String, DraftFolderError>
  /// What signs a remark if the settings say nothing else. Read on demand: the system may ask a
  /// directory service for it.
  let person: @Sendable () -> String
  let paths: TypedPaths
  /// Whether other programs may be started: an editor, a speller, the desktop.
  let startsPrograms: Bool
  /// Folders for the last attempt to save a text, in the order of trying.
  let refuges: [String]
  let settings: SettingsSource
  /// The most drafts; `nil` for any number.
  var draftLimit: Int?
  /// After which rest without a key the screen is left; `nil` for never.
  var idleLimit: Duration?
  /// What there is to say of the room on the disk, once.
  var takeWarning: @Sendable () -> String? = { nil }

  /// Where settings come from.
  enum SettingsSource: Sendable {
    /// A file that the person can change from within; `nil` if nobody can say where it is.
    case own(file: String?)
    /// What the administrator has settled, or what is wrong with it.
    case settled(Result<Settings, any Error>)
  }
}
