/// The program's version: packages and the manual page take it from here.
enum Version {
  static let number = "1.0.0"

  static let sentence = "canevas \(number)"

  /// As an option of the program it would be one of all its commands to the library, and take the
  /// `--version N` of `restaurer` away.
  static let option = "--version"
}
