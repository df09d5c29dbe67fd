#define _GNU_SOURCE
#include "cfiles.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
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
