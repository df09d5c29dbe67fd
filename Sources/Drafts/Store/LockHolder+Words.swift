internal import Files

extension LockHolder {
  /// "sur « poste-12 » depuis le 18/09/2024 à 10:42", to follow "ouvert".
  package func whereabouts(_ clock: Clock) -> String {
    if isOther, let owner { return "par \(owner.name) \(time(clock))" }
    let time = "depuis le \(clock.localTime(since).dayAndTime)"
    guard isHere else { return "sur \(quoted(host)) \(time)" }
    let window = [terminal.map { "terminal \($0.shown)" }, "processus \(process.number)"]
      .compactMap(\.self).joined(separator: ", ")
    return "dans une autre fenêtre de cette machine (\(window)) \(time)"
  }

  /// "depuis 10:42", with the day if it is not today.
  package func time(_ clock: Clock) -> String {
    let time = clock.localTime(since)
    return time.day == clock.today ? "depuis \(time.time)" : "depuis le \(time.dayAndTime)"
  }
}
