internal import CPlatform
internal import Platform

/// A file without a name, for what is read again at once: in memory where the system has that. It is gone when it is closed.
package struct NamelessFile: ~Copyable {
  package let descriptor: Int32
  /// What a library opens it by.
  package var path: String { "/dev/fd/\(descriptor)" }

  /// `nil` where it cannot be made.
  package init?() {
    descriptor = cfiles_make_nameless()
    if descriptor < 0 { return nil }
  }

  deinit { close(descriptor) }
}
