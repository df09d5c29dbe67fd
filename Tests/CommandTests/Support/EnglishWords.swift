/// The words in which the library that reads command lines speaks, as far as a text has them.
func englishWords(in text: String) -> Set<Substring> {
  let english: Set<Substring> = [
    "overview", "arguments", "subcommands", "show", "help", "information", "default", "see", "for",
    "the", "values", "subcommand", "detailed",
  ]
  return english.intersection(
    text.replacing("--help", with: "").lowercased().split { !$0.isLetter }
  )
}
