internal import FormModel
internal import JSONText

/// The texts quoted in lists, read again from the pooled file on demand: few are ever shown, and
/// most of these several times. Use it from one thread only.
final class ListedTexts {
  private let lines: PooledLines
  /// The index in the pool of each canevas, as `Totals` sorts them.
  private let order: [Int]
  private let survey: Survey
  static let longest = 140
  /// The concertations of the canevas read so far, by index.
  private var read: [Int: [JSONObject]] = [:]

  init(_ lines: PooledLines, _ totals: Totals, _ survey: Survey) {
    (self.lines, order, self.survey) = (lines, totals.order, survey)
  }

  /// The words of a proposition or of a passage, cut to `longest` characters; `nil` for other members.
  func words(of member: Member, longest: Int = longest) -> String? {
    if let passage = member.passage { return line(passage, of: member, longest) }
    guard let index = member.proposition,
      let rows = concertation(of: member)?[survey.names.propositions.text]?.array,
      rows.indices.contains(index)
    else { return nil }
    return rows[index].object?[survey.names.proposition.text]?.string
      .map { Self.shortened($0, longest) }
  }

  private func line(_ passage: Member.Passage, of member: Member, _ longest: Int) -> String? {
    let text = concertation(of: member)?[survey.textKeys[passage.text]]?.string
    let lines = Passages.all(of: text ?? "")
    return lines.indices.contains(passage.line) ? Self.shortened(lines[passage.line], longest) : nil
  }

  /// The first line that mentions a theme, in texts of a kind.
  func quote(_ member: Member, kind: Int, theme: Int) -> String? {
    guard let row = concertation(of: member) else { return nil }
    let wanted = ThemeSet(index: theme)
    for key in survey.textKeys[survey.kinds[kind].texts] {
      for line in (row[key]?.string ?? "").split(whereSeparator: \.isNewline) {
        if !survey.finder.themes(of: String(line)).isDisjoint(with: wanted) {
          return Self.shortened(String(line))
        }
      }
    }
    return nil
  }

  private func concertation(of member: Member) -> JSONObject? {
    guard let number = member.concertation else { return nil }
    let rows = read[member.canevas] ?? lines.concertations(of: order[member.canevas])
    read[member.canevas] = rows
    return rows.indices.contains(number) ? rows[number] : nil
  }

  static func shortened(_ text: String, _ longest: Int = longest) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= longest ? line : line.prefix(longest - 1) + "…"
  }
}
