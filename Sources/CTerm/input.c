#include <errno.h>
#include <poll.h>
#include <unistd.h>

#include "cterm.h"
#include "private.h"

int cterm_wait(int milliseconds) {
  struct pollfd ends[] = {
      {.fd = STDIN_FILENO, .events = POLLIN},
      {.fd = cterm_signal_input(), .events = POLLIN},
      {.fd = cterm_output_terminal(), .events = POLLOUT},
  };
  // After a hang-up no input arrives. Report both, because the signal may be pending.
  if (cterm_hung_up) return CTERM_INPUT | CTERM_SIGNAL;
  // If a handler interrupted poll, it has written to the pipe.
  nfds_t count = cterm_output_stands() ? 3 : 2;
  if (poll(ends, count, milliseconds) < 0) return errno == EINTR ? CTERM_SIGNAL : CTERM_INPUT;
  if (count == 3 && ends[2].revents) cterm_paint_on();
  return (ends[0].revents ? CTERM_INPUT : 0) | (ends[1].revents ? CTERM_SIGNAL : 0);
}

int cterm_read(uint8_t *bytes, int capacity) {
  ssize_t count = cterm_hung_up ? -1 : read(STDIN_FILENO, bytes, (size_t)capacity);
  if (count > 0) return (int)count;
  if (count < 0 && !cterm_hung_up && (errno == EINTR || errno == EAGAIN)) return 0;
  cterm_hung_up = 1;
  return -1;
}
