internal import ArgumentParser

/// The choice between screen and line mode.
struct Face: ParsableArguments {
  @Flag(
    name: .customLong("ligne"),
    help: "Questions et réponses en lignes simples, pour un lecteur d’écran ou un tube."
  )
  var inLines = false
}
