internal import FormModel

/// What is attached to a paragraph: the bookmark of its answer, and comments.
struct Anchor {
  let mark: AnswerMark?
  let annotations: [Annotation]

  /// `nil` if there is neither.
  init?(mark: AnswerMark? = nil, _ annotations: [Annotation] = []) {
    if mark == nil, annotations.isEmpty { return nil }
    (self.mark, self.annotations) = (mark, annotations)
  }
}

/// The anchors of a document, by path.
struct Anchors {
  let title: Anchor?
  /// An entry per block.
  let blocks: [Anchor?]
  let cells: [Path: [Annotation]]
  let isToFill: Bool

  /// The anchor of a cell. Only a space for an answer has a bookmark.
  func cell(_ cell: Document.Cell) -> Anchor? {
    let isAnswer = if case .space = cell.content { isToFill } else { false }
    return Anchor(mark: isAnswer ? AnswerMark(cell.path) : nil, cells[cell.path] ?? [])
  }
}

extension Document {
  /// Each annotation is at its answer, or at the closest question around it that the document shows,
  /// or at the title. A document of a part has no annotations of the other parts.
  func anchors() -> Anchors {
    var blockIndices: [Path: Int] = [:]
    var cellPaths: [Path: Path] = [:]
    for (index, block) in blocks.enumerated() {
      if let path = block.path, blockIndices[path] == nil { blockIndices[path] = index }
      guard case .table(let table) = block.content else { continue }
      for row in table.rows {
        for cell in row.cells { cellPaths[cell.path] = cell.path }
        if let first = row.cells.first { cellPaths[row.path] = first.path }
      }
    }
    let isWhole = origin.map { $0.part == Questionnaire.Part() } ?? true
    var title: [Annotation] = []
    var ofBlocks: [Int: [Annotation]] = [:]
    var ofCells: [Path: [Annotation]] = [:]
    for annotation in annotations {
      let known = sequence(first: annotation.path, next: \.parent)
        .first { blockIndices[$0] != nil || cellPaths[$0] != nil }
      if let cell = known.flatMap({ cellPaths[$0] }) {
        ofCells[cell, default: []].append(annotation)
      } else if let block = known.flatMap({ blockIndices[$0] }) {
        ofBlocks[block, default: []].append(annotation)
      } else if isWhole {
        title.append(annotation)
      }
    }
    return Anchors(
      title: Anchor(title),
      blocks: marks.enumerated().map { Anchor(mark: $1, ofBlocks[$0] ?? []) },
      cells: ofCells,
      isToFill: origin != nil
    )
  }
}
