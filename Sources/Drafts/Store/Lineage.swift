/// A text that some program has in hand beside a draft's file.
struct InHand {
  let name: PendingName
  let file: ReadFile

  var digest: Digest { file.digest }

  /// It says nothing but what it was to replace: the file changed names with it and it is left.
  var isHollow: Bool { digest == name.base }
}

/// The texts of a draft put in order: which of them follows on which, and which one is the draft.
///
/// Each text in hand names the bytes that it follows on. What follows on the file is newer than the file;
/// what follows on nothing that is there has to be compared with it.
struct Lineage {
  /// From the text that follows on the file to the one that is the draft; empty where that is the file.
  let chain: [InHand]
  /// Whether `chain` begins at the file.
  let followsFile: Bool
  /// Texts that the draft did not come from, the newest first: a person has to choose.
  let rivals: [InHand]
  /// Whether the draft did not come from the file either.
  let isFileRival: Bool
  /// What is older than a draft or a rival that came from it.
  let superseded: [InHand]

  /// `base` is that of the file, where it can be read; `nil` where it cannot.
  init(saved: ReadFile?, base: Digest?, _ inHand: [InHand]) {
    var family = Family(inHand.filter { !$0.isHollow })
    if let base { family.grow(from: base) }
    let fromFile = family.reached
    family.growFromRoots()
    var heads: [(chain: [Int], followsFile: Bool)] = []
    for place in family.leaves {
      let chain = family.chain(to: place)
      let head = family.texts[place]
      let isFile = head.digest == base && (chain.count == 1 || !fromFile.contains(place))
      let isThere = heads.contains {
        family.texts[$0.chain[$0.chain.count - 1]].digest == head.digest
      }
      if !isFile, !isThere { heads.append((chain, fromFile.contains(place))) }
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

/// Texts as the children of those that they follow on.
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

  /// Those that follow on nothing that is there begin families of their own.
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

  /// From its family's beginning.
  func chain(to place: Int) -> [Int] {
    var chain = [place]
    while let parent = parents[chain[0]] { chain.insert(parent, at: 0) }
    return chain
  }

  /// Those that nothing follows on. What was typed and taken back may lead around in a circle: it ends
  /// where it has come furthest from the file.
  var leaves: [Int] {
    texts.indices.filter { place in
      let chain = chain(to: place)
      return (children[texts[place].digest] ?? []).allSatisfy { chain.contains($0) }
    }
  }
}

extension Draft {
  /// Of two texts of a draft, the one that was finalised more often, then the one that was changed last.
  func isNewer(than other: Draft) -> Bool {
    (version, modifieLe) > (other.version, other.modifieLe)
  }
}
