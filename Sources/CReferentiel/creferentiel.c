#include "creferentiel.h"

// C23 has it, and clang in every earlier language too, with a word of warning.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char table[] = {
#embed "../../Data/referentiel/table.bin"
};

const void *creferentiel_table(void) { return table; }

size_t creferentiel_size(void) { return sizeof table; }
