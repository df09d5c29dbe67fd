/// Where lines come from and go to: a terminal, a pipe, or a test.
package struct Lines {
  /// Who answers decides how much is asked: a script must not be asked anything that shifts its lines.
  package enum Partner {
    /// Hears each question before answering it.
    case person
    /// Its lines were written beforehand, one for each question.
    case script
  }

  package let partner: Partner
  /// The next line without its end; `nil` at the end of input. A paste of several lines is one answer,
  /// with line feeds in it.
  package let read: () -> String?
  /// One line, without its end.
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
