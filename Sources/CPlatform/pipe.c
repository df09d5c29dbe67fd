#ifdef __linux__
#define _GNU_SOURCE
#endif
#include "cspelling.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

int cspelling_open_pipe(int ends[2]) {
#ifdef __linux__
    // Atomically: a process that another thread starts in between would inherit the ends.
    if (pipe2(ends, O_CLOEXEC) != 0) return -1;
#else
    if (pipe(ends) != 0) return -1;
    for (int end = 0; end < 2; end++) fcntl(ends[end], F_SETFD, FD_CLOEXEC);
#endif
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    return 0;
}

ptrdiff_t cspelling_write(int end, const void *bytes, size_t count) {
    sigset_t broken, before, pending;
    sigemptyset(&broken);
    sigaddset(&broken, SIGPIPE);
    sigpending(&pending);
    int was_pending = sigismember(&pending, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &broken, &before);
    ptrdiff_t written = write(end, bytes, count);
    int error = errno;
    // If the program ignores SIGPIPE, none is pending.
    sigpending(&pending);
    if (!was_pending && sigismember(&pending, SIGPIPE)) {
        int taken;
        sigwait(&broken, &taken);
    }
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    errno = error;
    return written;
}
