#include <errno.h>
#include <iconv.h>
#include <langinfo.h>
#include <locale.h>
#include <string.h>

#include "cterm.h"
#include "private.h"

enum { UPPER = 128 };

const char *cterm_locale_charset(void) {
  static const char *const plain[] = {"UTF-8", "ANSI_X3.4-1968", "US-ASCII"};
  if (!setlocale(LC_CTYPE, "")) return "";
  const char *name = nl_langinfo(CODESET);
  for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
    if (strcmp(name, plain[i]) == 0) return "";
  return name;
}

int cterm_read_charset(const char *name, uint32_t scalars[UPPER]) {
  iconv_t into = iconv_open("UTF-32LE", name);
  if (into == (iconv_t)-1) return 0;
  int has_one_byte = 1;
  for (int byte = 0; byte < 2 * UPPER && has_one_byte; byte++) {
    char given = (char)byte, made[16];
    char *from = &given, *to = made;
    size_t left = 1, room = sizeof made;
    iconv(into, NULL, NULL, NULL, NULL);
    size_t done = iconv(into, &from, &left, &to, &room);
    uint32_t scalar = 0;
    // EINVAL: the byte begins a multi-byte character.
    if (done == (size_t)-1 && errno == EINVAL) has_one_byte = 0;
    if (done != (size_t)-1 && to == made + 4) memcpy(&scalar, made, 4);
    if (byte < UPPER && byte >= ' ' && scalar != (uint32_t)byte) has_one_byte = 0;
    if (byte >= UPPER) scalars[byte - UPPER] = scalar;
  }
  iconv_close(into);
  return has_one_byte;
}

/// A replacement for a character that such charsets lack, one cell for one cell.
static unsigned char lookalike(uint32_t scalar) {
  if (scalar == 0x2500 || scalar == 0x2501) return '-';
  if (scalar == 0x2502 || scalar == 0x2503 || scalar == 0x254E) return '|';
  if (scalar >= 0x2504 && scalar < 0x2580) return '+';
  switch (scalar) {
    case 0x2018: case 0x2019: case 0x2BC: return '\'';
    case 0x201C: case 0x201D: return '"';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: return '-';
    case 0x2026: return '.';
    case 0x2022: return '*';
    case 0x202F: case 0x2009: return ' ';
    case 0x203A: case 0x2192: case 0x25B6: case 0x25B8: return '>';
    case 0x2588: case 0x2590: return '#';
    case 0x2591: return '.';
    case 0x2039: case 0x2190: return '<';
    case 0x2191: return '^';
    case 0x2193: return 'v';
    case 0x221A: case 0x2713: return 'v';
    case 0x152: return 'O';
    case 0x153: return 'o';
    case 0x20AC: return 'E';
    default: return '?';
  }
}

/// Decodes a UTF-8 sequence of known length.
static uint32_t scalar_of(const unsigned char *bytes, size_t length) {
  uint32_t scalar = length == 1 ? bytes[0] : bytes[0] & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; i++) scalar = scalar << 6 | (bytes[i] & 0x3F);
  return scalar;
}

size_t cterm_encode(const uint32_t scalars[UPPER], char *bytes, size_t *count) {
  const unsigned char *from = (const unsigned char *)bytes;
  size_t read = 0, written = 0;
  while (read < *count) {
    unsigned char first = from[read];
    size_t length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (read + length > *count) break;
    uint32_t scalar = scalar_of(from + read, length);
    read += length;
    // A combining mark has no cell of its own.
    if (scalar >= 0x300 && scalar < 0x370) continue;
    unsigned char byte = scalar < UPPER ? (unsigned char)scalar : 0;
    for (int i = 0; i < UPPER && !byte; i++)
      if (scalars[i] == scalar) byte = (unsigned char)(UPPER + i);
    bytes[written++] = (char)(byte ? byte : lookalike(scalar));
  }
  *count = written;
  return read;
}
