internal import CPlatform
internal import Platform

/// What exports need of folders beside what drafts do.
extension PosixDisk {
  /// Creates a folder with the permissions that the umask leaves. Succeeds if the name is taken.
  package func makeSharedFolder(_ path: String) throws(DiskError) {
    let resolved = try ResolvedPath(path, in: root)
    if mkdirat(resolved.folder, resolved.name, 0o777) != 0, errno != EEXIST {
      throw .system(code: errno, path: path)
    }
  }

  /// Gives `new` the permissions of `folder`, which it will replace. Returns `false` if something
  /// would be lost: owner, ACL, or the working directory of this process.
  package func match(_ new: String, to folder: String) -> Bool {
    guard let resolved = try? ResolvedPath(new, in: root),
      let open = try? SystemFile(reading: folder, in: root)
    else { return false }
    var (old, own, here) = (stat(), stat(), stat())
    guard open.status(&old),
      fstatat(resolved.folder, resolved.name, &own, AT_SYMLINK_NOFOLLOW) == 0,
      old.st_uid == geteuid(), !open.hasAccessList
    else { return false }
    if stat(".", &here) == 0, here.st_dev == old.st_dev, here.st_ino == old.st_ino { return false }
    if own.st_gid != old.st_gid,
      fchownat(resolved.folder, resolved.name, uid_t.max, old.st_gid, 0) != 0
    {
      return false
    }
    let mode = old.st_mode & 0o7777
    return own.st_mode & 0o7777 == mode || fchmodat(resolved.folder, resolved.name, mode, 0) == 0
  }
}
