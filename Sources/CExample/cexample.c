#include "cexample.h"

// C23 has it, and clang in every earlier language too, with a word of warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char text[] = {
#embed "../../exemples/quimperle.json"
};

const void *cexample_text(void) { return text; }

size_t cexample_size(void) { return sizeof text; }
