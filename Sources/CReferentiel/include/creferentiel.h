#ifndef CREFERENTIEL_H
#define CREFERENTIEL_H
#include <stddef.h>

/// The bytes of Data/referentiel/table.bin, which lie in the program itself; valid for ever.
const void *creferentiel_table(void);

/// How many bytes there are.
size_t creferentiel_size(void);

#endif
