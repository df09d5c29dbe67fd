// Edits one line on the terminal without ncurses. No screen is taken, and the modes differ only
// during a read, so nothing has to be restored at any other time.
#include "cterm.h"
#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static struct termios found, raw;
static volatile sig_atomic_t is_raw, was_stopped;
/// Set if `marks_off` could not be written.
static volatile sig_atomic_t owes_marks_off;
static const char marks_on[] = "\033[?2004h", marks_off[] = "\033[?2004l";

/// The signals that end the process, on request or by a crash.
static const int ending[] = {SIGHUP,  SIGINT,  SIGQUIT, SIGTERM, SIGSEGV,
                             SIGBUS,  SIGILL,  SIGTRAP, SIGABRT, SIGFPE};
enum { ENDINGS = sizeof ending / sizeof *ending };
static struct sigaction former[ENDINGS], former_stop;

/// Returns 1 if the terminal accepts output now, which a stopped or frozen one does not.
static int takes_output(void) {
  struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
  return poll(&output, 1, 0) == 1;
}

/// Called from signal handlers, so it must not allocate or lock.
static void enter_modes(void) {
  owes_marks_off = 0;
  ssize_t done = write(STDOUT_FILENO, marks_on, sizeof marks_on - 1);
  (void)done;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &raw);
  is_raw = 1;
}

static void leave_modes(void) {
  if (!is_raw) return;
  is_raw = 0;
  // A stopped terminal must block neither the typed line nor the end of the process.
  owes_marks_off = !takes_output();
  if (!owes_marks_off) {
    ssize_t done = write(STDOUT_FILENO, marks_off, sizeof marks_off - 1);
    (void)done;
  }
  // Not TCSADRAIN, which would block on a terminal that is stopped.
  tcsetattr(STDIN_FILENO, TCSANOW, &found);
}

/// Raises the signal again with its default action, at once or when the handler has returned.
static void deliver(int number, int at_once) {
  struct sigaction standard;
  memset(&standard, 0, sizeof standard);
  standard.sa_handler = SIG_DFL;
  sigemptyset(&standard.sa_mask);
  sigaction(number, &standard, NULL);
  raise(number);
  if (!at_once) return;
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
}

static void on_end(int number) {
  leave_modes();
  deliver(number, 0);
}

static void catch_stop(struct sigaction *former);

static void on_stop(int number) {
  int error = errno;
  leave_modes();
  deliver(number, 1);
  // The process is stopped here until it is continued.
  catch_stop(NULL);
  enter_modes();
  was_stopped = 1;
  errno = error;
}

static void catch_stop(struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_stop;
  sigemptyset(&action.sa_mask);
  sigaction(SIGTSTP, &action, before);
}

static void catch_signals(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = on_end;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < ENDINGS; i++) {
    sigaction(ending[i], &action, &former[i]);
    // The parent process ignores this signal: keep it ignored.
    if (former[i].sa_handler == SIG_IGN) sigaction(ending[i], &former[i], NULL);
  }
  catch_stop(&former_stop);
  if (former_stop.sa_handler == SIG_IGN) sigaction(SIGTSTP, &former_stop, NULL);
}

static void release_signals(void) {
  for (int i = 0; i < ENDINGS; i++) sigaction(ending[i], &former[i], NULL);
  sigaction(SIGTSTP, &former_stop, NULL);
}

int cterm_line_begin(void) {
  if (is_raw) return 1;
  if (!isatty(STDOUT_FILENO) || tcgetattr(STDIN_FILENO, &found) != 0) return 0;
  raw = found;
  raw.c_iflag &= ~(tcflag_t)(ICRNL | INLCR | IGNCR | ISTRIP);
  raw.c_lflag &= ~(tcflag_t)(ICANON | ECHO | IEXTEN);
  raw.c_cc[VMIN] = 1;
  raw.c_cc[VTIME] = 0;
  catch_signals();
  enter_modes();
  return 1;
}

void cterm_line_end(void) {
  if (!is_raw) return;
  leave_modes();
  release_signals();
}

int cterm_line_takes(void) { return takes_output(); }

int cterm_line_read(uint8_t *bytes, int capacity, int milliseconds, int until_output) {
  if (was_stopped) {
    was_stopped = 0;
    return CTERM_LINE_AGAIN;
  }
  struct pollfd ends[] = {{.fd = STDIN_FILENO, .events = POLLIN},
                          {.fd = until_output ? STDOUT_FILENO : -1, .events = POLLOUT}};
  int ready = poll(ends, 2, milliseconds);
  if (ready < 0) return errno == EINTR ? CTERM_LINE_AGAIN : CTERM_LINE_GONE;
  if (!ends[0].revents) return CTERM_LINE_LATE;
  ssize_t count = read(STDIN_FILENO, bytes, (size_t)capacity);
  if (count > 0) return (int)count;
  return count < 0 && errno == EINTR ? CTERM_LINE_AGAIN : CTERM_LINE_GONE;
}

static void write_all(const uint8_t *bytes, int count) {
  while (count > 0) {
    ssize_t done = write(STDOUT_FILENO, bytes, (size_t)count);
    if (done < 0 && errno == EINTR) continue;
    if (done < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) {
      struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
      poll(&output, 1, -1);
      continue;
    }
    if (done <= 0) return;
    bytes += done;
    count -= (int)done;
  }
}

void cterm_line_write(const uint8_t *bytes, int count) {
  if (owes_marks_off) {
    owes_marks_off = 0;
    write_all((const uint8_t *)marks_off, sizeof marks_off - 1);
  }
  write_all(bytes, count);
}

int cterm_line_width(void) {
  struct winsize size;
  if (!isatty(STDOUT_FILENO) || ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return 0;
  return size.ws_col;
}
