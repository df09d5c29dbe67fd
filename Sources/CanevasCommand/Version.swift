/// The program’s version, also used by the packages and the manual page.
enum Version {
  static let number = "1.0.0"

  static let sentence = "canevas \(number)"

  /// Handled outside of the library: as an option of the root it would apply to all commands and
  /// hide the `--version N` of `restaurer`.
  static let option = "--version"
}
