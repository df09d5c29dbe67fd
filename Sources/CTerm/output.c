// Buffers the output until the terminal accepts it, so that the program never blocks on a write.
// ncurses writes to a memory file; the contents are sent to the terminal in non-blocking mode.
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

/// How long an exiting program waits for a terminal that accepts nothing, in milliseconds.
enum { PATIENCE = 300 };

static FILE *stream;
static int sink = -1, terminal = -1;
/// How much of the sink has been taken out.
static off_t taken;
/// Bytes taken from the sink, in the terminal’s charset, from `start` to `end`.
static char ready[16384];
static size_t start, end;
static int stands;
/// The scalars of bytes 128 to 255, for a terminal that does not use UTF-8.
static uint32_t charset[128];
static int has_charset;
/// A child process that still writes what was pending when the terminal was given up.
static pid_t heir;

/// Opens the terminal of standard output again if possible: O_NONBLOCK belongs to the open file
/// description, which is shared with the shell and its other programs.
static int open_terminal(void) {
  // A process may open its controlling terminal by this name even after `su`.
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

/// Discards the contents of the sink.
static void empty(void) {
  // Release the memory of an unusually large frame.
  if (taken > 1 << 20 && ftruncate(sink, 0)) errno = 0;
  lseek(sink, 0, SEEK_SET);
  taken = 0;
  start = end = 0;
}

/// Takes more bytes from the sink; returns 0 if there are none.
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

/// Forks a process that writes the rest when the terminal accepts it; otherwise a terminal that was
/// stopped would stay in the modes of a program that has exited.
static void bequeath(void) {
  heir = fork();
  if (heir != 0) return;
  setsid();
  // Close everything else: no lock and no pipe of the program may outlive it.
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
      // Start an empty sink, so that new output is not appended to the rest.
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
    // CAN ends a sequence that may have been cut off.
    cterm_output_add("\030", 1);
  }
  heir = 0;
}
