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

int cfiles_exchange(int folder, const char *one, int other_folder, const char *other) {
#if defined(__APPLE__)
  return renameatx_np(folder, one, other_folder, other, RENAME_SWAP);
#elif defined(RENAME_EXCHANGE)
  return renameat2(folder, one, other_folder, other, RENAME_EXCHANGE);
#else
  (void)folder;
  (void)other_folder;
  (void)one;
  (void)other;
  errno = ENOSYS;
  return -1;
#endif
}

int cfiles_rename_to_free(int folder, const char *name, int new_folder, const char *new_name) {
#if defined(__APPLE__)
  return renameatx_np(folder, name, new_folder, new_name, RENAME_EXCL);
#elif defined(RENAME_NOREPLACE)
  return renameat2(folder, name, new_folder, new_name, RENAME_NOREPLACE);
#else
  (void)folder;
  (void)new_folder;
  (void)name;
  (void)new_name;
  errno = ENOSYS;
  return -1;
#endif
}

void cfiles_begin_writing(int folder, const char *name) {
#if defined(SYNC_FILE_RANGE_WRITE)
  int descriptor = openat(folder, name, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  if (descriptor < 0) return;
  sync_file_range(descriptor, 0, 0, SYNC_FILE_RANGE_WRITE);
  close(descriptor);
#else
  (void)folder;
  (void)name;
#endif
}

int cfiles_enter(int folder, const char *name) {
#if defined(O_PATH)
  int access = O_PATH;
#elif defined(O_SEARCH)
  int access = O_SEARCH;
#else
  int access = O_RDONLY;
#endif
  return openat(folder, name, access | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
}

const char *cfiles_next_name(void *folder) {
  errno = 0;
  struct dirent *entry = readdir(folder);
  return entry ? entry->d_name : NULL;
}

int cfiles_has_access_list(int folder) {
#if defined(__APPLE__)
  (void)folder;
  return 0;
#else
  return fgetxattr(folder, "system.posix_acl_access", NULL, 0) > 0 ||
         fgetxattr(folder, "system.posix_acl_default", NULL, 0) > 0 ||
         fgetxattr(folder, "system.nfs4_acl", NULL, 0) > 0;
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

int cfiles_sync_file_system(int descriptor) {
#ifdef __linux__
  return syncfs(descriptor);
#else
  (void)descriptor;
  sync();
  return 0;
#endif
}
