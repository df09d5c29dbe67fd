/// The program's version: packages and the manual page take it from here.
enum Version {
  static let number = "1.0.0"
}
