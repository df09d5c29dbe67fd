#include "cwidth.h"

#include <locale.h>
#include <stddef.h>
#include <wchar.h>

int cwidth_of(uint32_t scalar) { return wcwidth((wchar_t)scalar); }

int cwidth_ready(void) {
  static const char *const names[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  if (wcwidth(0x4E2D) == 2) return 1;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i]) && wcwidth(0x4E2D) == 2) return 1;
  return 0;
}
