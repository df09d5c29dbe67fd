#ifndef CSPELLING_H
#define CSPELLING_H

#include <stddef.h>

/// Opens a pseudo-terminal in raw mode, which passes bytes through unchanged. Both ends are
/// close-on-exec. Returns 0, or -1 on failure.
int cspelling_open_terminal(int *own, int *other);

/// Creates a pipe: ends[1] is the non-blocking write end, ends[0] the read end. Both are
/// close-on-exec. Returns 0, or -1 on failure.
int cspelling_open_pipe(int ends[2]);

/// Like write(2), for as many bytes as fit, but without SIGPIPE if the reader is gone.
ptrdiff_t cspelling_write(int end, const void *bytes, size_t count);

#endif
