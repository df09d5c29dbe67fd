"""A program in a pseudo-terminal of its own, seen from outside."""
import fcntl
import os
import re
import select
import shutil
import signal
import struct
import termios
import time

from emulator import Emulator

now = time.perf_counter_ns
COLUMNS, ROWS = 80, 24
_KEPT = ("PATH", "HOME", "USER", "LOGNAME", "TMPDIR", "LD_LIBRARY_PATH")
# A shell starts what runs in the background deaf to some of these, and what that starts would be too.
_TERMINAL_SIGNALS = (signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGPIPE, signal.SIGTERM)
_QUERY = re.compile(rb"\x1b\[6n|\x1b\[5n|\x1b\[>?0?c|\x1b\[\?(\d+)\$p")


class Trouble(Exception):
    """The program ended early, or did not show what was awaited; says what stood on the screen."""


class Session:
    def __init__(self, argv, env=None):
        self.emulator = Emulator(COLUMNS, ROWS)
        self.pending = []  # chunks not yet shown to the emulator
        self.output_bytes = 0
        self.ended = False
        self.master, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        environment = {k: v for k, v in os.environ.items() if k in _KEPT}
        environment.update(TERM="xterm-256color", LANG="C.UTF-8", **(env or {}))
        tty = os.ttyname(slave)
        # setsid and opening the slave make it the controlling terminal; no fork of this big process.
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, tty, os.O_RDWR, 0),
            (os.POSIX_SPAWN_DUP2, 0, 1),
            (os.POSIX_SPAWN_DUP2, 0, 2),
        ]
        program = shutil.which(argv[0]) or argv[0]
        self.started = now()
        self.pid = os.posix_spawn(
            program, argv, environment, file_actions=actions, setsid=True, setsigdef=_TERMINAL_SIGNALS
        )
        os.close(slave)
        os.set_blocking(self.master, False)
        self._poll = select.poll()
        self._poll.register(self.master, select.POLLIN)

    # --- input and output

    def read(self, timeout_ms):
        """One chunk of output, or b"" when none came in time."""
        if not self._poll.poll(timeout_ms):
            return b""
        try:
            data = os.read(self.master, 65536)
        except BlockingIOError:
            return b""
        except OSError:
            data = b""
        if not data:
            raise Trouble("le programme s’est arrêté ; son écran :\n" + self.screen())
        self.output_bytes += len(data)
        self.pending.append(data)
        if b"\x1b" in data:
            self._answer(data)
        return data

    def _answer(self, data):
        """What a terminal says when asked: a program that waits for an answer must not hang."""
        for query in _QUERY.finditer(data):
            asked = query.group(0)
            if asked == b"\x1b[6n":
                self.show_pending()
                row, column = self.emulator.cursor()
                answer = b"\x1b[%d;%dR" % (row + 1, column + 1)
            elif asked == b"\x1b[5n":
                answer = b"\x1b[0n"
            elif asked.endswith(b"$p"):
                answer = b"\x1b[?%s;0$y" % query.group(1)
            else:
                answer = b"\x1b[>41;388;0c" if b">" in asked else b"\x1b[?62;22c"
            os.write(self.master, answer)

    def write(self, data):
        """Writes all, reading output meanwhile, so that a full terminal cannot block both sides."""
        rest = memoryview(data)
        while rest:
            try:
                rest = rest[os.write(self.master, rest):]
            except BlockingIOError:
                self.read(5)

    def settle(self, quiet_ms=40, limit_s=20.0):
        end = now() + int(limit_s * 1e9)
        while now() < end and self.read(quiet_ms):
            pass

    # --- the screen

    def show_pending(self):
        for chunk in self.pending:
            self.emulator.feed(chunk)
        self.pending.clear()

    def screen(self):
        self.show_pending()
        return self.emulator.text()

    def wait_for(self, text, timeout_s=30.0):
        end = now() + int(timeout_s * 1e9)
        while text not in self.screen():
            if now() > end:
                raise Trouble("« %s » n’est pas apparu ; l’écran :\n%s" % (text, self.screen()))
            self.read(20)

    def follow(self, steps):
        """Each step is a string to send, or {"send": …, "times": n} and/or {"wait": text}."""
        for step in steps:
            step = {"send": step} if isinstance(step, str) else step
            for _ in range(step.get("times", 1)):
                if "send" in step:
                    self.write(step["send"].encode())
                    self.settle()
            if "wait" in step:
                self.wait_for(step["wait"])

    # --- what it costs

    def cpu_ns(self):
        """CPU of all its threads: the clock of that process, number ((~pid) << 3) | 2 on Linux."""
        return time.clock_gettime_ns(((~self.pid) << 3) | 2)

    def peak_memory_kib(self):
        """VmHWM; the ru_maxrss of a child has the peak of the spawning process as its floor."""
        with open("/proc/%d/status" % self.pid) as status:
            return int(re.search(r"VmHWM:\s+(\d+)", status.read()).group(1))

    def wakeups(self):
        """How often its threads waited and were woken."""
        count = 0
        for thread in os.listdir("/proc/%d/task" % self.pid):
            with open("/proc/%d/task/%s/status" % (self.pid, thread)) as status:
                count += int(re.search(r"\nvoluntary_ctxt_switches:\s+(\d+)", status.read())[1])
        return count

    # --- the end

    def close(self, steps=()):
        """Leaves politely; what is still there after 2 s is killed."""
        if self.ended:
            return
        self.ended = True
        try:
            self.follow(steps)
        except (Trouble, OSError):
            pass
        if not (steps and self._gone(2.0)):
            os.killpg(self.pid, signal.SIGKILL)
            os.waitpid(self.pid, 0)
        os.close(self.master)

    def _gone(self, limit_s):
        end = now() + int(limit_s * 1e9)
        while now() < end:
            if os.waitpid(self.pid, os.WNOHANG)[0]:
                return True
            try:
                self.read(5)
            except Trouble:
                time.sleep(0.002)
        return False

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()
