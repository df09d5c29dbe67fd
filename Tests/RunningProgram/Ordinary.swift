internal import Platform

/// How to start a program whose files' permissions count for it too: an administrator, as tests in a
/// container have, passes all of them.
package enum Ordinary {
  /// Words that go before the command.
  package static let command: [String] =
    geteuid() != 0 ? [] : ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]

  package static let canBeStarted =
    (try? Subprocess(command + ["true"], environment: ["PATH": "/usr/bin:/bin"]))?.status == 0
}
