#ifndef CTERM_H
#define CTERM_H
#include <stddef.h>
#include <stdint.h>

// The terminal of this process behind plain C types: ncurses paints, and this module reads the
// input. Only `cterm_wake` may be called from any thread.

// MARK: Screen

enum { CTERM_OPEN = 0, CTERM_NO_TERMINAL, CTERM_UNKNOWN_TERMINAL, CTERM_NO_ADDRESSING };

/// Opens the terminal of type `term` on standard input and output: modes, signals, screen, and the
/// mouse if it has one and `mouse` is not 0. Returns one of the values above; unless it is
/// CTERM_OPEN, nothing has changed.
int cterm_open(const char *term, int mouse);

/// Restores the terminal to its state before `cterm_open`. Can be called more than once.
void cterm_close(void);

/// Restores the terminal temporarily. `cterm_enter` takes it back, and the next `cterm_flush`
/// repaints everything.
void cterm_leave(void);
void cterm_enter(void);

/// The number of colours; 0 if there are none.
int cterm_colors(void);

/// Whether standard input and output are both terminals.
int cterm_is_terminal(void);

/// Whether the terminal is known to bracket pastes.
int cterm_marks_paste(void);

/// Whether terminfo declares how to set the clipboard.
int cterm_takes_clipboard(void);

/// Sends bytes to the terminal unchanged, bypassing ncurses. Call it between frames.
void cterm_send(const uint8_t *bytes, int count);

int cterm_rows(void);
int cterm_columns(void);

/// Reads the size again. If it has changed, clears the screen for a full repaint and returns
/// non-zero.
int cterm_update_size(void);

enum { CTERM_BOLD = 1, CTERM_UNDERLINE = 2, CTERM_REVERSE = 4, CTERM_DIM = 8 };
enum { CTERM_STYLES = 32 };

/// Defines a style: colours, or -1 for the terminal’s own, and attributes.
void cterm_set_style(int style, int foreground, int background, int attributes);

/// Gives the background of the whole screen the colours of a style.
void cterm_set_background(int style);

/// Enables or disables the mouse with the next `cterm_flush`.
void cterm_set_mouse(int ours);

/// Clears the screen for a full repaint.
void cterm_repaint(void);

/// Writes glyphs, `count` scalars in all, to the screen buffer.
void cterm_put(int row, int column, int style, const uint32_t *scalars, int count);

/// Paints the changes of the buffer, and moves the cursor there, visible or hidden.
void cterm_flush(int row, int column, int cursor_shown);

void cterm_bell(void);

// MARK: Charset

/// The charset of the locale; empty if it is UTF-8 or none is set.
const char *cterm_locale_charset(void);

/// Reads the scalars of bytes 128 to 255 of a charset, 0 for undefined bytes. Returns non-zero if
/// the charset is known, single-byte and ASCII below 128.
int cterm_read_charset(const char *name, uint32_t scalars[128]);

/// Converts UTF-8 to a single-byte charset in place. `count` becomes the number of bytes written;
/// returns the number of bytes read, which excludes a truncated character at the end. Characters
/// that the charset lacks are replaced by similar ones.
size_t cterm_encode(const uint32_t scalars[128], char *bytes, size_t *count);

/// Makes the output use this charset from now on; NULL for UTF-8.
void cterm_write_charset(const uint32_t *scalars);

// MARK: Input

enum { CTERM_INPUT = 1, CTERM_SIGNAL = 2 };

/// Waits up to `milliseconds` (negative: forever) for input or signals. Returns the bits of what is
/// available; 0 after a timeout.
int cterm_wait(int milliseconds);

/// Reads up to `capacity` bytes without blocking. Returns their number, 0 if there are none, -1 if
/// the terminal was closed.
int cterm_read(uint8_t *bytes, int capacity);

// MARK: Signals

/// The requests of signals since the last call; each is non-zero if it arrived.
typedef struct {
  int woken, resized, suspended, continued;
  /// The number of the signal that asks to exit.
  int stop;
} cterm_signals;

cterm_signals cterm_take_signals(void);

/// Makes `cterm_wait` return. Can be called from any thread at any time, also after `cterm_close`.
void cterm_wake(void);

/// Whether this process is in the foreground process group of the terminal.
int cterm_in_foreground(void);

/// Stops this process like Ctrl-Z and returns when it is continued.
void cterm_stop_process(void);

/// Marks the terminal as lent, so that interrupts and stops of the other program are ignored.
void cterm_set_lent(int lent);

// MARK: Lines

/// Puts the terminal on standard input and output into cbreak mode for one edited line: keys arrive
/// one by one without echo, and Ctrl-C still sends its signal. A signal that ends or stops the
/// process restores the modes first. Returns 0 if there is no terminal.
int cterm_line_begin(void);

/// Restores the modes.
void cterm_line_end(void);

enum { CTERM_LINE_GONE = -1, CTERM_LINE_LATE = -2, CTERM_LINE_AGAIN = -3 };

/// Reads input that arrives within `milliseconds` (negative: forever). Returns the number of bytes
/// or one of the values above; CTERM_LINE_AGAIN means that the process was stopped and continued,
/// so the line has to be drawn again. With `until_output` it also returns CTERM_LINE_LATE as soon as
/// the terminal accepts output.
int cterm_line_read(uint8_t *bytes, int capacity, int milliseconds, int until_output);

/// Returns 1 if the terminal accepts output now; does not block.
int cterm_line_takes(void);

/// Writes all bytes, blocking if needed, after those that `cterm_line_end` could not write.
void cterm_line_write(const uint8_t *bytes, int count);

/// The width of the terminal on standard output in columns; 0 if it is not a terminal or does not
/// tell.
int cterm_line_width(void);

/// Returns 1 if RLIMIT_FSIZE allows a whole picture: painted bytes wait in a memory file, to which
/// this limit applies too.
int cterm_has_room(void);

/// Keeps freed memory for the next frame. By default malloc returns it to the system after a key
/// and asks for it again at the next, which takes a fifth of the time of a key.
void cterm_keep_memory(void);

#endif
