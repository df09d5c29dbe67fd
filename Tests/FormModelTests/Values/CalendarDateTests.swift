import FormModel
import Testing

@Suite("Days of the calendar")
struct CalendarDateTests {
  @Test(
    "The weekday of known days",
    arguments: [
      ("1789-07-14", "mardi"), ("1944-06-06", "mardi"), ("1970-01-01", "jeudi"),
      ("2000-02-29", "mardi"), ("2024-09-18", "mercredi"), ("2024-10-07", "lundi"),
      ("1900-01-01", "lundi"), ("2100-03-01", "lundi"), ("1582-10-15", "vendredi"),
    ]
  )
  func weekday(iso: String, name: String) throws {
    #expect(try #require(CalendarDate(iso: iso)).weekdayName == name)
  }

  @Test(
    "Only whole ISO dates of real days are read",
    arguments: [
      "2024-2-3", "2024-02-30", "2023-02-29", "0000-01-01", "2024-13-01", "2024-00-10",
      "2024-10-00",
      "24-10-07", "2024/10/07", "2024-10-07T00:00", "+024-10-07", "2024-10-0x", "", "２０２４-10-07",
    ]
  )
  func refuses(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test("Every day from 1600 to 2100 follows the one before, and counts back to itself")
  func everyDay() throws {
    var day = try #require(CalendarDate(iso: "1600-01-01"))
    let end = try #require(CalendarDate(iso: "2100-12-31"))
    while day < end {
      let next = day.adding(days: 1)
      guard next > day, next.adding(days: -1) == day, next.weekday == (day.weekday + 1) % 7,
        CalendarDate(iso: next.iso) == next
      else {
        Issue.record("\(day.iso) → \(next.iso)")
        return
      }
      day = next
    }
  }

  @Test(
    "A month later is the same day, or the last of a shorter month",
    arguments: [
      ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"),
      ("2024-03-31", -1, "2024-02-29"),
      ("2024-12-15", 1, "2025-01-15"), ("2024-02-29", 12, "2025-02-28"),
      ("2024-11-24", 120, "2034-11-24"),
    ]
  )
  func months(iso: String, months: Int, later: String) throws {
    #expect(try #require(CalendarDate(iso: iso)).adding(months: months).iso == later)
  }

  @Test("At the ends of what can be written, a day stays where it is")
  func ends() throws {
    let first = try #require(CalendarDate(iso: "0001-01-01"))
    let last = try #require(CalendarDate(iso: "9999-12-31"))
    #expect(first.adding(days: -1) == first)
    #expect(last.adding(days: 1) == last)
    #expect(first.adding(months: -1) == first)
    #expect(first.adding(months: -30) == first)
    #expect(last.adding(months: 1) == last)
  }
}
