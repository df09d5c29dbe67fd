#ifndef CREFERENTIEL_H
#define CREFERENTIEL_H
#include <stddef.h>

/// The contents of Data/referentiel/table.bin, embedded in the program; never freed.
const void *creferentiel_table(void);

/// In bytes.
size_t creferentiel_size(void);

#endif
