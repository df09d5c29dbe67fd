#if os(Linux)
  internal import Glibc

  /// A disk with a quota, where this program may make one: a btrfs in a file.
  package final class QuotaDisk: LimitedDisk {
    package let folder: TemporaryFolder
    private let image: TemporaryFolder

    package init?(kilobytes: Int) throws {
      (folder, image) = (try TemporaryFolder(), try TemporaryFolder())
      let script = """
        set -e; cd '\(image.path)'; mkdir disque; truncate -s 120M image
        mkfs.btrfs -q image; mount -o loop image disque; btrfs quota enable disque
        btrfs subvolume create disque/compte; btrfs qgroup limit \(kilobytes)K disque/compte
        mount --bind disque/compte '\(folder.path)'
        """
      let path = ["PATH": "/usr/sbin:/usr/bin:/sbin:/bin"]
      if try Subprocess(["sh", "-c", script], environment: path).status != 0 { return nil }
    }

    deinit {
      for path in [folder.path, image.path + "/disque"] { umount2(path, Int32(MNT_DETACH)) }
    }

    package static let canBeMade = (try? QuotaDisk(kilobytes: 256)) != nil
  }
#endif
