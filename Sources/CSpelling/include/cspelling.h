#ifndef CSPELLING_H
#define CSPELLING_H

#include <stddef.h>

/// Opens a pseudo-terminal in raw mode, so that it changes nothing of what goes through it. Both ends are closed on
/// exec. Gives 0, or -1 where the system has none to give.
int cspelling_open_terminal(int *own, int *other);

/// Two ends that are closed on exec: what is written to ends[1], without waiting, is read from ends[0]. Gives 0, or -1
/// where the system has none to give.
int cspelling_open_pipe(int ends[2]);

/// As `write`, of as many bytes as there is room for; no signal tells that nobody reads any more.
ptrdiff_t cspelling_write(int end, const void *bytes, size_t count);

#endif
