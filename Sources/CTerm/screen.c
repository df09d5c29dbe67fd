#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <term.h>
#include <unistd.h>

#include "cterm.h"
#include "private.h"

static SCREEN *screen;
static struct termios found, raw_modes;
static int height, width, marks_paste, takes_clipboard, cursor_is_shown;
/// The frame that could not be painted because the terminal accepted nothing (backpressure).
static struct {
  int is_due, row, column, cursor_shown;
} owed;
static struct {
  attr_t attributes;
  short pair;
} styles[CTERM_STYLES];

/// Sequences that enable the key and paste modes of this program, and disable them again.
/// `own_keys` is sent once its own screen is shown; `farewell` is written after a crash. They are
/// prepared in advance because a signal handler must not call terminfo.
static char keys_on[256], own_keys[32], keys_off[96], farewell[320];
static int own_keys_are_due;

static const char *capability(const char *name) {
  const char *text = tigetstr(name);
  return text && text != (char *)-1 ? text : "";
}

/// Appends `text` to `sequence` of capacity `size`, without terminfo padding.
static void add(char *sequence, size_t size, const char *text) {
  size_t length = strlen(sequence);
  while (*text && length + 1 < size) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end)
      text = end + 1;
    else
      sequence[length++] = *text++;
  }
  sequence[length] = 0;
}

/// Resets keyboard and mouse modes that an earlier program may have left when it was killed. They
/// are not restored: a program that needs one enables it.
static void undo_modes_of_others(const char *term, int is_ansi) {
  // Normal cursor keys and numeric keypad; with `smkx` the keypad of PuTTY would not type digits.
  add(keys_on, sizeof keys_on, capability("rmkx"));
  if (!is_ansi) return;
  // Unlock the keyboard, and send Enter as one character.
  add(keys_on, sizeof keys_on, "\033[2;20l\033[?1;66l\033>");
  // All mouse protocols, focus reports, win32-input-mode.
  add(keys_on, sizeof keys_on, "\033[?9;1000;1001;1002;1003;1004;1005;1006;1015;1016;9001l");
  // xterm’s modifyOtherKeys and the kitty protocol, of which kitty has one state per screen. A
  // terminal without a mouse is too old for sequences with `>` and may print them; so may the
  // consoles of old Linux kernels, although they have a mouse.
  if (!*capability("kmous") || strncmp(term, "linux", 5) == 0) return;
  add(keys_on, sizeof keys_on, "\033[>4;0m\033[=0;1u");
  add(own_keys, sizeof own_keys, "\033[=0;1u");
}

/// Report buttons and wheel but no motion, in the SGR encoding, which has no coordinate limit.
static const char mouse_on[] = "\033[?1000h\033[?1006h";
static const char mouse_off[] = "\033[?1006l\033[?1000l";
/// Whether the terminal has a mouse, and whether the program uses it.
static int mouse_is_there, mouse_is_ours;

static void prepare_sequences(const char *term, int mouse) {
  static const char *const looks[] = {"sgr0", "op", "cnorm", "rmcup"};
  // A terminal that does not use ANSI sequences would print them.
  int is_ansi = strncmp(capability("cup"), "\033[", 2) == 0;
  mouse_is_there = is_ansi && *capability("kmous");
  mouse_is_ours = mouse;
  // Only xterm is known to save and restore a mode.
  int is_xterm = is_ansi && strncmp(term, "xterm", 5) == 0;
  keys_on[0] = own_keys[0] = keys_off[0] = farewell[0] = 0;
  undo_modes_of_others(term, is_ansi);
  add(keys_on, sizeof keys_on, is_ansi ? "\033[?2004h" : "");
  // Make Alt send ESC. By default xterm sets the eighth bit, so that Alt-C is ã.
  add(keys_on, sizeof keys_on, is_xterm ? "\033[?1036;1039s\033[?1036;1039h" : "");
  add(keys_off, sizeof keys_off, is_xterm ? "\033[?1036;1039r" : "");
  add(keys_off, sizeof keys_off, mouse_is_there ? mouse_off : "");
  add(keys_off, sizeof keys_off, is_ansi ? "\033[?2004l" : "");
  add(farewell, sizeof farewell, keys_off);
  for (size_t i = 0; i < sizeof looks / sizeof *looks; i++)
    add(farewell, sizeof farewell, capability(looks[i]));
  add(farewell, sizeof farewell, "\r\n");
}

/// Sends `sequence` after what ncurses has painted.
static void say(const char *sequence) { cterm_output_add(sequence, strlen(sequence)); }

