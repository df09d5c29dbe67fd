#include "cterm.h"

#include <stdlib.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void cterm_keep_memory(void) {
#ifdef __GLIBC__
  mallopt(M_TRIM_THRESHOLD, 8 << 20);
  mallopt(M_MMAP_THRESHOLD, 4 << 20);
#endif
}
