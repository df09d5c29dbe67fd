// Tells ThreadSanitizer of the locks that Swift's Mutex takes and gives up under contention. Their code lies in
// libswiftSynchronization, which is not instrumented: without this, what a contended Mutex guards is reported as a race.
// Loaded before that library (LD_PRELOAD).
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#define SELF __attribute__((swift_context)) void *

// Only an instrumented program has these; the programs that build and start it are loaded with this as well.
__attribute__((weak)) void __tsan_acquire(void *);
__attribute__((weak)) void __tsan_release(void *);

#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

__attribute__((swiftcall)) void lock_slow(uint32_t thread, SELF mutex) __asm__(LOCK);
__attribute__((swiftcall)) void unlock_slow(SELF mutex) __asm__(UNLOCK);

typedef __attribute__((swiftcall)) void (*lock_function)(uint32_t, SELF);
typedef __attribute__((swiftcall)) void (*unlock_function)(SELF);

__attribute__((swiftcall)) void lock_slow(uint32_t thread, SELF mutex) {
  ((lock_function)dlsym(RTLD_NEXT, LOCK))(thread, mutex);
  if (__tsan_acquire) __tsan_acquire(mutex);
}

__attribute__((swiftcall)) void unlock_slow(SELF mutex) {
  if (__tsan_release) __tsan_release(mutex);
  ((unlock_function)dlsym(RTLD_NEXT, UNLOCK))(mutex);
}
