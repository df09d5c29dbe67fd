internal import FormModel
internal import Terminal

/// The month of a day, with weeks that begin on Monday.
enum CalendarGrid {
  /// The position of `day` in `lines(of:)`.
  static func position(of day: CalendarDate) -> Position {
    let cell = day.adding(days: 1 - day.day).weekday + day.day - 1
    return Position(row: 2 + cell / 7, column: cell % 7 * 3)
  }

  static func lines(of day: CalendarDate) -> [Line] {
    let title = "\(day.monthName) \(day.year)"
    let head = Line.text(
      String(repeating: " ", count: max(0, (20 - title.count) / 2)) + title,
      .heading
    )
    let names = Line.text("lu ma me je ve sa di", .dimmed)
    let first = day.adding(days: 1 - day.day)
    let count = CalendarDate.days(inMonth: day.month, of: day.year)
    let weeks = (first.weekday + count + 6) / 7
    var lines = [head, names] + Array(repeating: Line.blank, count: weeks)
    let pointer = position(of: day)
    lines[pointer.row] = .text(Sign.pointer, .border, column: pointer.column - 1)
    for number in 1...count {
      let cell = first.weekday + number - 1
      let text = number < 10 ? " \(number)" : "\(number)"
      lines[2 + cell / 7] = lines[2 + cell / 7].adding(
        text,
        number == day.day ? .selected : .plain,
        column: cell % 7 * 3
      )
    }
    return lines
  }
}
