internal import Drafts
internal import Exports
internal import FormModel
internal import JSONText

/// What to know about a canevas before trusting its figures or publishing it.
struct CanevasFindings: Sendable {
  /// The raw values are stored in a table.
  enum Kind: String, CaseIterable, Sendable {
    case error = "erreur"
    case unreadable = "illisible"
    case contact = "coordonnees"
    case unknown = "inconnu"
    case reason = "motif"

    var words: String {
      switch self {
      case .error: "réponse à corriger"
      case .unreadable: "réponse illisible"
      case .contact: "adresse ou numéro dans ce qui est publié"
      case .unknown: "partie que le canevas ne prévoit pas"
      case .reason: "motif de réouverture publié"
      }
    }
  }

  struct Finding: Equatable, Sendable {
    let kind: Kind
    /// The path only. The value is not reported, since it may be what must not be published.
    let path: Path
  }

  let all: [Finding]

  func count(_ kind: Kind) -> Int { all.count { $0.kind == kind } }

  /// The number of invalid and unreadable answers.
  var wrong: Int { count(.error) + count(.unreadable) }
}

extension InventoryPlan {
  /// Checks a canevas with all rules if they may find something. This builds a tree and takes many
  /// times as long as publishing.
  func findings(
    in draft: Draft,
    _ published: Published,
    _ document: FlatJSON
  ) -> CanevasFindings? {
    guard mayFind(in: draft, published, document),
      let root = document.object(published.answers)
    else { return nil }
    let (answers, _) = canevasForm.readingForeign(Answers(root))
    let problems = canevasForm.problems(of: answers, today: today)
    let rejected = Set(
      canevasForm.questions(of: answers).filter { question in
        answers[question.path].map { question.field.kind.rejection(of: $0) != nil } ?? false
      }
      .map(\.path)
    )
    var found: [CanevasFindings.Finding] = problems.compactMap { problem in
      if problem.severity != .error { return nil }
      if problem.isMissing(in: answers) {
        return draft.etat == .finalise ? .init(kind: .error, path: problem.path) : nil
      }
      return .init(kind: rejected.contains(problem.path) ? .unreadable : .error, path: problem.path)
    }
    if edition == .open { found += announcements(draft, answers) }
    return found.isEmpty ? nil : CanevasFindings(all: found)
  }

  /// The warnings of an export of this canevas.
  private func announcements(
    _ draft: Draft,
    _ answers: Answers
  ) -> [CanevasFindings.Finding] {
    let source = ExportSource(
      form: canevasForm,
      answers: answers,
      id: draft.id,
      etat: draft.etat.key,
      version: draft.version,
      creeLe: draft.creeLe.iso,
      modifieLe: draft.modifieLe.iso,
      other: draft.other
    )
    let plan = ExportPlan(of: source)
    let reasons = draft.reopenings.contains(where: \.isPublic) ? [Path.root + Reopening.key] : []
    return plan.suspect.map { .init(kind: .contact, path: $0.path) }
      + plan.unknown.map { .init(kind: .unknown, path: $0) }
      + reasons.map { .init(kind: .reason, path: $0) }
  }

  /// Whether there may be findings, decided without a tree. `false` is certain.
  private func mayFind(
    in draft: Draft,
    _ published: Published,
    _ document: FlatJSON
  ) -> Bool {
    let (notes, answers) = (published.notes, published.answers)
    return notes.unreadable > 0 || notes.unknown > 0
      || canevasForm.rules.contains { $0.mayFindError(in: document, at: answers) }
      || draft.etat == .finalise && lacksAnswer(in: document, at: answers)
      || edition == .open
        && (draft.other.keys.contains { !JSONFormat.exportKeys.contains($0) }
          || document.hasText(below: published.export) { ContactDetail.first(in: $0) != nil })
  }

  private func lacksAnswer(in document: FlatJSON, at answers: FlatJSON.Node) -> Bool {
    requiredKeys.contains { key in
      document.member(key, of: answers).map(document.isBlank) ?? true
    }
  }
}