static void switch_keys_on(void) {
  say(keys_on);
  if (mouse_is_there && mouse_is_ours) say(mouse_on);
  own_keys_are_due = *own_keys != 0;
}

static void take_utf8(void) {
  static const char *const names[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
  setlocale(LC_CTYPE, "");
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return;
    setlocale(LC_CTYPE, names[i]);
  }
}

/// Sets raw mode: keys arrive one by one without echo, and output is not translated. ncurses cannot
/// do it because its output is a file, and it would wait for pending output.
static void set_raw_modes(void) {
  raw_modes = found;
  raw_modes.c_lflag &= ~(tcflag_t)(ICANON | ISIG | IEXTEN | ECHO | ECHONL);
  raw_modes.c_iflag &= ~(tcflag_t)(IXON | BRKINT | PARMRK | ICRNL | INLCR | IGNCR);
  raw_modes.c_oflag &= ~(tcflag_t)(ONLCR | TABDLY);
  raw_modes.c_cc[VMIN] = 1;
  raw_modes.c_cc[VTIME] = 0;
  tcsetattr(STDIN_FILENO, TCSANOW, &raw_modes);
}

/// ncurses 6.1 and later accept colour numbers beyond the range of short.
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS && NCURSES_VERSION_PATCH >= 20180127
#define HAS_DIRECT_COLORS 1
#else
#define HAS_DIRECT_COLORS 0
#endif

/// Undoes a failed opening; nothing has been painted yet.
static void give_up(void) {
  delscreen(screen);
  screen = NULL;
  cterm_output_close();
  cterm_release_signals();
}

int cterm_is_terminal(void) { return isatty(STDIN_FILENO) && isatty(STDOUT_FILENO); }

/// Upper limits, because a terminal can report any size and each cell takes memory.
enum { MOST_ROWS = 500, MOST_COLUMNS = 1000 };

/// Reads the terminal’s size, limited as above; returns 0 if it is unknown and 2 if it was limited.
static int read_size(int *tall, int *wide) {
  struct winsize now;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &now) || !now.ws_row || !now.ws_col) return 0;
  *tall = now.ws_row < MOST_ROWS ? now.ws_row : MOST_ROWS;
  *wide = now.ws_col < MOST_COLUMNS ? now.ws_col : MOST_COLUMNS;
  return now.ws_row > MOST_ROWS || now.ws_col > MOST_COLUMNS ? 2 : 1;
}

/// Limits the size in ncurses, which is possible only through the environment.
static void limit_size(void) {
  int tall, wide;
  int is_too_large = read_size(&tall, &wide) == 2;
  if (is_too_large) {
    char number[16];
    snprintf(number, sizeof number, "%d", tall);
    setenv("LINES", number, 1);
    snprintf(number, sizeof number, "%d", wide);
    setenv("COLUMNS", number, 1);
  }
  // Otherwise the environment would fix the size forever.
  use_env(is_too_large);
  use_tioctl(!is_too_large);
}

int cterm_open(const char *term, int mouse) {
  if (!cterm_is_terminal() || tcgetattr(STDIN_FILENO, &found))
    return CTERM_NO_TERMINAL;
  take_utf8();
  cterm_hung_up = 0;
  // Before ncurses, which keeps existing handlers; its own would exit without saving.
  if (!cterm_catch_signals(farewell, &found)) return CTERM_NO_TERMINAL;
  limit_size();
  FILE *output = cterm_output_open();
  screen = output ? newterm((char *)term, output, stdin) : NULL;
  if (!screen) {
    cterm_output_close();
    cterm_release_signals();
    return output ? CTERM_UNKNOWN_TERMINAL : CTERM_NO_TERMINAL;
  }
  if (!*capability("cup")) {
    give_up();
    return CTERM_NO_ADDRESSING;
  }
  marks_paste = *capability("BE") != 0;
  takes_clipboard = *capability("Ms") != 0;
  memset(styles, 0, sizeof styles);
  cursor_is_shown = 1;
  prepare_sequences(term, mouse);
  cterm_inside = 1;
  // ncurses flushes at every cursor movement until `endwin` returns for the first time, and once
  // per frame after that.
  endwin();
  nonl();
  set_raw_modes();
  owed.is_due = 0;
  // Paint frames completely; type-ahead is read afterwards.
  typeahead(-1);
  getmaxyx(stdscr, height, width);
  cterm_update_size();
  switch_keys_on();
  return CTERM_OPEN;
}

