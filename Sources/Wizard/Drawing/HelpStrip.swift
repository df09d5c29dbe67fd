internal import FormModel
internal import Terminal

/// The help on the field in focus, in an area of its own so that the page does not move with it.
enum HelpStrip {
  static func draw(_ field: Field?, into grid: inout Grid, _ area: Area) {
    guard field != nil, area.height > 1 else { return }
    let rows = rows(field, width: area.width)
    let room = area.height - 1
    var shown = Array(rows.prefix(room))
    if rows.count > room {
      let more = shown[room - 1].last == "." ? " …" : "…"
      shown[room - 1] = Wrapping.cut(shown[room - 1] + more, width: area.width - 5) + "\u{A0}F1"
    }
    let rule = Line.text(String(repeating: "─", count: area.width), .frame)
    area.draw([rule] + shown.map { .text($0, .help, column: 2) }, into: &grid)
  }

  /// The rows of the help that the edge of the field does not show.
  static func rows(_ field: Field?, width: Int) -> [String] {
    let help = field.map { FieldHelp($0, hasPlace: true) }
    return (help?.below(edgeOf: FieldEdge.room(in: width)) ?? [])
      .flatMap { Wrapping.rows($0, width: width - 2) }
  }
}
