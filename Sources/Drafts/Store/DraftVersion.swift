/// A version in the history of a draft, as its file name describes it.
package struct DraftVersion: Equatable, Sendable {
  package enum Kind: Equatable, Sendable {
    case draft
    /// With the number of the finalisation; kept forever.
    case finalised(Int)
    /// Was sent to somebody else; kept forever, because what was made from it may come back.
    case sent
    /// Came from somebody else and was merged into the draft; kept forever.
    case received
    /// A file that was unreadable when it was replaced; kept unchanged forever.
    case unreadable
  }

  /// The draft’s id.
  package let key: String
  /// Increases by one, so that the order does not depend on clocks. `--version` takes this number.
  package let number: Int
  /// The last change of the draft; for an unreadable file, when it was set aside.
  package let moment: Moment
  package let kind: Kind

  package init(key: String, number: Int, moment: Moment, kind: Kind) {
    self.key = key
    self.number = number
    self.moment = moment
    self.kind = kind
  }

  /// `000042-20241007T104200Z-v1`, without `.json`.
  var stem: String {
    let ending =
      switch kind {
      case .draft: ""
      case .finalised(let version): "-v\(version)"
      case .sent: "-envoi"
      case .received: "-recu"
      case .unreadable: "-illisible"
      }
    return "\(padded(number, 6))-\(moment.compact)\(ending)"
  }

  /// `nil` if the name is not that of a version.
  init?(name: String, key: String) {
    guard name.hasSuffix(".json") else { return nil }
    let parts = name.dropLast(5).split(separator: "-", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let number = Self.number(of: name),
      let moment = Moment(compact: String(parts[1]))
    else { return nil }
    let kind: Kind
    switch parts.dropFirst(2).first {
    case nil: kind = .draft
    case "envoi": kind = .sent
    case "recu": kind = .received
    case "illisible": kind = .unreadable
    case let ending?:
      guard ending.first == "v", let version = Self.number(of: String(ending.dropFirst())) else {
        return nil
      }
      kind = .finalised(version)
    }
    self.init(key: key, number: number, moment: moment, kind: kind)
  }

  /// The highest number in a file name.
  static let numberLimit = 999_999_999

  /// The number after `numbers`: one more than the highest, or the first free one if a file has
  /// `numberLimit`.
  static func next(after numbers: [Int]) -> Int {
    let last = numbers.max() ?? 0
    if last < numberLimit { return last + 1 }
    let taken = Set(numbers)
    return (1...numberLimit).first { !taken.contains($0) } ?? numberLimit
  }

  /// The number at the start of a file name.
  static func number(of name: String) -> Int? {
    let digits = name.utf8.prefix { (0x30...0x39).contains($0) }
    return digits.count <= 9 ? Int(String(decoding: Array(digits), as: UTF8.self)) : nil
  }
}
