internal import ArgumentParser

/// How the form meets the person: on a screen, or in plain lines.
struct Face: ParsableArguments {
  @Flag(
    name: .customLong("ligne"),
    help: "Questions et réponses en lignes simples, pour un lecteur d’écran ou un tube."
  )
  var inLines = false

  /// Asked for, or where no screen would be of use.
  var usesLines: Bool {
    let accessible = World.environment["ACCESSIBLE"] ?? ""
    return inLines || !["", "0"].contains(accessible) || World.environment["TERM"] == "dumb"
  }
}
