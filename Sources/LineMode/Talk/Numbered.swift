internal import FormModel

extension RandomAccessCollection where Index == Int {
  /// The index of the 1-based number in a list; `nil` if it is out of range. The range is checked
  /// first, since any number can be typed.
  func index(numbered text: String) -> Int? {
    guard let number = Int(text.trimmed), (1...Swift.max(1, count)).contains(number), !isEmpty
    else { return nil }
    return startIndex + number - 1
  }
}
