internal import ArgumentParser
internal import Drafts
internal import Exports
internal import Files
internal import FormModel
internal import UseCases

extension CommandContext {
  /// The possible values of a placeholder: the user’s drafts, the formats, file names. Nothing is
  /// offered for what cannot be read; the command itself reports why.
  func values(of value: Placeholder, for input: ShellCompletion.Input) -> ShellCompletion {
    switch value {
    case .draft: drafts(for: input)
    case .file, .source: ShellCompletion(fallback: .files)
    case .folder: ShellCompletion(fallback: .folders)
    case .format: formats(for: input)
    case .table:
      ShellCompletion(
        candidates: TableSchema.all(of: form).map { ShellCompletion.Candidate($0.node.name, "") }
      )
    case .list:
      ShellCompletion(
        candidates: form.lists.map { ShellCompletion.Candidate($0.key, $0.field.label) }
      )
    case .version: versions(for: input)
    case .steps: steps(for: input)
    case .day, .text, .person, .rank, .address: ShellCompletion()
    case .command:
      ShellCompletion(
        candidates: CommandFacts.canevas.subcommands.map {
          ShellCompletion.Candidate($0.name, $0.abstract)
        }
      )
    }
  }

  /// Drafts by the unambiguous prefix of their id, or else by the words of their name; file names
  /// if no draft matches.
  ///
  /// Ids and names are untrusted and become shell words, so only letters, digits and hyphens are
  /// offered.
  private func drafts(for input: ShellCompletion.Input) -> ShellCompletion {
    let isBack = input.command == Restaurer._commandName
    let binned = isBack ? ((try? store.trashed()) ?? []).drafts : []
    let all = ((try? store.list()) ?? []).drafts + binned
    let beginnings = Beginnings(of: all.map(\.id))
    var candidates = all.compactMap { draft -> ShellCompletion.Candidate? in
      guard DraftID.isWellFormed(draft.id), draft.id.hasPrefix(input.typed) else { return nil }
      let beginning = beginnings[draft.id]
      let words = [
        form.name(of: draft), form.subjectName(of: draft.answers),
      ]
      return ShellCompletion.Candidate(
        beginning.hasPrefix(input.typed) ? beginning : draft.id,
        words.compactMap(\.self).joined(separator: " · ")
      )
    }
    if candidates.isEmpty, !input.typed.hasSlash { candidates = named(input.typed, among: all) }
    return ShellCompletion(candidates: candidates, fallback: candidates.isEmpty ? .files : .nothing)
  }

  /// Each name once, with the drafts that have it.
  private func named(_ typed: String, among drafts: [Draft]) -> [ShellCompletion.Candidate] {
    let typed = NameWords(typed).joined
    if typed.isEmpty { return [] }
    var found: [String: [Draft]] = [:]
    for draft in drafts {
      for name in Set(form.ownerNames(of: draft.answers).map { NameWords($0).joined })
      where name.hasPrefix(typed) && name.utf8.allSatisfy({ $0 < 0x80 }) {
        found[name, default: []].append(draft)
      }
    }
    return found.sorted { $0.key < $1.key }.map { name, drafts in
      let words: [String?] =
        drafts.count == 1
        ? [form.ownerName(of: drafts[0].answers), form.subjectName(of: drafts[0].answers)]
        : ["\(drafts.count) brouillons", drafts.map { $0.id.oneLine }.joined(separator: ", ")]
      return ShellCompletion.Candidate(name, words.compactMap(\.self).joined(separator: " · "))
    }
  }

  private func steps(for input: ShellCompletion.Input) -> ShellCompletion {
    let typed = input.typed.split(separator: ",", omittingEmptySubsequences: false).dropLast()
    return ShellCompletion(
      candidates: form.steps.filter { !typed.contains(Substring($0.id)) }.map { step in
        ShellCompletion.Candidate(
          (typed + [Substring(step.id)]).joined(separator: ","),
          step.title
        )
      }
    )
  }

  /// The formats that can follow those already typed.
  private func formats(for input: ShellCompletion.Input) -> ShellCompletion {
    let typed = input.typed.split(separator: ",", omittingEmptySubsequences: false).dropLast()
    let isBlank = input.before.contains("--vierge")
    let isToFill = input.before.contains("--a-remplir")
    let names = Exporter.formats(isBlank: isBlank, isToFill: isToFill).filter {
      !typed.contains(Substring($0))
    }
    return ShellCompletion(
      candidates: names.map {
        ShellCompletion.Candidate((typed + [Substring($0)]).joined(separator: ","), "")
      }
    )
  }

  /// The versions of the draft that was given before, newest first.
  private func versions(for input: ShellCompletion.Input) -> ShellCompletion {
    let ids = input.before.lazy.compactMap { try? store.find($0) }
    let versions = ids.first.flatMap { try? store.versions(of: $0) } ?? []
    return ShellCompletion(
      candidates: versions.map {
        ShellCompletion.Candidate(String($0.number), clock.localTime($0.moment).dayAndTime)
      }
    )
  }
}

extension ShellCompletion.Candidate {
  fileprivate init(_ value: String, _ description: String) {
    self.init(value: value, description: description)
  }
}
