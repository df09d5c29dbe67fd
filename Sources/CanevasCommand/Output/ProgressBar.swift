internal import Inventory
internal import Platform
internal import Synchronization

/// A progress bar on standard error, updated in place.
final class ProgressBar: InventoryProgress {
  private static let width = 30
  private let isShown: Bool
  private let last = Mutex(-1)

  init(isShown: Bool) { self.isShown = isShown }

  func show(_ done: Int, of total: Int) {
    guard isShown, total > 0 else { return }
    let percent = done * 100 / total
    let isNews = last.withLock { last in
      defer { last = max(last, percent) }
      return percent > last
    }
    if !isNews { return }
    let full = percent * Self.width / 100
    let bar = String(repeating: "█", count: full) + String(repeating: "·", count: Self.width - full)
    write("\r\(bar) \(percent)\u{A0}% de \(total) fichiers")
  }

  /// Removes the bar.
  func end() {
    if isShown { write("\r\u{1B}[K") }
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes {
      Platform.write(STDERR_FILENO, $0.baseAddress, $0.count)
    }
  }
}
