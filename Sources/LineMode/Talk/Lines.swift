/// Where lines come from and go to: a terminal, a pipe, or a test.
package struct Lines {
  /// The next line without its end; `nil` at the end of input.
  package let read: () -> String?
  /// One line, without its end.
  package let write: (String) -> Void

  package init(read: @escaping () -> String?, write: @escaping (String) -> Void) {
    self.read = read
    self.write = write
  }
}
