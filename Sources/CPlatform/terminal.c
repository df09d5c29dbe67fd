#include "cspelling.h"

#include <fcntl.h>
#include <stdlib.h>
#include <termios.h>
#include <unistd.h>

static int open_other(int own) {
    if (grantpt(own) != 0 || unlockpt(own) != 0) return -1;
    const char *name = ptsname(own);
    if (!name) return -1;
    return open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
}

int cspelling_open_terminal(int *own, int *other) {
#ifdef __linux__
    *own = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (*own < 0) return -1;
#else
    *own = posix_openpt(O_RDWR | O_NOCTTY);
    if (*own < 0) return -1;
    fcntl(*own, F_SETFD, FD_CLOEXEC);
#endif
    *other = open_other(*own);
    struct termios mode;
    if (*other < 0 || tcgetattr(*other, &mode) != 0) {
        if (*other >= 0) close(*other);
        close(*own);
        return -1;
    }
    cfmakeraw(&mode);
    tcsetattr(*other, TCSANOW, &mode);
    return 0;
}
