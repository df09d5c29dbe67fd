internal import Drafts
internal import UseCases
internal import FormModel
internal import Importing

/// Merging the canevas of a file into the open one.
extension Interview {
  func merge(_ path: String) throws(Ending) {
    guard let found = incoming(path) else { return }
    try merge(found, path)
  }

  /// The content of a file; prints the error and returns `nil` on failure.
  func incoming(_ path: String) -> Incoming? {
    do {
      return try services.incoming(typed: path)
    } catch {
      say("\(error)")
      note("\(error)")
      return nil
    }
  }

  /// Asks a person whether to merge; returns `false` for a script, which cannot choose.
  func isToBeMerged(_ found: Incoming, with twin: Draft) throws(Ending) -> Bool {
    guard dialogue.partner == .person else { return false }
    let name = services.form.ownerName(of: twin.answers) ?? "Ce canevas"
    say("\(name) est déjà là : \(twin.summary(services.form, services.clock)).")
    return try dialogue.pick(["Fusionner les deux"], otherwise: "garder les deux") == 0
  }

  func merge(_ found: Incoming, _ path: String) throws(Ending) {
    save()
    guard let session, mayChange() else { return }
    let text: Draft
    do throws(MergeError) {
      text = try services.counterpart(of: session.current(), in: found, at: path)
    } catch {
      say("\(error)")
      return note("\(error)")
    }
    guard let arrival = drafts.arrival(of: text, from: .file(path)) else { return }
    guard arrival.isNews(beside: session) else {
      return say("Rien à prendre dans « \(path.excerpt) » : tout ce qui y est, est ici.")
    }
    say(arrival.start)
    guard let taken = try chosen(from: arrival, of: session) else {
      return say("Rien n’a été pris.")
    }
    apply(arrival, taking: taken)
    if failure == nil { say(Arrival.isSettled("/annuler")) }
  }
}
