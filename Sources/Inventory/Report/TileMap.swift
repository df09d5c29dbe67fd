internal import Exports
internal import FormModel

/// A tile map of France with one square per département, roughly at its location.
enum TileMap {
  /// Codes from north to south, each in its column; overseas départements are at the bottom left.
  private static let rows = [
    "..  ..  ..  ..  ..  ..  62  59",
    "..  ..  ..  ..  ..  76  80  60  02  08",
    "..  ..  ..  50  14  27  95  93  77  51  55  57  67",
    "29  22  35  53  61  78  92  75  94  10  52  54  88",
    "..  56  44  49  72  28  91  45  89  21  70  90  68",
    "..  ..  85  79  37  41  18  58  71  39  25",
    "..  ..  17  86  87  36  23  03  69  01  74",
    "..  ..  33  16  24  19  63  42  38  73",
    "971 ..  40  47  46  15  43  07  26  05",
    "972 ..  64  32  82  12  48  30  84  04  06",
    "973 ..  ..  65  31  81  34  ..  13  83  ..  2B",
    "974 ..  ..  ..  09  11  ..  ..  ..  ..  ..  2A",
    "976 975 977 978 ..  66  ..  986 987 988",
  ]

  private static let side = 40
  private static let classes = 5

  struct Tile: Equatable {
    let code: String
    let column: Int
    let row: Int
  }

  static let tiles: [Tile] = rows.enumerated().flatMap { row, text in
    text.split(separator: " ").enumerated().filter { $0.element != ".." }.map { column, code in
      Tile(code: String(code), column: column, row: row)
    }
  }

  static func write(_ departements: Breakdown, into page: inout Markup) {
    let tallies = departements.tallies.reduce(into: [:]) { $0[$1.label] = $1 }
    let width = (tiles.map(\.column).max() ?? 0) + 1
    let label = "Carte des départements : nombre de \(departements.unit.plural) dans chacun"
    page.element("div", ["role": "group", "aria-label": label.withFrenchSpaces]) { page in
      page.element(
        "svg",
        ["class": "map", "viewBox": "0 0 \(width * side) \(rows.count * side)"]
      ) { page in
        for tile in tiles { write(tile, tallies[tile.code], of: departements, into: &page) }
      }
    }
    legend(departements.largest, into: &page)
  }

  private static func write(
    _ tile: Tile,
    _ tally: Tally?,
    of all: Breakdown,
    into page: inout Markup
  ) {
    page.raw("\n")
    guard let tally, tally.count > 0 else { return square(tile, nil, 0, into: &page) }
    page.element("a", ["href": "#l-\(tally.key)"]) { page in
      page.element(
        "title",
        "\(tile.code)\u{A0}: \(all.unit.counted(tally.count))"
      )
      square(tile, tally.count, level(tally.count, all.largest), into: &page)
    }
  }

  private static func square(_ tile: Tile, _ count: Int?, _ level: Int, into page: inout Markup) {
    let (x, y) = (tile.column * side, tile.row * side)
    page.element("g", ["class": "tile t\(level)"]) { page in
      page.empty(
        "rect",
        [
          "x": "\(x + 1)", "y": "\(y + 1)", "width": "\(side - 2)", "height": "\(side - 2)",
          "rx": "3",
        ]
      )
      let middle = "\(x + side / 2)"
      page.element("text", tile.code, ["x": middle, "y": "\(y + (count == nil ? 25 : 17))"])
      if let count {
        page.element("text", short(count), ["x": middle, "y": "\(y + 33)", "class": "count"])
      }
    }
  }

  /// 1 to 5, on a square root scale, so that small numbers differ from none.
  private static func level(_ count: Int, _ largest: Int) -> Int {
    let share = (Double(count) / Double(max(1, largest))).squareRoot()
    return max(1, min(classes, Int((share * Double(classes)).rounded(.up))))
  }

  private static func short(_ count: Int) -> String {
    count < 10_000 ? FrenchNumber.text(count) : "\(count / 1000)\u{A0}k"
  }

  private static func legend(_ largest: Int, into page: inout Markup) {
    if largest == 0 { return }
    var bounds: [Int] = []
    for level in 1...classes {
      let share = Double(level) / Double(classes)
      bounds.append(Int((share * share * Double(largest)).rounded(.down)))
    }
    page.raw("\n")
    page.element("ul", ["class": "legend"]) { page in
      var start = 1
      for (index, bound) in bounds.enumerated() where bound >= start {
        page.element("li") { page in
          page.element("svg", ["class": "swatch", "viewBox": "0 0 10 10", "aria-hidden": "true"]) {
            page in
            page.element("g", ["class": "tile t\(index + 1)"]) {
              $0.empty("rect", ["width": "10", "height": "10"])
            }
          }
          page.put(
            start == bound
              ? FrenchNumber.text(start)
              : "\(FrenchNumber.text(start)) à \(FrenchNumber.text(bound))"
          )
        }
        start = bound + 1
      }
    }
  }
}
