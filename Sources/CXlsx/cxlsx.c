#include "cxlsx.h"

#include <dlfcn.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <xlsxwriter.h>

// The library functions in use, looked up by name once it is loaded.
#define FUNCTIONS(X) \
  X(workbook_new_opt) X(workbook_add_worksheet) X(workbook_add_format) X(workbook_set_properties) X(workbook_close) \
  X(worksheet_write_string) X(worksheet_write_number) X(worksheet_set_column) X(worksheet_set_row) X(worksheet_freeze_panes) \
  X(worksheet_repeat_rows) X(worksheet_set_landscape) X(worksheet_set_paper) X(worksheet_fit_to_pages) \
  X(worksheet_data_validation_range) X(format_set_text_wrap) X(format_set_align) X(format_set_num_format) \
  X(format_set_bold) X(format_set_font_size) X(format_set_font_color) X(format_set_bg_color)

#define POINTER(name) static __typeof__(&name) call_##name;
FUNCTIONS(POINTER)

static pthread_once_t once = PTHREAD_ONCE_INIT;
static bool is_there;

// The library changes the number in its name with nearly each release. What is used of it is the same in all of these,
// 1.1.4 to 1.2.3, but for two members that lxw_workbook_options has gained at its end (struct options).
#define INTERFACES(X) X("4") X("5") X("6") X("7") X("8") X("9") X("10")
enum { FIRST_VERSION = 114, LAST_VERSION = 123 };

static bool is_known(void *library) {
  uint16_t (*version)(void) = (uint16_t (*)(void))dlsym(library, "lxw_version_id");
  return version && (version() == LXW_VERSION_ID || (version() >= FIRST_VERSION && version() <= LAST_VERSION));
}

static void *loaded(void) {
#ifdef __APPLE__
#define NAME(number) "libxlsxwriter." number ".dylib",
  static const char *const names[] = {
    NAME(LXW_SOVERSION) INTERFACES(NAME) "/opt/homebrew/lib/libxlsxwriter.dylib", "/usr/local/lib/libxlsxwriter.dylib",
  };
#else
#define NAME(number) "libxlsxwriter.so." number,
  static const char *const names[] = {NAME(LXW_SOVERSION) INTERFACES(NAME)};
#endif
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (!library) continue;
    if (is_known(library)) return library;
    dlclose(library);
  }
  return NULL;
}

// With room for what later versions have behind the members of the header, zero: they read it.
struct options {
  lxw_workbook_options known;
  void *later[4];
};

