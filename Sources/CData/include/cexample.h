#ifndef CEXAMPLE_H
#define CEXAMPLE_H
#include <stddef.h>

/// The contents of exemples/quimperle.json, embedded in the program; never freed.
const void *cexample_text(void);

/// In bytes.
size_t cexample_size(void);

#endif
