internal import Files
package import FormModel

extension OwedAnswer {
  /// What is owed, on one line: the proposition, or what is customary for the concertation.
  package var title: String {
    let text = promise.item ?? promise.custom?.title ?? ""
    return text.isEmpty ? "\(nouns.item.singular) sans texte" : text.oneLine
  }

  /// "en retard de 12 jours", "dans 3 jours", "aujourd’hui".
  package func delay(on today: CalendarDate) -> String {
    let days = promise.daysLate(on: today)
    if days == 0 { return "aujourd’hui" }
    let count = abs(days).counted("jour", "jours") ?? ""
    return days > 0 ? "en retard de \(count)" : "dans \(count)"
  }

  /// The title of its event.
  var calendarTitle: String {
    (promise.custom == nil ? "Rendre compte : \(title)" : "À prévoir : \(title)").withFrenchSpaces
  }

  /// The lines of its event’s description.
  var calendarFacts: [String] {
    let facts = [
      owner, promise.row, promise.item ?? "",
      promise.stateWords.isEmpty ? "" : "État : \(promise.stateWords)",
      promise.custom.map { "\($0.months) mois après la fin \(nouns.row.ofThe)." } ?? "",
      "canevas reprendre \(id.shellWord)",
    ]
    return facts.filter { !$0.isEmpty }.map(\.withFrenchSpaces)
  }
}
