#ifndef CTERM_PRIVATE_H
#define CTERM_PRIVATE_H
#include <signal.h>
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

#endif
