package import Drafts
package import FormModel

/// Opens, changes, saves and closes drafts, one at a time: what the screen and the lines do alike.
///
/// A face changes the open draft only through it, and says what it returns or throws.
package struct DraftController {
  package let services: Services
  let ways: Ways
  /// The open draft; `nil` while there is none.
  package internal(set) var session: Session?
  /// Whether the open draft is the example, which has no file.
  package internal(set) var isOnExample = false
  /// How far the open draft is saved.
  package internal(set) var saveState: SaveState = .untouched
  /// The open draft as it could not be saved; it outlives `close`. `nil` if everything is on the
  /// disk, as both texts of a conflict are.
  package internal(set) var unsaved: Draft?
  /// What another person of the service wants of the open draft.
  package internal(set) var news: DraftWatch.News?
  /// The name that the person has chosen for remarks and versions; without one, the account's.
  package var chosenName = "" { didSet { savedName = nil } }
  /// The lock of the open draft; a second program opens that draft read-only.
  var lock: DraftLock?
  /// Looks for news on its own thread; `nil` in the folder of one person, and where a face looks itself.
  let watch: DraftWatch?
  /// The draft that news is about.
  var subject: DraftWatch.Subject? { didSet { watch?.watch(subject) } }
  /// `author`, cached because each save needs it.
  var savedName: String?

  package init(_ services: Services, _ ways: Ways, watch: DraftWatch? = nil) {
    (self.services, self.ways, self.watch) = (services, ways, watch)
  }

  package var today: CalendarDate { services.clock.today }

  /// The name that signs remarks and versions.
  package var author: String { chosenName.isEmpty ? services.author() : chosenName }
}
