package import FormModel
internal import FoundationEssentials
package import JSONText

/// A consultation as it was published: what happened, without a name. Those that teach something are among
/// the examples.
package enum RealCase: String, CaseIterable, Sendable {
  case convention
  case standingCouncil = "conseil-permanent"
  case mission5G = "mission-5g"
  case levels = "convention-competences"
  case greatDebate = "grand-debat"
  case climate = "climat"
  case departement
  case developmentCouncil = "conseil-de-developpement"
  case onlineDialogue = "dialogue-en-ligne"

  package func bytes() throws -> [UInt8] {
    let own = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Cases/\(rawValue).json")
    if let found = try? Data(contentsOf: own) { return Array(found) }
    return try Example.bytes(rawValue)
  }

  /// The draft's file.
  package func file() throws -> JSONObject {
    try JSONReader.value(of: bytes()).object ?? [:]
  }

  package func answers() throws -> Answers { Answers(try file()["reponses"]?.object ?? [:]) }
}
