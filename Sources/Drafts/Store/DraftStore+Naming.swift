internal import Files
internal import FormModel
internal import TextFolding

/// A draft as a sentence names it.
package struct NamedDraft: Equatable, Sendable {
  package let id: String
  /// `nil` while no owner is named.
  package let name: String?

  package init(id: String, name: String?) {
    (self.id, self.name) = (id, name)
  }

  var words: String { name.map { "\(id.shown) (\($0.shown))" } ?? id.shown }
}

extension DraftStore {
  /// The id that a REF denotes in a folder: an id, an unambiguous prefix of one, the name of a
  /// draft, or the beginning of words in it. The drafts are read only if no id matches.
  func meant(
    by ref: String,
    in folder: String,
    _ names: DraftNames
  ) throws(DraftError) -> String {
    if names.stems.contains(ref) { return ref }
    let isLong = ref.count >= DraftID.shortestBeginning
    let begun = isLong ? names.stems.filter { $0.hasPrefix(ref) } : []
    if begun.count == 1 { return begun[0] }
    let drafts = listings(begun.isEmpty ? names.stems : begun) { stem throws(DraftError) in
      try finding(DraftLocation(folder: folder, stem: stem), names: names).opened
    }
    .compactMap { listing -> Draft? in
      if case .draft(let draft, _) = listing { draft } else { nil }
    }
    if !begun.isEmpty { throw ambiguity(ref, begun, drafts) }
    let words = NameWords(ref)
    var found = drafts.filter { words.isName(of: $0, form) }
    if found.isEmpty, isLong { found = drafts.filter { words.begin(in: $0, form) } }
    guard let first = found.first else {
      throw isLong ? .notFound(ref: ref) : .tooShort(ref: ref)
    }
    if found.count > 1 { throw ambiguity(ref, found.map(\.id), found) }
    return first.id
  }

  /// The error for several matches; unreadable drafts have no name.
  private func ambiguity(_ ref: String, _ ids: [String], _ drafts: [Draft]) -> DraftError {
    let names = Dictionary(
      drafts.map { ($0.id, form.ownerName(of: $0.answers)) },
      uniquingKeysWith: { first, _ in first }
    )
    return .ambiguous(
      ref: ref,
      among: ids.map { NamedDraft(id: $0, name: names[$0].flatMap(\.self)) }
    )
  }
}

/// The words of a name without case, accents and punctuation. Joined by hyphens they are one shell
/// word.
package struct NameWords: Equatable, Sendable {
  package let joined: String

  package init(_ name: String) {
    joined = name.folded.unicodeScalars
      .split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
      .map { String(String.UnicodeScalarView($0)) }
      .joined(separator: "-")
  }

  func isName(of draft: Draft, _ form: Form) -> Bool {
    !joined.isEmpty && names(of: draft, form).contains { NameWords($0) == self }
  }

  func begin(in draft: Draft, _ form: Form) -> Bool {
    !joined.isEmpty
      && names(of: draft, form).contains { ("-" + NameWords($0).joined).contains("-" + joined) }
  }

  /// The name of each collectivité, of all together, of the concertation, and of all of these.
  private func names(of draft: Draft, _ form: Form) -> [String] {
    let owners = form.ownerNames(of: draft.answers)
    let whole = form.ownerName(of: draft.answers)
    let subject = form.subjectName(of: draft.answers)
    let all = [whole, subject].compactMap(\.self).joined(separator: " ")
    return owners + [whole, subject].compactMap(\.self) + [all]
  }
}
