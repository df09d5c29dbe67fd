#ifndef CTERM_H
#define CTERM_H
#include <stddef.h>
#include <stdint.h>

// The terminal of this process behind plain types: ncurses paints, the input is read here.
// All but `cterm_wake` is for one thread.

// MARK: Screen

enum { CTERM_OPEN = 0, CTERM_NO_TERMINAL, CTERM_UNKNOWN_TERMINAL, CTERM_NO_ADDRESSING };

/// Takes the terminal on standard input and output, of the type `term`: modes, signals, screen; its
/// mouse too, if it has one and `mouse` is not 0.
/// One of the above; but for CTERM_OPEN nothing has changed.
int cterm_open(const char *term, int mouse);

/// Leaves the terminal as `cterm_open` found it. May be called again.
void cterm_close(void);

/// Gives the terminal up for a while, as it was found; `cterm_enter` takes it back, and all is
/// painted with the next `cterm_flush`.
void cterm_leave(void);
void cterm_enter(void);

/// Colours of the terminal; 0 if it has none.
int cterm_colors(void);

/// Whether there is a terminal on both ends, standard input and output.
int cterm_is_terminal(void);

/// Whether the terminal is known to mark where a paste begins and ends.
int cterm_marks_paste(void);

/// Whether the terminal's description says how its clipboard is set.
int cterm_takes_clipboard(void);

/// Sends bytes to the terminal as they are, past ncurses; between two frames.
void cterm_send(const uint8_t *bytes, int count);

int cterm_rows(void);
int cterm_columns(void);

/// Looks the size up again; if it has changed, the screen is blank and all of it will be painted.
/// Not 0 if it has changed.
int cterm_update_size(void);

enum { CTERM_BOLD = 1, CTERM_UNDERLINE = 2, CTERM_REVERSE = 4, CTERM_DIM = 8 };
enum { CTERM_STYLES = 32 };

/// Says what style number `style` looks like: colours or -1 for the terminal's own, attributes.
void cterm_set_style(int style, int foreground, int background, int attributes);

/// Has the whole screen, wherever nothing is painted, in the colours of style number `style`.
void cterm_set_background(int style);

/// Takes the mouse, or leaves it to the terminal, with the next `cterm_flush`.
void cterm_set_mouse(int ours);

/// The screen is blank, and all of it will be painted.
void cterm_repaint(void);

/// Puts glyphs, `count` scalars in all, onto the screen to be painted.
void cterm_put(int row, int column, int style, const uint32_t *scalars, int count);

/// Paints what has been put, leaving the cursor there, shown or not.
void cterm_flush(int row, int column, int cursor_shown);

void cterm_bell(void);

// MARK: Charset

/// The charset of the locale; empty where it is UTF-8, or none is set.
const char *cterm_locale_charset(void);

/// The scalars of the bytes 128 to 255 of a charset, 0 for a byte that is no character. Not 0 if it is one
/// that is known here, with one byte for each character and ASCII below.
int cterm_read_charset(const char *name, uint32_t scalars[128]);

/// Turns UTF-8 into a charset of one byte for each character, in place. `count` becomes the bytes that are
/// made of it; gives those that were read, all but a character that is cut off at the end. What the charset
/// does not have becomes something that looks like it.
size_t cterm_encode(const uint32_t scalars[128], char *bytes, size_t *count);

/// From now on, the terminal is sent this charset; NULL for UTF-8.
void cterm_write_charset(const uint32_t *scalars);

// MARK: Input

enum { CTERM_INPUT = 1, CTERM_SIGNAL = 2 };

/// Waits for input or signals, no longer than `milliseconds` (negative: for ever).
/// The bits of what is there; 0 if the time is up.
int cterm_wait(int milliseconds);

/// Reads what is there, at most `capacity` bytes: their number, 0 if nothing was there after all,
/// -1 if the terminal is gone.
int cterm_read(uint8_t *bytes, int capacity);

// MARK: Signals

/// What signals have asked for since they were last taken; each not 0 if it has come.
typedef struct {
  int woken, resized, suspended, continued;
  /// The number of the signal that asks to leave.
  int stop;
} cterm_signals;

cterm_signals cterm_take_signals(void);

/// Makes `cterm_wait` return. From any thread, at any time, after `cterm_close` too.
void cterm_wake(void);

/// Whether the terminal is ours and not another job's of the same shell.
int cterm_in_foreground(void);

/// Stops this process, as Ctrl-Z does elsewhere, and returns when it goes on.
void cterm_stop_process(void);

/// While another program has the terminal, its interrupts and stops are not ours to answer.
void cterm_set_lent(int lent);

// MARK: Lines

/// Takes the terminal on standard input and output for one line that is edited here: keys come one by one
/// and are not echoed. Signals keep their meaning; whichever ends or stops the process puts the modes back
/// first. 0 where there is no terminal.
int cterm_line_begin(void);

/// Puts the modes back.
void cterm_line_end(void);

enum { CTERM_LINE_GONE = -1, CTERM_LINE_LATE = -2, CTERM_LINE_AGAIN = -3 };

/// Reads what comes within `milliseconds` (negative: for ever): its number of bytes, or one of the above.
/// AGAIN: the process was stopped and goes on, so that the line is to be written again. With `until_output` it is also
/// LATE as soon as the terminal takes output.
int cterm_line_read(uint8_t *bytes, int capacity, int milliseconds, int until_output);

/// Whether the terminal takes output now, without waiting.
int cterm_line_takes(void);

/// Writes all of it, however long the terminal takes, behind what it did not take when a line ended.
void cterm_line_write(const uint8_t *bytes, int count);

/// Columns of the terminal on standard output; 0 where it is none, or does not say.
int cterm_line_width(void);

/// Whether a picture may be as large as any: what is painted waits in a file in memory, for which the limit on the size
/// of files (`ulimit -f`) holds as well.
int cterm_has_room(void);

/// Keeps freed memory for the next frame. By default the C library gives it back to the system after
/// a key and asks for it again at the next, which costs a fifth of a key's time.
void cterm_keep_memory(void);

#endif
