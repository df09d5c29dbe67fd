package import Drafts
package import FormModel

extension Session {
  /// The indices in `book.remarks` of the remarks at or below `path`, or of all, in form order.
  /// Within one question open remarks come first; otherwise the order of the list is kept.
  package func remarks(at path: Path? = nil) -> [Int] {
    let all = book.remarks
    let questions = form.questions(of: book.answers)
    func rank(_ remark: Remark) -> Int { questions.nearest(to: remark) ?? .max }
    return all.indices
      .filter { index in path.map { all[index].path?.starts(with: $0) ?? false } ?? true }
      .map { (rank: rank(all[$0]), isResolved: !all[$0].isOpen, index: $0) }
      .sorted { one, other in
        if one.rank != other.rank { return one.rank < other.rank }
        return one.isResolved != other.isResolved ? other.isResolved : one.index < other.index
      }
      .map(\.index)
  }

  /// The question at the path of a remark, or the nearest one; `nil` if there is none.
  package func question(of remark: Remark) -> Question? {
    let questions = form.questions(of: book.answers)
    return questions.nearest(to: remark).map { questions[$0] }
  }

  package mutating func addRemark(
    _ text: String,
    at path: Path,
    from page: Page.ID,
    by author: String,
    on moment: Moment
  ) {
    let remark = Remark(at: path, by: author, on: moment, text)
    book.remark(book.remarks + [remark], at: path, from: page)
  }

  package mutating func reply(
    _ text: String,
    to index: Int,
    by author: String,
    on moment: Moment
  ) {
    change(index) { $0.replies.append(.init(by: author, on: moment, text)) }
  }

  /// Resolves a remark or reopens it.
  package mutating func toggleResolved(_ index: Int, on moment: Moment) {
    change(index) { $0.resolvedAt = $0.isOpen ? moment : nil }
  }

  private mutating func change(_ index: Int, _ change: (inout Remark) -> Void) {
    guard book.remarks.indices.contains(index) else { return }
    var remarks = book.remarks
    change(&remarks[index])
    let page = question(of: remarks[index])?.page ?? form.pages(of: book.answers)[0].id
    book.remark(remarks, at: remarks[index].path ?? .root, from: page)
  }
}

extension [Question] {
  /// The index of the question at the path of a remark, else of the first one inside that path, else
  /// of the nearest one above it; `nil` if there is none.
  fileprivate func nearest(to remark: Remark) -> Int? {
    guard let path = remark.path else { return nil }
    for place in sequence(first: path, next: \.parent) where place != .root {
      if let asked = firstIndex(where: { $0.path == place }) { return asked }
      if let inside = firstIndex(where: { $0.path.starts(with: place) }) { return inside }
    }
    return nil
  }
}

extension AnswerBook {
  /// The number of open remarks at or below a path.
  package func openRemarks(at path: Path) -> Int {
    if remarks.isEmpty { return 0 }
    return remarks.count { $0.isOpen && $0.path?.starts(with: path) ?? false }
  }

  /// The number of open remarks on a page.
  package func openRemarks(on page: Page) -> Int {
    if remarks.isEmpty { return 0 }
    if page.place != .root { return openRemarks(at: page.place) }
    return page.fields.reduce(0) { $0 + openRemarks(at: .root + $1.key) }
  }
}
