#if os(Linux)
  internal import Glibc

  /// A small disk in memory, where this program may mount one.
  package final class SmallDisk: LimitedDisk {
    package let folder: TemporaryFolder

    package init?(kilobytes: Int) throws {
      folder = try TemporaryFolder()
      if mount("tmpfs", folder.path, "tmpfs", 0, "size=\(kilobytes)k") != 0 { return nil }
    }

    deinit { umount2(folder.path, Int32(MNT_DETACH)) }

    package static let canBeMounted = (try? SmallDisk(kilobytes: 64)) != nil

    /// Nothing may be open for writing on it.
    package func remountReadOnly() -> Bool {
      mount("", folder.path, "", UInt(MS_REMOUNT | MS_RDONLY), nil) == 0
    }

    /// By another mount over it, as a lock that is held keeps the system from changing this one.
    package func cover(readOnly: Bool) -> Bool {
      if !readOnly { return umount2(folder.path, Int32(MNT_DETACH)) == 0 }
      return mount(folder.path, folder.path, nil, UInt(MS_BIND), nil) == 0
        && mount("", folder.path, nil, UInt(MS_REMOUNT | MS_BIND | MS_RDONLY), nil) == 0
    }
  }
#endif
