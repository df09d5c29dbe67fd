/// A text in a write-ahead file.
struct InHand {
  let name: PendingName
  let file: ReadFile

  var digest: Digest { file.digest }

  /// Whether its bytes equal those that it was to replace: it was exchanged with the file and left
  /// behind.
  var isHollow: Bool { digest == name.base }
}

/// Orders the write-ahead files of a draft: which one follows which, and which one is the current
/// draft.
///
/// Each of them names the digest of the bytes that it follows. One that follows the file is newer
/// than the file; one that follows nothing present has to be compared with it.
struct Lineage {
  /// The texts from the first one after the file to the current draft; empty if that is the file.
  let chain: [InHand]
  /// Whether `chain` starts at the file.
  let followsFile: Bool
  /// Texts from which the draft was not made, newest first: a conflict that the user has to
  /// resolve.
  let rivals: [InHand]
  /// Whether the draft was not made from the file either.
  let isFileRival: Bool
  /// Texts that are older than the draft or a rival made from them.
  let superseded: [InHand]

  /// `base` is the digest of the file; `nil` if it cannot be read.
  init(saved: ReadFile?, base: Digest?, _ inHand: [InHand]) {
    var family = Family(inHand.filter { !$0.isHollow })
    if let base { family.grow(from: base) }
    let fromFile = family.reached
    family.growFromRoots()
    var heads: [(chain: [Int], followsFile: Bool)] = []
    for leaf in family.leaves {
      let chain = family.chain(to: leaf)
      let head = family.texts[leaf]
      let isFile = head.digest == base && (chain.count == 1 || !fromFile.contains(leaf))
      let isThere = heads.contains {
        family.texts[$0.chain[$0.chain.count - 1]].digest == head.digest
      }
      if !isFile, !isThere { heads.append((chain, fromFile.contains(leaf))) }
    }
    let texts = family.texts
    let isContinued = heads.contains(where: \.followsFile)
    heads.sort { left, right in
      let (one, other) = (
        texts[left.chain[left.chain.count - 1]], texts[right.chain[right.chain.count - 1]]
      )
      if one.file.draft.isNewer(than: other.file.draft) { return true }
      return !other.file.draft.isNewer(than: one.file.draft) && left.followsFile
        && !right.followsFile
    }
    var chosen = heads.first
    if let saved, !isContinued, let newest = chosen?.chain.last,
      saved.draft.isNewer(than: texts[newest].file.draft)
    {
      chosen = nil
    }
    chain = chosen?.chain.map { texts[$0] } ?? []
    followsFile = chosen?.followsFile ?? true
    rivals = (chosen == nil ? heads[...] : heads.dropFirst()).map {
      texts[$0.chain[$0.chain.count - 1]]
    }
    isFileRival = saved != nil && chosen != nil && !isContinued
    let kept = Set((chain + rivals).map(\.name.name))
    superseded = inHand.filter { !kept.contains($0.name.name) }
  }
}

/// The texts as a forest: each one is a child of the text that it follows.
private struct Family {
  let texts: [InHand]
  private(set) var reached: Set<Int> = []
  private let children: [Digest: [Int]]
  private var parents: [Int: Int] = [:]

  init(_ texts: [InHand]) {
    self.texts = texts
    children = Dictionary(grouping: texts.indices) { texts[$0].name.base }
  }

  mutating func grow(from digest: Digest) { grow([(digest, nil)]) }

  /// Texts that follow nothing present become roots.
  mutating func growFromRoots() {
    let digests = Set(texts.map(\.digest))
    let roots = texts.indices.filter { !digests.contains(texts[$0].name.base) }
    for root in roots + Array(texts.indices) where reached.insert(root).inserted {
      grow([(texts[root].digest, root)])
    }
  }

  private mutating func grow(_ starts: [(Digest, Int?)]) {
    var waiting = starts
    while let (digest, parent) = waiting.popLast() {
      for child in children[digest] ?? [] where reached.insert(child).inserted {
        parents[child] = parent
        waiting.append((texts[child].digest, child))
      }
    }
  }

  /// The path from its root.
  func chain(to index: Int) -> [Int] {
    var chain = [index]
    while let parent = parents[chain[0]] { chain.insert(parent, at: 0) }
    return chain
  }

  /// The texts without a successor. Typing and undoing can form a cycle, which ends at its text
  /// farthest from the file.
  var leaves: [Int] {
    texts.indices.filter { index in
      let chain = chain(to: index)
      return (children[texts[index].digest] ?? []).allSatisfy { chain.contains($0) }
    }
  }
}

extension Draft {
  /// Whether it has the higher version number or, if these are equal, the later change.
  func isNewer(than other: Draft) -> Bool {
    (version, modifieLe) > (other.version, other.modifieLe)
  }
}
