#define _GNU_SOURCE
#include "cfiles.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#ifdef __linux__
#include <sys/mman.h>
#endif
#include <sys/types.h>
#include <sys/xattr.h>
#include <unistd.h>

int cfiles_exchange(const char *one, const char *other) {
#if defined(__APPLE__)
  return renamex_np(one, other, RENAME_SWAP);
#elif defined(RENAME_EXCHANGE)
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
#else
  (void)one;
  (void)other;
  errno = ENOSYS;
  return -1;
#endif
}

int cfiles_rename_to_free(const char *path, const char *new_path) {
#if defined(__APPLE__)
  return renamex_np(path, new_path, RENAME_EXCL);
#elif defined(RENAME_NOREPLACE)
  return renameat2(AT_FDCWD, path, AT_FDCWD, new_path, RENAME_NOREPLACE);
#else
  (void)path;
  (void)new_path;
  errno = ENOSYS;
  return -1;
#endif
}

void cfiles_begin_writing(const char *path) {
#if defined(SYNC_FILE_RANGE_WRITE)
  int descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (descriptor < 0) return;
  sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
  close(descriptor);
#else
  (void)path;
#endif
}

const char *cfiles_next_name(void *folder) {
  errno = 0;
  struct dirent *entry = readdir(folder);
  return entry ? entry->d_name : NULL;
}

int cfiles_has_access_list(const char *path) {
#if defined(__APPLE__)
  (void)path;
  return 0;
#else
  return getxattr(path, "system.posix_acl_access", NULL, 0) > 0 ||
         getxattr(path, "system.posix_acl_default", NULL, 0) > 0 || getxattr(path, "system.nfs4_acl", NULL, 0) > 0;
#endif
}

int cfiles_make_nameless(void) {
#ifdef __linux__
  int memory = memfd_create("canevas", MFD_CLOEXEC);
  if (memory >= 0) return memory;
#endif
  const char *folder = getenv("TMPDIR");
  char path[PATH_MAX];
  if (!folder || folder[0] != '/') folder = "/tmp";
  if (snprintf(path, sizeof path, "%s/canevas-XXXXXX", folder) >= (int)sizeof path) {
    errno = ENAMETOOLONG;
    return -1;
  }
  int file = mkstemp(path);
  if (file < 0) return -1;
  unlink(path);
  fcntl(file, F_SETFD, FD_CLOEXEC);
  return file;
}
