#if os(Linux)
  internal import Glibc

  /// A disk that takes so much and no more.
  package protocol LimitedDisk: AnyObject {
    var folder: TemporaryFolder { get }
  }

  extension LimitedDisk {
    private var rest: String { folder.path + "/reste" }

    package func fill() {
      // Handed to a program that another test starts meanwhile, it would hold the room once it is gone.
      let file = open(rest, O_CREAT | O_WRONLY | O_CLOEXEC, 0o600)
      let zeroes = [UInt8](repeating: 0, count: 4096)
      while write(file, zeroes, zeroes.count) > 0 {}
      sync()
      close(file)
    }

    package func empty() {
      unlink(rest)
      // What is taken away counts only once it is on the disk.
      sync()
    }
  }
#endif
