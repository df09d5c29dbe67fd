/// Questions that are filled in together: a step, or a row of a list.
package struct Page: Equatable, Sendable {
  package enum ID: Hashable, Sendable {
    /// A step of the form, by its id.
    case step(String)
    /// A row, by its path.
    case row(Path)
  }

  package let id: ID
  package let step: Step
  package let title: String
  /// The container of the page’s answers.
  package let place: Path
  package let fields: [Field]
  /// The noun for a row; `nil` for a step.
  package let noun: Noun?
  /// The key of the answer that names the page; `nil` for a step.
  package let nameKey: String?

  /// The name in lists of pages: the heading of the step, or the title of the row.
  package var name: String { noun == nil ? step.heading : title }
}

extension Form {
  /// The pages of a canevas. A list that is a step has one per row, and at least one.
  package func pages(of answers: Answers) -> [Page] {
    steps.flatMap { pages(of: $0, answers) }
  }

  package func pages(of step: Step, _ answers: Answers) -> [Page] {
    switch step.content {
    case .fields, .group: [page(of: step)]
    case .rows(let field, let group):
      (0..<max(1, answers.rows(at: .root + field.key).count)).map { index in
        rowPage(group, at: .root + field.key + index, step: step, answers)
      }
    }
  }

  /// The step as one page, on which a list that is a step is a question like other lists.
  package func page(of step: Step) -> Page {
    let (place, fields): (Path, [Field]) =
      switch step.content {
      case .fields(let fields): (.root, fields)
      case .group(let field, let fields): (.root + field.key, fields)
      case .rows(let field, _): (.root, [field])
      }
    return Page(
      id: .step(step.id),
      step: step,
      title: step.title,
      place: place,
      fields: fields,
      noun: nil,
      nameKey: nil
    )
  }

  /// The page with this id, including rows of nested lists; `nil` if there is none, such as after a
  /// row was removed.
  package func page(_ id: Page.ID, of answers: Answers) -> Page? {
    let pages = pages(of: answers)
    if let page = pages.first(where: { $0.id == id }) { return page }
    guard case .row(let path) = id, let list = path.parent, let container = list.parent,
      answers[path] != nil
    else { return nil }
    let around = pages.filter { $0.place == container }
    let row = around.isEmpty && container.index != nil ? page(.row(container), of: answers) : nil
    for outer in around + [row].compactMap(\.self) {
      if let group = outer.group(list.key) {
        return rowPage(group, at: path, step: outer.step, answers)
      }
    }
    return nil
  }

  /// The titles of the rows that contain the page, outermost first, and its own; empty for a step.
  /// With `whereNeeded`, an outer row is included only if its list has others.
  package func trail(
    to id: Page.ID,
    of answers: Answers,
    whereNeeded: Bool = false
  ) -> [String] {
    guard case .row(let path) = id else { return [] }
    return path.components.indices.compactMap { end in
      guard case .index = path.components[end] else { return nil }
      let row = Path(Array(path.components[...end]))
      if whereNeeded, row != path, let list = row.parent, answers.rows(at: list).count < 2 {
        return nil
      }
      return page(.row(row), of: answers)?.title
    }
  }

  package func rowPage(_ group: Group, at path: Path, step: Step, _ answers: Answers) -> Page {
    Page(
      id: .row(path),
      step: step,
      title: group.title(of: answers[path], at: path.index ?? 0),
      place: path,
      fields: group.fields,
      noun: group.noun,
      nameKey: group.nameKey
    )
  }
}

extension Page {
  /// The group of the list `key`; `nil` if the page has no such list.
  fileprivate func group(_ key: String?) -> Group? {
    for case .rows(let group) in fields.lazy.filter({ $0.key == key }).map(\.kind) {
      return group
    }
    return nil
  }
}
