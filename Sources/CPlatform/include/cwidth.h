#ifndef CWIDTH_H
#define CWIDTH_H
#include <stdint.h>

/// Cells of one scalar as wcwidth counts them; -1 if it is not printable. Requires a UTF-8 locale
/// for LC_CTYPE, see `cwidth_ready`.
int cwidth_of(uint32_t scalar);

/// Sets a UTF-8 locale for LC_CTYPE if none is set yet. Returns 0 if none is available.
int cwidth_ready(void);

#endif
