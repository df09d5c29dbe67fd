#ifndef CEXAMPLE_H
#define CEXAMPLE_H
#include <stddef.h>

/// The bytes of exemples/quimperle.json, which lie in the program itself; valid for ever.
const void *cexample_text(void);

/// How many bytes there are.
size_t cexample_size(void);

#endif
