/// How well a matching name answers the query, best first.
enum NameMerit: Int, CaseIterable {
  /// The name equals the query.
  case whole
  /// The name begins with the query.
  case beginning
  /// The name has all words.
  case words
  /// The same three, with one wrong letter.
  case nearlyWhole
  case nearlyBeginning
  case nearlyWords

  /// The best merit among `names`, which are separated by line feeds.
  init(
    of names: UnsafeRawBufferPointer,
    for query: NameQuery,
    finding: NameMatcher.Finding,
    buffer: UnsafeMutableBufferPointer<UInt8>
  ) {
    let isExact = finding == .all
    var best = isExact ? NameMerit.words : .nearlyWords
    var start = 0
    while start < names.count {
      let count = NameMerit.fold(names, from: &start, into: buffer)
      let name = UnsafeBufferPointer(rebasing: buffer[..<count])
      let merit: NameMerit? = query.text.withUnsafeBufferPointer { typed in
        if isExact {
          guard NameMerit.begins(name, with: typed) else { return nil }
          return name.count == typed.count ? .whole : .beginning
        }
        if NameMerit.isNearly(name, typed, whole: true) { return .nearlyWhole }
        return NameMerit.isNearly(name, typed, whole: false) ? .nearlyBeginning : nil
      }
      if let merit, merit.rawValue < best.rawValue { best = merit }
    }
    self = best
  }

  /// Writes the words of the name at `start` to `buffer`, without articles and with one separator
  /// between them, and moves `start` past the name. Returns the number of bytes written.
  private static func fold(
    _ names: UnsafeRawBufferPointer,
    from start: inout Int,
    into buffer: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    let folded = NameLetter.bytes
    var (count, word) = (0, 0)
    func endWord() {
      if NameQuery.isArticle(buffer[word..<count]) {
        count = word
      } else if count > word {
        buffer[count] = NameLetter.separator
        count += 1
        word = count
      }
    }
    while start < names.count {
      let byte = names[start]
      start += 1
      guard byte != UInt8(ascii: "\n") else { break }
      let letter = folded[Int(byte)]
      if letter == NameLetter.separator {
        endWord()
      } else {
        buffer[count] = letter
        count += 1
      }
    }
    endWord()
    return max(count - 1, 0)
  }

  private static func begins(
    _ name: UnsafeBufferPointer<UInt8>,
    with typed: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard name.count >= typed.count else { return false }
    for index in typed.indices where name[index] != typed[index] { return false }
    return true
  }

  /// Whether `typed` equals `name` (or, unless `whole`, begins it) with one letter missing, added,
  /// wrong or transposed.
  private static func isNearly(
    _ name: UnsafeBufferPointer<UInt8>,
    _ typed: UnsafeBufferPointer<UInt8>,
    whole: Bool
  ) -> Bool {
    var same = 0
    while same < min(name.count, typed.count), name[same] == typed[same] { same += 1 }
    func fits(_ nameRest: Int, _ typedRest: Int) -> Bool {
      guard nameRest <= name.count, typedRest <= typed.count else { return false }
      let (left, right) = (name.count - nameRest, typed.count - typedRest)
      guard whole ? left == right : left >= right else { return false }
      for offset in 0..<right where name[nameRest + offset] != typed[typedRest + offset] {
        return false
      }
      return true
    }
    if fits(same + 1, same + 1) || fits(same + 1, same) || fits(same, same + 1) { return true }
    return same + 1 < min(name.count, typed.count) && name[same] == typed[same + 1]
      && name[same + 1] == typed[same] && fits(same + 2, same + 2)
  }
}
