"""Known programs must give known figures; to be believed before any other figure is."""
import os
import shutil
import statistics
import subprocess
import tempfile

import measure
from session import Session, now

MS = measure.MS

# echo START ECHO TAIL MIB: waits START ms, takes MIB of memory, then answers each key after ECHO ms,
# and with a dot TAIL ms later where TAIL is not 0.
_ECHO = r"""
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>
static void wait_ms(int n) {
  struct timespec t = {n / 1000, (n % 1000) * 1000000L};
  if (n) nanosleep(&t, 0);
}
int main(int count, char **words) {
  int start = atoi(words[1]), echo = atoi(words[2]), tail = atoi(words[3]), mib = atoi(words[4]);
  struct termios raw;
  char key;
  tcgetattr(0, &raw);
  cfmakeraw(&raw);
  tcsetattr(0, TCSANOW, &raw);
  wait_ms(start);
  if (mib) memset(malloc((size_t)mib << 20), 1, (size_t)mib << 20);
  if (write(1, "READY ", 6) < 0) return 1;
  while (read(0, &key, 1) == 1) {
    wait_ms(echo);
    if (write(1, &key, 1) < 0) return 1;
    if (tail) {
      wait_ms(tail);
      if (write(1, ".", 1) < 0) return 1;
    }
  }
  return 0;
}
"""


class _Checks:
    def __init__(self):
        self.passed = self.failed = 0

    def check(self, what, value, low, high):
        good = low <= value <= high
        self.passed += good
        self.failed += not good
        verdict = "ok  " if good else "NON "
        print("%s %-58s %9.3f  (attendu : %g à %g)" % (verdict, what, value, low, high))


def run():
    folder = tempfile.mkdtemp(prefix="canevas-bench.")
    try:
        return _run(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _run(folder):
    source, program = os.path.join(folder, "echo.c"), os.path.join(folder, "echo")
    with open(source, "w") as file:
        file.write(_ECHO)
    compiler = next(c for c in ("cc", "gcc", "clang") if shutil.which(c))
    subprocess.check_call([compiler, "-O2", "-D_DEFAULT_SOURCE", "-o", program, source])
    checks = _Checks()

    def started(*numbers):
        session = Session([program] + [str(n) for n in numbers])
        session.wait_for("READY")
        return session

    with started(0, 0, 0, 0) as session:
        before, output = session.cpu_ns(), session.output_bytes
        figures = measure.Typist(session).type(200)
        checks.check("écho immédiat : médiane, ms", statistics.median(figures), 0.005, 0.5)
        checks.check("… octets par touche", (session.output_bytes - output) / 200, 1, 1)
        checks.check("… processeur par touche, µs", (session.cpu_ns() - before) / 200e3, 1, 200)
        checks.check("… mémoire, Mio", session.peak_memory_kib() / 1024, 0.3, 6)
        cpu, wakeups, output = measure.idle(session, 1)
        checks.check("… au repos 1 s : processeur, ms", cpu, 0, 0.2)
        checks.check("… réveils et octets", wakeups + output, 0, 0)
    with started(0, 30, 0, 0) as session:
        figures = measure.Typist(session).type(60)
        checks.check("écho après 30 ms : médiane, ms", statistics.median(figures), 30, 31.5)
    with started(0, 0, 8, 0) as session:
        figures = measure.Typist(session).type(60)
        checks.check("un second octet 8 ms après : médiane, ms", statistics.median(figures), 8, 9.5)
    with started(0, 0, 0, 64) as session:
        checks.check("64 Mio touchés : mémoire", session.peak_memory_kib() / 1024, 64, 70)
    figures = []
    for _ in range(7):
        with Session([program, "100", "0", "0", "0"]) as session:
            figures.append(measure.startup(session, "READY"))
    checks.check("100 ms avant le premier texte : démarrage, ms", statistics.median(figures), 100, 104)
    with started(0, 0, 0, 0) as session:
        took = measure.paste(session, "x" * 60000 + "FIN", "FIN")
        checks.check("collage de 60 ko renvoyé octet par octet, ms", took, 1, 5000)
    figures = []
    for _ in range(30):
        session = Session(["true"])
        os.waitpid(session.pid, 0)
        figures.append((now() - session.started) / MS)
        session.ended = True
        os.close(session.master)
    checks.check("« true » de bout en bout : médiane, ms", statistics.median(figures), 0.2, 10)
    print("%d bons, %d mauvais" % (checks.passed, checks.failed))
    return 1 if checks.failed else 0
