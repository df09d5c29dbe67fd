internal import ArgumentParser

/// How the form meets the person.
struct Face: ParsableArguments {
  @Flag(
    name: .customLong("ligne"),
    help: "Questions et réponses en lignes simples, pour un lecteur d’écran ou un tube."
  )
  var inLines = false
}
