#include "creferentiel.h"

// `#embed` is C23; clang supports it in older language modes with a warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char table[] = {
#embed "../../Data/referentiel/table.bin"
};

const void *creferentiel_table(void) { return table; }

size_t creferentiel_size(void) { return sizeof table; }
