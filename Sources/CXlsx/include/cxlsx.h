#ifndef CXLSX_H
#define CXLSX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Workbooks by libxlsxwriter, which is loaded when the first one is made: linked in, it would bring libcrypto and
/// others into every start of the program.

/// How a cell is shown.
enum cxlsx_style {
  CXLSX_PLAIN,
  CXLSX_TEXT,
  CXLSX_WRAPPED,
  CXLSX_DATE,
  CXLSX_TIME,
  CXLSX_KEY,
  CXLSX_HEADING,
  CXLSX_HEADING_KEY,
  CXLSX_TITLE,
  CXLSX_STYLES,
};

enum cxlsx_result {
  CXLSX_DONE,
  /// The file cannot be made where it should be.
  CXLSX_NOT_MADE,
  /// A temporary file of the library cannot be made.
  CXLSX_NO_SCRATCH,
  CXLSX_FAILED,
};

struct cxlsx_book;
struct cxlsx_sheet;

/// Whether the library is there, of the version that the program knows.
bool cxlsx_is_there(void);

/// The number of the library's binary interface, which is part of its name.
const char *cxlsx_interface(void);

/// A workbook that `cxlsx_close` writes to `path`; `NULL` where there is no memory. `scratch` is the folder of the
/// library's temporary files, or `NULL`. `created` is in seconds since 1970. Where `is_large`, rows are put into
/// each sheet from the top down and kept on the disk.
struct cxlsx_book *cxlsx_open(
  const char *path, const char *scratch, const char *title, int64_t created, bool is_large);

/// Writes the file and frees the workbook. The library's own words on standard error are dropped.
enum cxlsx_result cxlsx_close(struct cxlsx_book *book);

struct cxlsx_sheet *cxlsx_add_sheet(struct cxlsx_book *book, const char *name);

/// False where the cell takes no such text.
bool cxlsx_put_text(
  struct cxlsx_book *book, struct cxlsx_sheet *sheet, uint32_t row, uint16_t column, const char *text,
  enum cxlsx_style style);

bool cxlsx_put_number(
  struct cxlsx_book *book, struct cxlsx_sheet *sheet, uint32_t row, uint16_t column, double number,
  enum cxlsx_style style);

void cxlsx_set_column(
  struct cxlsx_book *book, struct cxlsx_sheet *sheet, uint16_t column, double width, enum cxlsx_style style);

/// Makes a row as high as so many lines of text.
void cxlsx_set_lines(struct cxlsx_sheet *sheet, uint32_t row, unsigned lines);

/// The first `rows` rows stay in sight, and are printed on each page.
void cxlsx_freeze(struct cxlsx_sheet *sheet, uint32_t rows);

/// A4 across, as wide as one page.
void cxlsx_set_page(struct cxlsx_sheet *sheet);

/// Proposes what stands in `range` for the cells of a column; anything else is asked about, and may be kept.
bool cxlsx_offer(
  struct cxlsx_sheet *sheet, uint16_t column, uint32_t first, uint32_t last, const char *range,
  const char *title, const char *message);

/// Shows words beside the cells of a column when one is entered.
bool cxlsx_explain(
  struct cxlsx_sheet *sheet, uint16_t column, uint32_t first, uint32_t last, const char *title,
  const char *message);

/// Whether all parts of a workbook that the library wrote are there to their ends.
bool cxlsx_is_whole(int file);

#endif
