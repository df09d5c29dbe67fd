#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

#include "cterm.h"
#include "private.h"

static SCREEN *screen;
static struct termios found;
static int marks_paste, speaks_ansi, cursor_is_shown;
static struct {
  attr_t attributes;
  short pair;
} styles[CTERM_STYLES];

/// What a crash writes: as `cterm_leave` does it, made beforehand because a handler may not.
static char farewell[256];

static const char *capability(const char *name) {
  const char *text = tigetstr(name);
  return text && text != (char *)-1 ? text : NULL;
}

static void send(const char *name) {
  const char *text = capability(name);
  if (text) putp(text);
}

/// Adds to the farewell, without the padding that terminfo asks of hardware terminals.
static void add_to_farewell(const char *text) {
  size_t length = strlen(farewell);
  while (text && *text && length + 1 < sizeof farewell) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end)
      text = end + 1;
    else
      farewell[length++] = *text++;
  }
  farewell[length] = 0;
}

static void prepare_farewell(void) {
  static const char *const names[] = {"sgr0", "op", "cnorm", "rmkx", "rmcup"};
  if (speaks_ansi) add_to_farewell("\033[?2004l");
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) add_to_farewell(capability(names[i]));
  add_to_farewell("\r\n");
}

static void take_utf8(void) {
  static const char *const names[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  setlocale(LC_CTYPE, "");
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
    setlocale(LC_CTYPE, names[i]);
  }
}

/// What ncurses leaves to those who read the input themselves.
static void ask_for_keys(void) {
  send("smkx");
  if (speaks_ansi) putp("\033[?2004h");
}

static void give_up(void) {
  endwin();
  delscreen(screen);
  screen = NULL;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &found);
  cterm_release_signals();
}

int cterm_is_terminal(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

int cterm_open(const char *term) {
  if (!cterm_is_terminal() || tcgetattr(STDIN_FILENO, &found))
    return CTERM_NO_TERMINAL;
  take_utf8();
  farewell[0] = 0;
  cterm_hung_up = 0;
  // Before ncurses, whose own handlers leave without saving; it keeps those that are there.
  if (!cterm_catch_signals(farewell, &found)) return CTERM_NO_TERMINAL;
  screen = newterm((char *)term, stdout, stdin);
  if (!screen) {
    cterm_release_signals();
    return CTERM_UNKNOWN_TERMINAL;
  }
  const char *address = capability("cup");
  if (!address) {
    give_up();
    return CTERM_NO_ADDRESSING;
  }
  speaks_ansi = strncmp(address, "\033[", 2) == 0;
  marks_paste = capability("BE") != NULL;
  memset(styles, 0, sizeof styles);
  cursor_is_shown = 1;
  prepare_farewell();
  cterm_inside = 1;
  raw();
  noecho();
  nonl();
  // A frame is always painted whole: what was typed meanwhile is read afterwards.
  typeahead(-1);
  cterm_update_size();
  ask_for_keys();
  return CTERM_OPEN;
}

void cterm_leave(void) {
  if (!screen || !cterm_inside) return;
  cterm_inside = 0;
  // In the background the terminal is the shell's, and touching its modes would stop us.
  if (!cterm_in_foreground()) return;
  if (!cterm_hung_up) {
    if (speaks_ansi) putp("\033[?2004l");
    send("rmkx");
    endwin();
  }
  tcsetattr(STDIN_FILENO, TCSADRAIN, &found);
}

void cterm_enter(void) {
  if (!screen || cterm_inside || cterm_hung_up) return;
  reset_prog_mode();
  cterm_inside = 1;
  ask_for_keys();
  clearok(curscr, TRUE);
}

void cterm_close(void) {
  if (!screen) return;
  cterm_leave();
  delscreen(screen);
  screen = NULL;
  cterm_release_signals();
}

int cterm_colors(void) {
  int colors = tigetnum("colors");
  return colors > 0 ? colors : 0;
}

int cterm_marks_paste(void) { return marks_paste; }

int cterm_rows(void) { return screen ? getmaxy(stdscr) : 0; }

int cterm_columns(void) { return screen ? getmaxx(stdscr) : 0; }

int cterm_update_size(void) {
  struct winsize now;
  if (!screen || ioctl(STDOUT_FILENO, TIOCGWINSZ, &now) || !now.ws_row || !now.ws_col) return 0;
  if (now.ws_row == getmaxy(stdscr) && now.ws_col == getmaxx(stdscr)) return 0;
  resize_term(now.ws_row, now.ws_col);
  erase();
  clearok(curscr, TRUE);
  return 1;
}

void cterm_set_style(int style, int foreground, int background, int attributes) {
  if (style < 0 || style >= CTERM_STYLES) return;
  attr_t wanted = A_NORMAL;
  if (attributes & CTERM_BOLD) wanted |= A_BOLD;
  if (attributes & CTERM_UNDERLINE) wanted |= A_UNDERLINE;
  if (attributes & CTERM_REVERSE) wanted |= A_REVERSE;
  if (attributes & CTERM_DIM) wanted |= A_DIM;
  short pair = 0;
  if (foreground >= 0 || background >= 0) {
    static SCREEN *colored;
    if (colored != screen && start_color() == OK && use_default_colors() == OK) colored = screen;
    if (colored == screen && init_pair((short)(style + 1), (short)foreground, (short)background) == OK)
      pair = (short)(style + 1);
  }
  styles[style].attributes = wanted;
  styles[style].pair = pair;
}

void cterm_put(int row, int column, int style, const uint32_t *scalars, int count) {
  if (!screen || style < 0 || style >= CTERM_STYLES) return;
  attr_set(styles[style].attributes, styles[style].pair, NULL);
  mvaddnwstr(row, column, (const wchar_t *)scalars, count);
}

void cterm_flush(int row, int column, int cursor_shown) {
  if (!screen || cterm_hung_up) return;
  // Hidden before painting and shown after it, so that it is not seen to run about.
  if (!cursor_shown && cursor_is_shown) curs_set(0);
  move(row, column);
  refresh();
  if (cursor_shown && !cursor_is_shown) curs_set(1);
  cursor_is_shown = cursor_shown != 0;
}

void cterm_bell(void) {
  if (screen && cterm_inside && !cterm_hung_up) beep();
}