void cterm_leave(void) {
  if (!screen || !cterm_inside) return;
  cterm_inside = 0;
  // In the background the terminal belongs to the shell, and changing its modes would stop this
  // process.
  if (!cterm_in_foreground()) return;
  if (!cterm_hung_up) {
    say(keys_off);
    endwin();
    cterm_output_finish();
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &found);
}

void cterm_enter(void) {
  if (!screen || cterm_inside || cterm_hung_up) return;
  tcsetattr(STDIN_FILENO, TCSANOW, &raw_modes);
  cterm_output_resume();
  cterm_inside = 1;
  switch_keys_on();
  clearok(curscr, TRUE);
}

void cterm_close(void) {
  if (!screen) return;
  cterm_leave();
  delscreen(screen);
  screen = NULL;
  cterm_output_close();
  cterm_release_signals();
}

int cterm_colors(void) {
  int colors = tigetnum("colors");
#if !HAS_DIRECT_COLORS
  if (colors > 256) colors = 256;
#endif
  return colors > 0 ? colors : 0;
}

int cterm_marks_paste(void) { return marks_paste; }

int cterm_takes_clipboard(void) { return takes_clipboard; }

void cterm_send(const uint8_t *bytes, int count) {
  if (!screen || !cterm_inside || cterm_hung_up || count <= 0) return;
  cterm_output_add((const char *)bytes, (size_t)count);
  cterm_output_send();
}

int cterm_rows(void) { return height; }

int cterm_columns(void) { return width; }

int cterm_update_size(void) {
  int tall, wide;
  if (!screen || !read_size(&tall, &wide)) return 0;
  // Do not compare with the size in ncurses, which reads it itself on return from `endwin`.
  if (tall == height && wide == width) return 0;
  height = tall;
  width = wide;
  resize_term(height, width);
  erase();
  clearok(curscr, TRUE);
  return 1;
}

static int make_pair(int pair, int foreground, int background) {
#if HAS_DIRECT_COLORS
  return init_extended_pair(pair, foreground, background);
#else
  return init_pair((short)pair, (short)foreground, (short)background);
#endif
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
    if (colored == screen && make_pair(style + 1, foreground, background) == OK) pair = (short)(style + 1);
  }
  styles[style].attributes = wanted;
  styles[style].pair = pair;
}

void cterm_set_background(int style) {
  if (!screen || style < 0 || style >= CTERM_STYLES) return;
  // Set the colour pair only: attributes would be added to those of every character.
  bkgd(' ' | COLOR_PAIR(styles[style].pair));
}

void cterm_set_mouse(int ours) {
  if (!screen || ours == mouse_is_ours) return;
  mouse_is_ours = ours;
  if (mouse_is_there && cterm_inside && !cterm_hung_up) say(ours ? mouse_on : mouse_off);
}

void cterm_repaint(void) {
  if (!screen) return;
  erase();
  clearok(curscr, TRUE);
}

void cterm_put(int row, int column, int style, const uint32_t *scalars, int count) {
  if (!screen || style < 0 || style >= CTERM_STYLES) return;
  attr_set(styles[style].attributes, styles[style].pair, NULL);
  mvaddnwstr(row, column, (const wchar_t *)scalars, count);
}

/// Paints the newest frame only: frames that the terminal did not accept in time are dropped.
static void paint(void) {
  owed.is_due = 0;
  // Hide the cursor while painting, so that it does not flicker across the screen.
  if (!owed.cursor_shown && cursor_is_shown) curs_set(0);
  move(owed.row, owed.column);
  refresh();
  if (own_keys_are_due) {
    own_keys_are_due = 0;
    say(own_keys);
  }
  if (owed.cursor_shown && !cursor_is_shown) curs_set(1);
  cursor_is_shown = owed.cursor_shown;
  cterm_output_send();
}

void cterm_flush(int row, int column, int cursor_shown) {
  if (!screen || !cterm_inside || cterm_hung_up) return;
  owed.is_due = 1;
  owed.row = row;
  owed.column = column;
  owed.cursor_shown = cursor_shown != 0;
  if (!cterm_output_stands()) paint();
}

void cterm_paint_on(void) {
  if (cterm_output_send() && owed.is_due && screen && cterm_inside && !cterm_hung_up) paint();
}

void cterm_bell(void) {
  if (!screen || !cterm_inside || cterm_hung_up || cterm_output_stands()) return;
  beep();
  cterm_output_send();
}
