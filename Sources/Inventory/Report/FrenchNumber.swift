internal import FormModel
internal import JSONText

/// Numbers in French notation.
enum FrenchNumber {
  static func text(_ count: Int) -> String { count.inFrench }

  /// With at most two decimals, without trailing zeros.
  static func text(_ value: Double) -> String {
    let hundredths = Int(saturating: (value * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return text(whole) }
    let decimals = rest < 10 ? "0\(rest)" : rest % 10 == 0 ? String(rest / 10) : String(rest)
    return "\(text(whole)),\(decimals)"
  }

  /// With two decimals as other programs read them; `value` is from 0 to 1.
  static func stored(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded(.down))
    return hundredths == 100 ? "1" : "0.\(hundredths < 10 ? "0" : "")\(hundredths)"
  }

  /// With one decimal as other programs read it.
  static func storedTenths(_ value: Double) -> String {
    let tenths = Int(saturating: (value * 10).rounded())
    return "\(tenths / 10).\(tenths % 10)"
  }

  static func percent(_ part: Int, of whole: Int) -> String {
    if whole == 0 { return "" }
    if part > 0, part * 200 < whole { return "<\u{A0}1\u{A0}%" }
    return "\((part * 200 + whole) / (whole * 2))\u{A0}%"
  }
}

extension Int {
  /// The closest `Int`, since a sum may come from arbitrary files.
  init(saturating value: Double) {
    self = Int(exactly: value) ?? (value.isNaN ? 0 : value < 0 ? .min : .max)
  }
}
