#ifndef CWIDTH_H
#define CWIDTH_H
#include <stdint.h>

/// Terminal cells of one scalar as the C library counts them: -1 for what it does not show.
/// The character type's locale must be a UTF-8 one, see `cwidth_ready`.
int cwidth_of(uint32_t scalar);

/// Takes a UTF-8 locale for character types where none is set yet; 0 if there is none to take.
int cwidth_ready(void);

#endif
