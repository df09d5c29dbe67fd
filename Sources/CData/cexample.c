#include "cexample.h"

// `#embed` is C23; clang supports it in older language modes with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char text[] = {
#embed "../../exemples/quimperle.json"
};

const void *cexample_text(void) { return text; }

size_t cexample_size(void) { return sizeof text; }
