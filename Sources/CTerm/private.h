#ifndef CTERM_PRIVATE_H
#define CTERM_PRIVATE_H
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <termios.h>

/// Non-zero once the terminal has hung up; nothing is written to it from then on.
extern volatile sig_atomic_t cterm_hung_up;

/// Non-zero while the program owns the terminal, so that a crash handler restores it.
extern volatile sig_atomic_t cterm_inside;

/// The end of the pipe that `cterm_take_signals` reads.
int cterm_signal_input(void);

/// Installs the handlers; returns 0 if no pipe can be created. After a crash they write `farewell`,
/// which may grow until the screen is open, and restore `modes`.
int cterm_catch_signals(const char *farewell, const struct termios *modes);

void cterm_release_signals(void);

// MARK: Output

/// Opens the stream for ncurses, which never blocks; NULL on failure.
FILE *cterm_output_open(void);
void cterm_output_close(void);

/// Appends bytes to the pending output.
void cterm_output_add(const char *bytes, size_t length);

/// Writes as much as the terminal accepts; returns 0 if some is left. A terminal that was closed
/// accepts everything.
int cterm_output_send(void);

/// Non-zero if the last `cterm_output_send` left something.
int cterm_output_stands(void);

/// The descriptor to poll for writability.
int cterm_output_terminal(void);

/// Writes everything before the terminal is given up. If the terminal accepts nothing, a child
/// process writes the rest later.
void cterm_output_finish(void);

/// The terminal accepts output again: continues writing, and paints the newest frame.
void cterm_paint_on(void);

/// Takes the terminal back from that child process.
void cterm_output_resume(void);

#endif
