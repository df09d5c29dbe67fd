internal import Drafts
internal import UseCases

extension App {
  /// Leaves the draft and performs a command in the list of drafts. A draft without a file is not
  /// in the list; a command on it is then refused, so that it does not affect another draft.
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
