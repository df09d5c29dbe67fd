// Preloaded into the program: kills it right before the step KILL_AT, or right after it where KILL_AFTER is set.
// Steps are what changes names; they are counted from 1.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_int steps;

static void end(void) { kill(getpid(), SIGKILL); }

/// Whether the program is to end after this step.
static int begins(void) {
  const char *place = getenv("KILL_AT");
  if (!place || atomic_fetch_add(&steps, 1) + 1 != atoi(place)) return 0;
  if (!getenv("KILL_AFTER")) end();
  return 1;
}

#define STEP(type, name, parameters, arguments)                                \
  type name parameters {                                                       \
    type(*real) parameters = (type(*) parameters)dlsym(RTLD_NEXT, #name);      \
    int is_last = begins();                                                    \
    type result = real arguments;                                              \
    if (is_last) end();                                                        \
    return result;                                                             \
  }

STEP(int, renameat, (int from, const char *one, int to, const char *other), (from, one, to, other))
STEP(int, renameat2, (int from, const char *one, int to, const char *other, unsigned flags),
     (from, one, to, other, flags))
STEP(int, linkat, (int from, const char *one, int to, const char *other, int flags),
     (from, one, to, other, flags))
STEP(int, unlink, (const char *path), (path))
STEP(int, unlinkat, (int folder, const char *name, int flags), (folder, name, flags))
STEP(int, mkdirat, (int folder, const char *name, mode_t mode), (folder, name, mode))
STEP(int, fsync, (int descriptor), (descriptor))

static int open_for_writing(const char *name, int folder, const char *path, int flags, mode_t mode) {
  int (*real)(int, const char *, int, ...) = (int (*)(int, const char *, int, ...))dlsym(RTLD_NEXT, name);
  int is_last = flags & O_CREAT ? begins() : 0;
  int result = real(folder, path, flags, mode);
  if (is_last) end();
  return result;
}

#define OPENAT(name)                                                           \
  int name(int folder, const char *path, int flags, ...) {                     \
    mode_t mode = 0;                                                           \
    if (flags & O_CREAT) {                                                     \
      va_list rest;                                                            \
      va_start(rest, flags);                                                   \
      mode = va_arg(rest, mode_t);                                             \
      va_end(rest);                                                            \
    }                                                                          \
    return open_for_writing(#name, folder, path, flags, mode);                 \
  }

OPENAT(openat)
OPENAT(openat64)
