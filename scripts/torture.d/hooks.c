// Preloaded into the program: a disk whose syncs take up to SLOW_SYNC milliseconds, one that knows no
// locks (NO_LOCKS), and a kill in the place of the change to the disk of this number (KILL_AT).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/file.h>
#include <time.h>
#include <unistd.h>

static void wait_for_the_disk(void) {
  const char *limit = getenv("SLOW_SYNC");
  long milliseconds = limit ? atol(limit) : 0;
  if (milliseconds <= 0) return;
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  milliseconds = now.tv_nsec / 1000 % milliseconds;
  nanosleep(&(struct timespec){milliseconds / 1000, milliseconds % 1000 * 1000000}, NULL);
}

static void change(void) {
  static atomic_long done;
  const char *last = getenv("KILL_AT");
  if (last && ++done == atol(last)) kill(getpid(), SIGKILL);
}

#define REAL(name, ...) ((int (*)(__VA_ARGS__))dlsym(RTLD_NEXT, name))

int fsync(int descriptor) {
  change();
  wait_for_the_disk();
  return REAL("fsync", int)(descriptor);
}

int renameat(int from, const char *path, int to, const char *new_path) {
  change();
  return REAL("renameat", int, const char *, int, const char *)(from, path, to, new_path);
}

int renameat2(int from, const char *path, int to, const char *new_path, unsigned flags) {
  change();
  return REAL("renameat2", int, const char *, int, const char *, unsigned)(from, path, to, new_path,
                                                                          flags);
}

int unlinkat(int folder, const char *name, int flags) {
  change();
  return REAL("unlinkat", int, const char *, int)(folder, name, flags);
}

int fchmod(int descriptor, mode_t mode) {
  // Each new file is given its mode, before anything is written into it.
  change();
  return REAL("fchmod", int, mode_t)(descriptor, mode);
}

int flock(int descriptor, int operation) {
  if (getenv("NO_LOCKS")) {
    errno = ENOLCK;
    return -1;
  }
  return REAL("flock", int, int)(descriptor, operation);
}
