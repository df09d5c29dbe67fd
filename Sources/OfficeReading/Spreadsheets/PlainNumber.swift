extension String {
  /// `45553` for `45553.0`, and `12.1` for the `12.100000000000001` that a computation has left.
  var plainNumber: String {
    guard utf8.count > 15 || contains(where: { $0 == "E" || $0 == "e" }) || hasSuffix(".0"),
      let number = Double(self), number.isFinite
    else {
      return self
    }
    if let whole = Int(exactly: number) { return String(whole) }
    // Spreadsheets show fifteen digits.
    let scale = Self.powersOfTen.first { abs(number) < $0.limit }?.scale ?? 1
    let short = (number * scale).rounded() / scale
    return short == number || abs(short - number) < abs(number) * 1e-14 ? "\(short)" : self
  }

  private static let powersOfTen: [(limit: Double, scale: Double)] = [
    (1e3, 1e12), (1e6, 1e9), (1e9, 1e6), (1e12, 1e3),
  ]
}
