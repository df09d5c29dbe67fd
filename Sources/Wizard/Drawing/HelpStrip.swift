internal import FormModel
internal import Terminal

/// The help on the field in focus, in a place of its own so that the page does not move with it.
enum HelpStrip {
  static func draw(_ field: Field?, into grid: inout Grid, _ area: Area) {
    guard let field else { return }
    let texts = FieldHelp(field, hasPlace: true).below(edgeOf: FieldEdge.room(in: area.width))
    let rows = texts.flatMap { Wrapping.rows($0, width: area.width - 2) }
    let room = area.height - 1
    var shown = Array(rows.prefix(room))
    if rows.count > room {
      shown[room - 1] = Wrapping.cut(shown[room - 1] + "…", width: area.width - 5) + "\u{A0}F1"
    }
    let rule = Line.text(String(repeating: "─", count: area.width), .frame)
    area.draw([rule] + shown.map { .text($0, .help, column: 2) }, into: &grid)
  }
}
