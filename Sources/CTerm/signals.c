#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "cterm.h"
#include "private.h"

volatile sig_atomic_t cterm_hung_up, cterm_inside;

static volatile sig_atomic_t is_lent;
static int ends[2] = {-1, -1};
static const char *crash_farewell;
static const struct termios *crash_modes;

static void on_signal(int number) {
  int error = errno;
  if (number == SIGHUP) cterm_hung_up = 1;
  if (!is_lent || (number != SIGINT && number != SIGQUIT && number != SIGCONT)) {
    unsigned char byte = (unsigned char)number;
    // If the pipe is full, the reader wakes up anyway.
    if (write(ends[1], &byte, 1) < 0) errno = 0;
  }
  errno = error;
}

static void on_crash(int number);

/// The signals to catch, and the handlers found before.
static struct {
  int number;
  void (*handler)(int);
  int flags;
  /// A signal that the parent ignores stays ignored (nohup, a shell without job control).
  int may_be_ignored;
  struct sigaction before;
} caught[] = {
    {SIGHUP, on_signal, SA_RESTART, 1, {{0}}},
    {SIGINT, on_signal, SA_RESTART, 1, {{0}}},
    {SIGQUIT, on_signal, SA_RESTART, 1, {{0}}},
    {SIGTERM, on_signal, SA_RESTART, 1, {{0}}},
    {SIGPIPE, on_signal, SA_RESTART, 1, {{0}}},
    {SIGTSTP, on_signal, SA_RESTART, 1, {{0}}},
    {SIGCONT, on_signal, SA_RESTART, 0, {{0}}},
    {SIGWINCH, on_signal, SA_RESTART, 0, {{0}}},
    {SIGSEGV, on_crash, SA_ONSTACK | SA_NODEFER, 0, {{0}}},
    {SIGBUS, on_crash, SA_ONSTACK | SA_NODEFER, 0, {{0}}},
    {SIGILL, on_crash, SA_ONSTACK | SA_NODEFER, 0, {{0}}},
    {SIGTRAP, on_crash, SA_ONSTACK | SA_NODEFER, 0, {{0}}},
    {SIGABRT, on_crash, SA_ONSTACK | SA_NODEFER, 0, {{0}}},
    {SIGFPE, on_crash, SA_ONSTACK | SA_NODEFER, 0, {{0}}},
};
enum { CAUGHT = sizeof caught / sizeof *caught };

static void on_crash(int number) {
  if (cterm_inside && !cterm_hung_up && cterm_in_foreground()) {
    cterm_inside = 0;
    // Do not block, even in a crash.
    if (write(cterm_output_terminal(), crash_farewell, strlen(crash_farewell)) < 0) errno = 0;
    tcsetattr(STDIN_FILENO, TCSANOW, crash_modes);
  }
  // Raise it again for the previous handler: a core dump, or a tracer.
  for (int i = 0; i < CAUGHT; i++)
    if (caught[i].number == number) sigaction(number, &caught[i].before, NULL);
  raise(number);
}

static int open_pipe(void) {
  if (ends[0] >= 0) return 1;
  if (pipe(ends)) return 0;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  return 1;
}

static void install(int i) {
  struct sigaction action = {.sa_handler = caught[i].handler, .sa_flags = caught[i].flags};
  sigemptyset(&action.sa_mask);
  if (caught[i].may_be_ignored && caught[i].before.sa_handler == SIG_IGN) return;
  sigaction(caught[i].number, &action, NULL);
}

int cterm_catch_signals(const char *farewell, const struct termios *modes) {
  // After a stack overflow the handler needs a stack of its own.
  static char stack[65536];
  if (!open_pipe()) return 0;
  crash_farewell = farewell;
  crash_modes = modes;
  sigaltstack(&(stack_t){.ss_sp = stack, .ss_size = sizeof stack}, NULL);
  for (int i = 0; i < CAUGHT; i++) {
    sigaction(caught[i].number, NULL, &caught[i].before);
    install(i);
  }
  return 1;
}

void cterm_release_signals(void) {
  for (int i = 0; i < CAUGHT; i++) sigaction(caught[i].number, &caught[i].before, NULL);
}

int cterm_signal_input(void) { return ends[0]; }

cterm_signals cterm_take_signals(void) {
  cterm_signals taken = {0};
  unsigned char bytes[64];
  ssize_t count;
  while ((count = read(ends[0], bytes, sizeof bytes)) > 0)
    for (ssize_t i = 0; i < count; i++) switch (bytes[i]) {
        case 0: taken.woken = 1; break;
        case SIGWINCH: taken.resized = 1; break;
        case SIGTSTP: taken.suspended = 1; break;
        case SIGCONT: taken.continued = 1; break;
        // Several signals may arrive as a session ends; SIGHUP has priority.
        default: if (taken.stop != SIGHUP) taken.stop = bytes[i];
      }
  return taken;
}

void cterm_wake(void) { on_signal(0); }

/// Gives SIGTSTP its previous action, which stops the process, or installs the handler again.
static void let_stop(int lets) {
  for (int i = 0; i < CAUGHT; i++) {
    if (caught[i].number != SIGTSTP) continue;
    if (lets)
      sigaction(SIGTSTP, &caught[i].before, NULL);
    else
      install(i);
  }
}

int cterm_in_foreground(void) {
  // Without job control there is no foreground group to compare with.
  pid_t group = tcgetpgrp(STDIN_FILENO);
  return group <= 0 || group == getpgrp();
}

void cterm_stop_process(void) {
  let_stop(1);
  raise(SIGTSTP);
  let_stop(0);
}

void cterm_set_lent(int lent) {
  is_lent = lent;
  // Editors stop their whole process group; if this process continued, the shell would not get the
  // terminal back.
  let_stop(lent);
  // The size may have changed without a signal to this process.
  if (!lent) on_signal(SIGWINCH);
}
