import Drafts
import FormModel
import JSONText
import Testing

@Suite("What differs between two states of a canevas")
struct DifferenceTests {
  private func answers(_ text: String) throws -> Answers {
    Answers(try JSONReader.value(of: text).object ?? [:])
  }

  @Test(
    "It is told field by field, in the form's order, whatever the order in the file",
    arguments: [
      ("{}", "{}", []),
      (#"{"amo": true}"#, #"{"amo": true}"#, []),
      (
        #"{"amo": true, "date_debut": "2024-10-07"}"#,
        #"{"date_debut": "2024-10-07", "amo": true}"#, []
      ),
      (#"{"amo": true, "date_debut": "2024-10-07"}"#, #"{"amo": false}"#, ["date_debut", "amo"]),
      (#"{"amo": ""}"#, "{}", []),
      (
        #"{"concertations": [{"intitule": "a"}, {"intitule": "des agents"}]}"#,
        #"{"concertations": [{"intitule": "a"}, {"intitule": "des élus et des agents", "participants": 3}]}"#,
        ["concertations[1].intitule", "concertations[1].participants"]
      ),
      (#"{"concertations": [{"intitule": "a"}]}"#, #"{"concertations": []}"#, ["concertations[0]"]),
      (
        #"{"concertations": [{"intitule": "a"}, {"intitule": "b"}]}"#,
        #"{"concertations": [{"intitule": "b"}, {"intitule": "a"}]}"#,
        ["concertations"]
      ),
      (
        #"{"engagements": {"neutralite": {"etat": "tenu"}}}"#,
        #"{"engagements": {"facilitation": {"etat": "tenu"}}}"#,
        ["engagements.facilitation.etat", "engagements.neutralite.etat"]
      ),
      (#"{"date_debut": "31/02/2024"}"#, #"{"date_debut": "2024-02-29"}"#, ["date_debut"]),
      (#"{"inconnu": [1]}"#, #"{"inconnu": [2], "autre": 1}"#, ["inconnu", "autre"]),
    ]
  )
  func paths(before: String, after: String, paths: [String]) throws {
    let (before, after) = (try answers(before), try answers(after))
    let found = canevas.differences(from: before, to: after)
    #expect(Set(found.map(\.path.description)) == Set(paths))
    #expect(found.count == paths.count)
    let order = canevas.rootFields.map(\.key)
    let places = found.compactMap { difference in
      difference.path.components.first.flatMap { first in
        order.firstIndex { Path([first]).key == $0 }
      }
    }
    #expect(places == places.sorted())
  }
}
