#ifndef CTERM_PRIVATE_H
#define CTERM_PRIVATE_H
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <termios.h>

/// Not 0 once the terminal has hung up: from then on nothing is written to it.
extern volatile sig_atomic_t cterm_hung_up;

/// Not 0 while the terminal is ours, so that a crash has something to restore.
extern volatile sig_atomic_t cterm_inside;

/// The end of the pipe where `cterm_take_signals` reads.
int cterm_signal_input(void);

/// Installs the handlers; 0 if there is no pipe to be had. A crash writes `farewell`, which may
/// grow until the screen is open, and puts `modes` back.
int cterm_catch_signals(const char *farewell, const struct termios *modes);

void cterm_release_signals(void);

// MARK: Output

/// Where ncurses writes, which never waits; NULL if there is none to be had.
FILE *cterm_output_open(void);
void cterm_output_close(void);

/// Adds bytes behind what is to be written.
void cterm_output_add(const char *bytes, size_t length);

/// Writes as much as the terminal takes; 0 if it takes no more for now. A terminal that is gone takes all.
int cterm_output_send(void);

/// Not 0 if the last `cterm_output_send` left something.
int cterm_output_stands(void);

/// To be asked whether it takes more.
int cterm_output_terminal(void);

/// Writes all before the terminal is given up. One that takes nothing is not waited for: another process
/// then writes the rest once it does.
void cterm_output_finish(void);

/// The terminal takes more: writes on, and paints what was put meanwhile.
void cterm_paint_on(void);

/// Takes the terminal back from such a process.
void cterm_output_resume(void);

#endif
