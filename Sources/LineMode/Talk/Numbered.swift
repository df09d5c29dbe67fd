internal import FormModel

extension RandomAccessCollection where Index == Int {
  /// The place of what a list has given this number, counted from 1; `nil` for a number that is on no
  /// line. Any number can be typed, so nothing is computed with it before its bounds are known.
  func place(numbered text: String) -> Int? {
    guard let number = Int(text.trimmed), (1...Swift.max(1, count)).contains(number), !isEmpty
    else { return nil }
    return startIndex + number - 1
  }
}
