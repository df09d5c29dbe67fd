/// Input and output by lines: a terminal, a pipe, or a test.
package struct Lines {
  /// Who answers. A script must not be asked questions that would shift its lines.
  package enum Partner {
    /// Reads each question before answering.
    case person
    /// Its lines were written in advance, one per question.
    case script
  }

  package let partner: Partner
  /// Reads a line without its terminator; `nil` at the end of the input. A paste of several lines
  /// is one answer with line feeds.
  package let read: () -> String?
  /// Writes a line without its terminator.
  package let write: (String) -> Void

  package init(
    _ partner: Partner,
    read: @escaping () -> String?,
    write: @escaping (String) -> Void
  ) {
    self.partner = partner
    self.read = read
    self.write = write
  }
}
