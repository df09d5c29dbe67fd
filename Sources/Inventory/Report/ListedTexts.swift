internal import FormModel
internal import JSONText

/// The texts quoted in lists, read again from the pooled file on demand: few are ever shown, and
/// most of these several times. Use it from one thread only.
final class ListedTexts {
  /// The byte ranges of the canevas in `file`, by id.
  private let lines: [String: Range<Int>]
  private let file: OpenFile?
  private let canevas: [CanevasFacts]
  private let survey: Survey
  private let finder = ThemeFinder()
  private static let longest = 140
  /// The concertations of the canevas read so far, by index.
  private var read: [Int: [JSONObject]] = [:]

  /// `path` is that of the lines of all canevas.
  init(_ entries: [Pool.Entry], in path: String, _ totals: Totals, _ survey: Survey) {
    file = try? OpenFile(path)
    var start = 0
    lines = entries.reduce(into: Dictionary(minimumCapacity: entries.count)) { lines, entry in
      let end = start + entry.newest.lineLength
      lines[entry.newest.facts.id] = start..<end
      start = end
    }
    canevas = totals.canevas
    self.survey = survey
  }

  /// The text of a proposition; `nil` for other members.
  func proposition(_ member: Member) -> String? {
    guard let place = member.proposition,
      let rows = concertation(of: member)?[survey.names.propositions.text]?.array,
      rows.indices.contains(place)
    else { return nil }
    return rows[place].object?[survey.names.proposition.text]?.string.map(Self.shortened)
  }

  /// The first line that mentions a theme, in texts of a kind.
  func quote(_ member: Member, kind: Int, theme: Int) -> String? {
    guard let row = concertation(of: member) else { return nil }
    let wanted = ThemeSet(place: theme)
    for key in survey.textKeys[ThemeTotals.texts(of: kind)] {
      for line in (row[key]?.string ?? "").split(whereSeparator: \.isNewline) {
        if !finder.themes(of: String(line)).isDisjoint(with: wanted) {
          return Self.shortened(String(line))
        }
      }
    }
    return nil
  }

  private func concertation(of member: Member) -> JSONObject? {
    guard let number = member.concertation else { return nil }
    let rows = read[member.canevas] ?? concertations(of: member.canevas)
    read[member.canevas] = rows
    return rows.indices.contains(number) ? rows[number] : nil
  }

  private func concertations(of place: Int) -> [JSONObject] {
    guard let line = lines[canevas[place].id],
      // If the file cannot be read, lists have no quotes.
      let bytes = try? file?.bytes(at: line.lowerBound, count: line.count),
      let object = try? JSONReader.value(of: bytes).object
    else { return [] }
    return object["reponses"]?.object?[survey.names.concertations.text]?.array?.compactMap(\.object)
      ?? []
  }

  private static func shortened(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= longest ? line : line.prefix(longest - 1) + "…"
  }
}
