// What is painted waits here until the terminal takes it: whoever cannot write does not stand still.
// ncurses writes to a file in memory and knows of nothing; what lies there goes to the terminal, which is
// never waited for.
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "cfiles.h"
#include "cterm.h"
#include "private.h"

/// A terminal that takes nothing for so long, in milliseconds, is not waited for by who leaves.
enum { PATIENCE = 300 };

static FILE *stream;
static int sink = -1, terminal = -1;
/// How far the sink's bytes were taken out.
static off_t taken;
/// Taken out, as the terminal reads them, from `start` to `end`.
static char ready[16384];
static size_t start, end;
static int stands;
/// What the bytes 128 to 255 mean to the terminal, where it reads no UTF-8.
static uint32_t charset[128];
static int has_charset;
/// A child that still has what was to be written when the terminal was given up.
static pid_t heir;

/// The terminal of standard output, opened anew where that can be: that it does not wait is a property of
/// the opened file, which is shared with the shell and its other programs.
static int open_terminal(void) {
  // Whoever has a controlling terminal may open it by this name, after `su` too.
  const char *name = tcgetsid(STDOUT_FILENO) == getsid(0) ? "/dev/tty" : ttyname(STDOUT_FILENO);
  int own = name ? open(name, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC) : -1;
  return own >= 0 ? own : fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3);
}

static int move_to_memory(void) {
  int file = cfiles_make_nameless();
  if (file < 0) return 0;
  if (sink < 0) {
    sink = file;
  } else {
    dup2(file, sink);
    fcntl(sink, F_SETFD, FD_CLOEXEC);
    close(file);
  }
  taken = 0;
  start = end = 0;
  stands = 0;
  return 1;
}

FILE *cterm_output_open(void) {
  if (!move_to_memory()) return NULL;
  terminal = open_terminal();
  stream = terminal < 0 ? NULL : fdopen(sink, "w");
  if (!stream) cterm_output_close();
  return stream;
}

void cterm_output_close(void) {
  if (stream)
    fclose(stream);
  else if (sink >= 0)
    close(sink);
  if (terminal >= 0) close(terminal);
  stream = NULL;
  sink = terminal = -1;
}

void cterm_write_charset(const uint32_t *scalars) {
  has_charset = scalars != NULL;
  if (scalars) memcpy(charset, scalars, sizeof charset);
}

void cterm_output_add(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t count = write(sink, bytes, length);
    if (count <= 0) return;
    bytes += count;
    length -= (size_t)count;
  }
}

/// Forgets what the sink holds.
static void empty(void) {
  // A large picture needs its memory once.
  if (taken > 1 << 20 && ftruncate(sink, 0)) errno = 0;
  lseek(sink, 0, SEEK_SET);
  taken = 0;
  start = end = 0;
}

/// Takes more out of the sink; 0 if there is no more.
static int refill(off_t filled) {
  if (taken >= filled) return 0;
  size_t wanted = filled - taken < (off_t)sizeof ready ? (size_t)(filled - taken) : sizeof ready;
  ssize_t count = pread(sink, ready, wanted, taken);
  if (count <= 0) return 0;
  start = 0;
  end = (size_t)count;
  taken += has_charset ? (off_t)cterm_encode(charset, ready, &end) : count;
  return end > 0;
}

int cterm_output_send(void) {
  off_t filled = lseek(sink, 0, SEEK_CUR);
  stands = 0;
  while (start < end || refill(filled)) {
    ssize_t count = write(terminal, ready + start, end - start);
    if (count >= 0)
      start += (size_t)count;
    else if (errno == EAGAIN)
      return !(stands = 1);
    else if (errno != EINTR)
      break;
  }
  if (filled > 0) empty();
  return 1;
}

int cterm_output_stands(void) { return stands; }

int cterm_output_terminal(void) { return terminal; }

/// Writes the rest whenever the terminal takes it, in a process that nobody waits for: else a terminal
/// that stood still stays in the modes of a program that is gone.
static void bequeath(void) {
  heir = fork();
  if (heir != 0) return;
  setsid();
  // No lock and no pipe of the program is to outlive it.
  dup2(sink, 0);
  dup2(terminal, 1);
  sink = 0;
  terminal = 1;
  long last = sysconf(_SC_OPEN_MAX);
  for (int other = 2; other < (last < 0 || last > 65536 ? 65536 : last); other++) close(other);
  cterm_release_signals();
  alarm(600);
  while (!cterm_output_send())
    if (poll(&(struct pollfd){.fd = terminal, .events = POLLOUT}, 1, -1) < 0 && errno != EINTR) break;
  _exit(0);
}

void cterm_output_finish(void) {
  while (!cterm_output_send())
    if (poll(&(struct pollfd){.fd = terminal, .events = POLLOUT}, 1, PATIENCE) == 0) {
      bequeath();
      // What is written from now on is no longer behind the rest.
      move_to_memory();
      return;
    }
}

void cterm_output_resume(void) {
  if (heir <= 0) return;
  int status;
  if (waitpid(heir, &status, WNOHANG) == 0) {
    kill(heir, SIGKILL);
    waitpid(heir, &status, 0);
    // Ends the sequence in which the rest may have been cut off.
    cterm_output_add("\030", 1);
  }
  heir = 0;
}