static void load(void) {
  void *library = loaded();
  if (!library) return;
#define FIND(name) \
  call_##name = (__typeof__(&name))dlsym(library, #name); \
  if (!call_##name) return;
  FUNCTIONS(FIND)
  is_there = true;
}

bool cxlsx_is_there(void) {
  pthread_once(&once, load);
  return is_there;
}

struct cxlsx_book {
  lxw_workbook *book;
  lxw_format *styles[CXLSX_STYLES];
};

static bool make_styles(struct cxlsx_book *book) {
  for (int style = 0; style < CXLSX_STYLES; style++) {
    lxw_format *format = call_workbook_add_format(book->book);
    if (!format) return false;
    book->styles[style] = format;
    call_format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    switch ((enum cxlsx_style)style) {
    case CXLSX_TEXT:
      call_format_set_num_format(format, "@");
      call_format_set_text_wrap(format);
      break;
    case CXLSX_WRAPPED: call_format_set_text_wrap(format); break;
    case CXLSX_DATE: call_format_set_num_format(format, "dd/mm/yyyy"); break;
    case CXLSX_TIME: call_format_set_num_format(format, "dd/mm/yyyy hh:mm:ss"); break;
    case CXLSX_KEY:
      call_format_set_num_format(format, "@");
      call_format_set_font_color(format, 0x595959);
      break;
    case CXLSX_HEADING:
      call_format_set_bold(format);
      call_format_set_text_wrap(format);
      call_format_set_bg_color(format, 0xE3E3FD);
      break;
    case CXLSX_HEADING_KEY:
      call_format_set_font_size(format, 8);
      call_format_set_font_color(format, 0x595959);
      call_format_set_bg_color(format, 0xE3E3FD);
      break;
    case CXLSX_TITLE:
      call_format_set_bold(format);
      call_format_set_font_size(format, 14);
      break;
    case CXLSX_PLAIN:
    case CXLSX_STYLES: break;
    }
  }
  return true;
}

struct cxlsx_book *cxlsx_open(
  const char *path, const char *scratch, const char *title, int64_t created, bool is_large) {
  struct cxlsx_book *book = calloc(1, sizeof *book);
  if (!book) return NULL;
  struct options options = {
    .known = {.constant_memory = is_large, .tmpdir = (char *)scratch, .use_zip64 = LXW_FALSE},
  };
  book->book = call_workbook_new_opt(path, &options.known);
  if (!book->book || !make_styles(book)) {
    free(book);
    return NULL;
  }
  lxw_doc_properties properties = {.title = (char *)title, .created = (time_t)created};
  call_workbook_set_properties(book->book, &properties);
  return book;
}

// Redirecting stderr is not reentrant: serialise it.
static pthread_mutex_t closing = PTHREAD_MUTEX_INITIALIZER;

enum cxlsx_result cxlsx_close(struct cxlsx_book *book) {
  pthread_mutex_lock(&closing);
  // The library prints errors in English to standard error, into the screen of the program.
  int quiet = open("/dev/null", O_WRONLY | O_CLOEXEC);
  int kept = quiet < 0 ? -1 : fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (kept >= 0) dup2(quiet, STDERR_FILENO);
  lxw_error error = call_workbook_close(book->book);
  if (kept >= 0) {
    dup2(kept, STDERR_FILENO);
    close(kept);
  }
  if (quiet >= 0) close(quiet);
  pthread_mutex_unlock(&closing);
  free(book);
  switch (error) {
  case LXW_NO_ERROR: return CXLSX_DONE;
  case LXW_ERROR_CREATING_XLSX_FILE: return CXLSX_NOT_MADE;
  case LXW_ERROR_CREATING_TMPFILE:
  case LXW_ERROR_READING_TMPFILE: return CXLSX_NO_SCRATCH;
  default: return CXLSX_FAILED;
  }
}

static lxw_worksheet *sheet_of(struct cxlsx_sheet *sheet) { return (lxw_worksheet *)(void *)sheet; }

struct cxlsx_sheet *cxlsx_add_sheet(struct cxlsx_book *book, const char *name) {
  return (struct cxlsx_sheet *)(void *)call_workbook_add_worksheet(book->book, name);
}

bool cxlsx_put_text(
  struct cxlsx_book *book, struct cxlsx_sheet *sheet, uint32_t row, uint16_t column, const char *text,
  enum cxlsx_style style) {
  return call_worksheet_write_string(sheet_of(sheet), row, column, text, book->styles[style]) == LXW_NO_ERROR;
}

bool cxlsx_put_number(
  struct cxlsx_book *book, struct cxlsx_sheet *sheet, uint32_t row, uint16_t column, double number,
  enum cxlsx_style style) {
  return call_worksheet_write_number(sheet_of(sheet), row, column, number, book->styles[style]) == LXW_NO_ERROR;
}

void cxlsx_set_column(
  struct cxlsx_book *book, struct cxlsx_sheet *sheet, uint16_t column, double width, enum cxlsx_style style) {
  call_worksheet_set_column(sheet_of(sheet), column, column, width, book->styles[style]);
}

void cxlsx_set_lines(struct cxlsx_sheet *sheet, uint32_t row, unsigned lines) {
  enum { POINTS_OF_A_LINE = 15, HIGHEST = 409 };
  unsigned points = lines * POINTS_OF_A_LINE;
  call_worksheet_set_row(sheet_of(sheet), row, points < HIGHEST ? points : HIGHEST, NULL);
}

void cxlsx_freeze(struct cxlsx_sheet *sheet, uint32_t rows) {
  call_worksheet_freeze_panes(sheet_of(sheet), rows, 0);
  call_worksheet_repeat_rows(sheet_of(sheet), 0, rows - 1);
}

void cxlsx_set_page(struct cxlsx_sheet *sheet) {
  enum { A4 = 9 };
  call_worksheet_set_landscape(sheet_of(sheet));
  call_worksheet_set_paper(sheet_of(sheet), A4);
  call_worksheet_fit_to_pages(sheet_of(sheet), 1, 0);
}

static bool validate(
  struct cxlsx_sheet *sheet, uint16_t column, uint32_t first, uint32_t last, lxw_data_validation *validation) {
  validation->error_type = LXW_VALIDATION_ERROR_TYPE_WARNING;
  return call_worksheet_data_validation_range(sheet_of(sheet), first, column, last, column, validation)
    == LXW_NO_ERROR;
}

bool cxlsx_offer(
  struct cxlsx_sheet *sheet, uint16_t column, uint32_t first, uint32_t last, const char *range,
  const char *title, const char *message) {
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
    .value_formula = (char *)range,
    .error_title = (char *)title,
    .error_message = (char *)message,
  };
  return validate(sheet, column, first, last, &validation);
}

bool cxlsx_explain(
  struct cxlsx_sheet *sheet, uint16_t column, uint32_t first, uint32_t last, const char *title,
  const char *message) {
  lxw_data_validation validation = {
    .validate = LXW_VALIDATION_TYPE_ANY,
    .input_title = (char *)title,
    .input_message = (char *)message,
  };
  return validate(sheet, column, first, last, &validation);
}
