internal import Referentiel
internal import TestSupport

/// Propositions of which it is known which ones say the same: families of variants, and near-misses that share words
/// with a family and ask for something else. The same for the same seed.
package struct PlantedPropositions {
  package struct Planted: Sendable {
    package let text: String
    /// Equal for propositions that say the same.
    package let family: Int
    package let kind: Kind
  }

  /// How a text was made. The raw values are stored in the file of what is planted.
  package enum Kind: String, CaseIterable, Sendable {
    case base = "original"
    case words = "mots"
    case order = "ordre"
    case place = "lieu"
    case longer = "ajout"
    /// Two changes of those above.
    case twice = "deux"
    /// Other words, another place and one sentence more.
    case thrice = "trois"
    // Near-misses.
    case negated = "negation"
    case otherObject = "autre-objet"
    case otherFrame = "autre-suite"
  }

  package let all: [Planted]
  private static let communes = CollectiviteRegister(.embedded).all(.commune).map(\.nom)

  /// There is room for some two hundred families.
  package init(seed: UInt64, families: Int) {
    var numbers = SeededNumbers(seed: seed ^ 0xFA_417E5)
    var all: [Planted] = []
    var family = 0
    var met: Set<[String]> = []
    for _ in 0..<families {
      // Two families have at most one of the long parts in common.
      var base = Sentences(&numbers)
      while !met.isDisjoint(with: base.pairs) { base = Sentences(&numbers) }
      met.formUnion(base.pairs)
      all.append(Planted(text: base.text, family: family, kind: .base))
      for _ in 0..<numbers.number(1...3) {
        let kind = numbers.pick([Kind.words, .order, .place, .longer, .twice, .thrice])
        let text = base.variant(kind, &numbers).text
        all.append(Planted(text: text, family: family, kind: kind))
      }
      family += 1
      if numbers.chance(60) {
        let kind = numbers.pick([Kind.negated, .otherObject, .otherFrame])
        all.append(Planted(text: base.nearMiss(kind, &numbers).text, family: family, kind: kind))
        family += 1
      }
    }
    self.all = all
  }

  /// A proposition of two sentences, and maybe a third one.
  private struct Sentences {
    private var verb, object, people, place, means, check: String
    private var swaps: [(String, String)] = []
    private var isReversed = false
    private var isNegated = false
    private var added = ""

    init(_ numbers: inout SeededNumbers) {
      verb = numbers.pick(PlantedWords.verbs)
      object = numbers.pick(PlantedWords.objects)
      people = numbers.pick(PlantedWords.people)
      place = numbers.pick(PlantedPropositions.communes)
      means = numbers.pick(PlantedWords.means)
      check = numbers.pick(PlantedWords.checks)
    }

    /// Each two of the long parts.
    var pairs: [[String]] { [[object, means], [object, check], [means, check]] }

    var text: String {
      let first =
        "\(isNegated ? "Ne pas " + verb.lowercased() : verb) \(object) pour \(people) à \(place), \(means)."
      let sentences = (isReversed ? [check + ".", first] : [first, check + "."]) + [added]
      let text = sentences.filter { !$0.isEmpty }.joined(separator: " ")
      return swaps.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    func variant(_ kind: Kind, _ numbers: inout SeededNumbers) -> Sentences {
      var variant = self
      switch kind {
      case .words:
        let known = PlantedWords.synonyms.filter { text.contains($0.0) }
        variant.swaps = (0..<2).compactMap { _ in known.isEmpty ? nil : numbers.pick(known) }
      case .order: variant.isReversed = true
      case .place: variant.place = numbers.pick(PlantedPropositions.communes)
      case .longer: variant.added = numbers.pick(PlantedWords.additions)
      case .twice:
        variant = variant.variant(.words, &numbers)
        variant = variant.variant(numbers.pick([.order, .place, .longer]), &numbers)
      case .thrice:
        for change in [Kind.words, .place, .longer] { variant = variant.variant(change, &numbers) }
      case .base, .negated, .otherObject, .otherFrame: break
      }
      return variant
    }

    func nearMiss(_ kind: Kind, _ numbers: inout SeededNumbers) -> Sentences {
      var near = self
      switch kind {
      case .otherObject:
        near.object = numbers.pick(PlantedWords.objects.filter { $0 != object })
        near.check = numbers.pick(PlantedWords.checks.filter { $0 != check })
      case .otherFrame:
        near.verb = numbers.pick(PlantedWords.verbs.filter { $0 != verb })
        near.means = numbers.pick(PlantedWords.means.filter { $0 != means })
        near.check = numbers.pick(PlantedWords.checks.filter { $0 != check })
      default: near.isNegated = true
      }
      return near
    }
  }
}
