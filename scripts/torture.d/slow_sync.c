// Preloaded into the program: a disk whose syncs take up to SLOW_SYNC milliseconds.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
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

int fsync(int descriptor) {
  wait_for_the_disk();
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, "fsync");
  return real(descriptor);
}
