#ifndef CXLSX_H
#define CXLSX_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Workbooks written with libxlsxwriter, which is loaded for the first one: linked in, it would
/// load libcrypto and others at every start of the program.

/// The style of a cell.
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
  /// The file cannot be created at its path.
  CXLSX_NOT_MADE,
  /// A temporary file of the library cannot be created.
  CXLSX_NO_SCRATCH,
  CXLSX_FAILED,
};

struct cxlsx_book;
struct cxlsx_sheet;

/// Whether the library is there, of a version that the program knows.
bool cxlsx_is_there(void);

/// A workbook that `cxlsx_close` writes to `path`; `NULL` where there is no memory. `scratch` is the folder of the
/// library's temporary files, or `NULL`. `created` is in seconds since 1970. Where `is_large`, rows are put into
/// each sheet from the top down and kept on the disk.
struct cxlsx_book *cxlsx_open(
  const char *path, const char *scratch, const char *title, int64_t created, bool is_large);

/// Writes the file and frees the workbook. Messages of the library on standard error are dropped.
enum cxlsx_result cxlsx_close(struct cxlsx_book *book);

struct cxlsx_sheet *cxlsx_add_sheet(struct cxlsx_book *book, const char *name);

/// False if the cell cannot hold the text.
bool cxlsx_put_text(
  struct cxlsx_book *book, struct cxlsx_sheet *sheet, uint32_t row, uint16_t column, const char *text,
  enum cxlsx_style style);

bool cxlsx_put_number(
  struct cxlsx_book *book, struct cxlsx_sheet *sheet, uint32_t row, uint16_t column, double number,
  enum cxlsx_style style);

void cxlsx_set_column(
  struct cxlsx_book *book, struct cxlsx_sheet *sheet, uint16_t column, double width, enum cxlsx_style style);

/// Sets the height of a row for this number of text lines.
void cxlsx_set_lines(struct cxlsx_sheet *sheet, uint32_t row, unsigned lines);

/// Freezes the first `rows` rows and repeats them on each printed page.
void cxlsx_freeze(struct cxlsx_sheet *sheet, uint32_t rows);

/// A4 landscape, fitted to the width of one page.
void cxlsx_set_page(struct cxlsx_sheet *sheet);

/// Offers the values in `range` as a list for the cells of a column; other values give a warning
/// and can be kept.
bool cxlsx_offer(
  struct cxlsx_sheet *sheet, uint16_t column, uint32_t first, uint32_t last, const char *range,
  const char *title, const char *message);

/// Shows a message next to the cells of a column when one is selected.
bool cxlsx_explain(
  struct cxlsx_sheet *sheet, uint16_t column, uint32_t first, uint32_t last, const char *title,
  const char *message);

/// Whether all parts of a workbook written by the library are complete.
bool cxlsx_is_whole(int file);

#endif
