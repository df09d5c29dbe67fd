internal import Drafts
internal import Filling

extension App {
  /// Leaves the draft and does in the list of drafts what it can do with it. One that has no file yet is not in
  /// the list, and nothing is done with another in its place.
  mutating func performAtHome(_ command: Command) {
    let id = desk.session?.draft.id
    run(.home)
    guard form == nil else { return }
    let isAboutDraft = HomeView.ofDraft.contains { $0.command == command }
    guard !isAboutDraft || home?.draft?.id == id else {
      return desk.say("Ce brouillon est vide : il n’est pas encore dans la liste.")
    }
    perform(command)
  }
}
