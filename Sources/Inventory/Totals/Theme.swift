/// A theme of the debates, known by words that begin in one of a few ways.
package struct Theme: Equatable, Sendable {
  package let key: String
  package let title: String
  /// Beginnings of words, of four letters or more.
  package let stems: [String]

  private init(_ key: String, _ title: String, _ stems: String...) {
    (self.key, self.title, self.stems) = (key, title, stems)
  }

  /// Few and plain, so that a reader sees at once what was looked for; a text may touch several.
  package static let all = [
    Theme("emploi", "Emploi et métiers", "emploi", "métier", "licenci", "chômage", "salari"),
    Theme(
      "formation",
      "Formation et compétences",
      "formation",
      "former",
      "compétenc",
      "sensibilis"
    ),
    Theme("donnees", "Données et vie privée", "donnée", "rgpd", "confidentialit", "cnil"),
    Theme("transparence", "Transparence", "transparen", "explica", "explicit", "opaque", "opacit"),
    Theme("biais", "Biais et égalité", "biais", "discrimin", "stéréotyp", "égalit", "équit"),
    Theme(
      "ecologie",
      "Écologie et énergie",
      "écolog",
      "énerg",
      "environnement",
      "sobriét",
      "climat",
      "carbone"
    ),
    Theme(
      "acces",
      "Accès de tous",
      "fracture",
      "illectron",
      "inclusi",
      "accessib",
      "handicap",
      "guichet"
    ),
    Theme("humain", "Relation humaine", "humain", "accueil", "relation", "écoute"),
    Theme(
      "contrôle",
      "Contrôle et responsabilité",
      "responsab",
      "contrôle",
      "supervis",
      "erreur",
      "recours"
    ),
    Theme("couts", "Coûts et moyens", "coût", "budget", "financ", "dépens"),
    Theme("souverainete", "Souveraineté et dépendance", "souverain", "dépendan", "fournisseur"),
    Theme("securite", "Sécurité", "sécurit", "cyber", "fraud", "pirat"),
    Theme("confiance", "Confiance", "confian", "méfian", "défian", "crainte", "peur"),
    Theme("democratie", "Démocratie", "démocra", "citoyen", "particip"),
    Theme("qualite", "Qualité et temps gagné", "efficac", "simplif", "qualité", "rapid", "temps"),
    Theme("jeunesse", "Jeunesse et école", "jeune", "école", "éducati", "élève", "scolair"),
  ]
}

/// Finds the themes of texts, each word in one look.
struct ThemeFinder: Sendable {
  private static let prefix = 4
  private static let slots = 1 << 12

  /// For the first letters of a word, one more than the place of its first candidate; 0 for none.
  private let first: [UInt8]
  private let candidates: [(stem: [UInt8], theme: Int, next: UInt8)]

  init(_ themes: [Theme] = Theme.all) {
    var first = [UInt8](repeating: 0, count: Self.slots)
    var candidates: [(stem: [UInt8], theme: Int, next: UInt8)] = []
    for (place, theme) in themes.enumerated() {
      for stem in theme.stems {
        let bytes = Array(WordLetters.text(stem).utf8)
        let slot = Self.slot(bytes.prefix(Self.prefix).reduce(0) { $0 << 8 | UInt32($1) })
        candidates.append((bytes, place, first[slot]))
        first[slot] = UInt8(candidates.count)
      }
    }
    (self.first, self.candidates) = (first, candidates)
  }

  func themes(of text: String) -> ThemeSet {
    var text = text
    var found: ThemeSet = []
    var word: [UInt8] = []
    word.reserveCapacity(32)
    text.withUTF8 { bytes in
      var place = 0
      while place <= bytes.count {
        let letter = place < bytes.count ? WordLetters.letter(bytes, &place) : WordLetters.none
        place += 1
        if letter != WordLetters.none {
          word.append(letter)
          continue
        }
        if word.count >= Self.prefix { look(up: word, &found) }
        word.removeAll(keepingCapacity: true)
      }
    }
    return found
  }

  private func look(up word: [UInt8], _ found: inout ThemeSet) {
    let head =
      UInt32(word[0]) << 24 | UInt32(word[1]) << 16 | UInt32(word[2]) << 8 | UInt32(word[3])
    var next = first[Self.slot(head)]
    while next > 0 {
      let candidate = candidates[Int(next) - 1]
      if word.starts(with: candidate.stem) { found.insert(ThemeSet(place: candidate.theme)) }
      next = candidate.next
    }
  }

  private static func slot(_ head: UInt32) -> Int {
    Int((head &* 0x9E37_79B1) >> 20)
  }
}
