internal import TextFolding

/// The words that are not counted as terms, because they stand in any French text. This is the only list of
/// them; the report shows it.
enum StopWords {
  /// In the order in which the report shows them.
  static let groups: [(title: String, words: String)] = [
    (
      "articles et déterminants",
      """
      le la les l un une des du de d au aux ce cet cette ces mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs \
      quel quelle quels quelles chaque plusieurs certain certaine certains certaines tout toute tous toutes autre autres même \
      mêmes tel telle tels telles quelque quelques
      """
    ),
    (
      "pronoms",
      """
      je j me m moi tu te t toi il elle on nous vous ils elles se s soi lui eux y en ça cela ceci c celui celle ceux celles \
      qui que qu quoi dont où lequel laquelle lesquels lesquelles auquel auxquels duquel desquels chacun chacune quelqu’un
      """
    ),
    (
      "prépositions et conjonctions",
      """
      à a dans par pour sur sous avec entre vers chez contre depuis pendant avant après dès durant selon malgré lors afin via \
      hors parmi envers outre et ou mais donc or car si comme quand lorsque lorsqu puisque puisqu quoique quoiqu jusque jusqu \
      ainsi alors parce tandis dont soit
      """
    ),
    (
      "auxiliaires",
      """
      être est es suis sommes êtes sont était étaient étais étions sera seront serait seraient soit soient soyons été étant \
      fut furent avoir ai as ont avons avez avait avaient avions aura auront aurait auraient ait aient eu ayant \
      faire fait faits faite faites font fais fasse fassent peut peuvent pouvoir pouvait pouvaient pourra pourront pourrait \
      pourraient puisse puissent doit doivent devoir devait devaient devra devront devrait devraient faut faudra faudrait \
      va vont aller
      """
    ),
    (
      "adverbes",
      """
      plus moins très trop peu bien mal aussi encore déjà toujours souvent parfois ici là ci y tant autant si assez beaucoup \
      seulement notamment surtout ensuite puis enfin ailleurs cependant toutefois pourtant oui voire presque environ plutôt \
      aujourd’hui etc
      """
    ),
  ]

  /// What may stand inside an expression: « protection des données », « aide à la décision ».
  static let links = "de du des d à au aux la le les l un une en par pour sur"

  /// They make no term, and two propositions are similar only if both have the same ones: « fermer les guichets »
  /// and « ne pas fermer les guichets » share most of their words.
  static let negations = "ne n pas sans jamais aucun aucune ni non rien"

  /// What French writes before an apostrophe. Other words keep theirs: « aujourd’hui », « prud’homal ».
  static let elisions = "l d j m t s n c qu jusqu lorsqu puisqu quoiqu"
}

/// Look-up of words by the hash of their folded letters.
struct WordSet: Sendable {
  private let slots: [UInt64]

  init(_ words: String) {
    var slots = [UInt64](repeating: 0, count: 1024)
    for word in words.split(whereSeparator: \.isWhitespace) {
      let hash = WordHash(of: String(word).folded).value
      var slot = Int(truncatingIfNeeded: hash >> 32) & 1023
      while slots[slot] != 0 { slot = (slot + 1) & 1023 }
      slots[slot] = hash
    }
    self.slots = slots
  }

  func contains(_ hash: UInt64) -> Bool {
    var slot = Int(truncatingIfNeeded: hash >> 32) & 1023
    while slots[slot] != 0 {
      if slots[slot] == hash { return true }
      slot = (slot + 1) & 1023
    }
    return false
  }
}
