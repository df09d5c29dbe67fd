internal import ArgumentParser

/// The options of `SeatRequest`, declared for the help, the manual page and the completion.
/// They are read before these are.
struct Seating: ParsableArguments {
  @Flag(
    name: .customLong("restreint"),
    help: ArgumentHelp(
      "Ne rien lancer d’autre et ne rien ouvrir hors d’un dossier, pour un compte qui n’a que canevas\u{A0}; \(SeatRequest.restrictedName) fait de même."
    )
  )
  var isRestricted = false

  @Option(
    name: .customLong("racine"),
    help: ArgumentHelp(
      "Avec --restreint, ce dossier\u{A0}; à défaut, celui des brouillons du compte.",
      valueName: "DOSSIER"
    )
  )
  var root: String?

  @Option(
    name: .customLong("personne"),
    help: ArgumentHelp(
      "Avec --restreint, le nom de la personne\u{A0}; à défaut, celui du compte.",
      valueName: "PERSONNE"
    )
  )
  var person: String?

  @Option(
    name: .customLong("reglages"),
    help: ArgumentHelp(
      "Avec --restreint, les réglages\u{A0}; à défaut, \(Seat.settingsFile).",
      valueName: "FICHIER"
    )
  )
  var settings: String?

  /// Refuses one that stands where it has no effect: a program that was to be restricted may not
  /// run as if it were.
  func check() throws(UsageError) {
    if isRestricted || root != nil || person != nil || settings != nil {
      throw .lateSeat
    }
  }
}
