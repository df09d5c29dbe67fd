internal import Exports
internal import Files
internal import FormModel

extension TableFile {
  static func read(fromSheet name: String) -> String {
    "Lu dans la feuille « \(name.excerpt) ».".withFrenchSpaces
  }
}
