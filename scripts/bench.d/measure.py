"""How each figure is taken. The timed loops only poll, read and look at the clock.

startup  from just before posix_spawn to the last byte before 100 ms of silence, the awaited text
         being on the screen by then.
key      from just before the write of the key to the last byte of the answer; the silence that
         proves it the last is not counted. A random pause before each key keeps the measurement
         out of phase with programs that paint by a clock.
paste    from just before the first byte of a bracketed paste to the last byte of the answer.
"""
import os
import random
import select
import time

from session import Trouble, now

MS = 1e6
LETTERS = "abcdefghijklmnopqrstuvwxyz"
PASTE_QUIET_MS = 250
PASTE_LIMIT_S = 30


def startup(session, text, quiet_ms=100, timeout_s=30):
    """ms to full paint"""
    deadline = session.started + int(timeout_s * 1e9)
    last = None
    while now() < deadline:
        if session.read(quiet_ms):
            last = now()
        elif last and text in session.screen():
            return (last - session.started) / MS
    raise Trouble("« %s » n’est pas apparu ; l’écran :\n%s" % (text, session.screen()))


def key(session, letter, quiet_ms):
    """ms to the last byte of the answer"""
    sent = now()
    os.write(session.master, letter.encode())
    if not session.read(1000):
        raise Trouble("une touche est restée sans réponse ; l’écran :\n" + session.screen())
    last = now()
    while session.read(quiet_ms):
        last = now()
    return (last - sent) / MS


class Typist:
    """Types letters one by one; after each `line` letters starts a new line with `reset`, untimed."""

    def __init__(self, session, line=None, reset=(), quiet_ms=15, seed=12345):
        self.session, self.line, self.reset, self.quiet_ms = session, line, reset, quiet_ms
        self.random = random.Random(seed)
        self.typed = 0

    def type(self, count):
        """ms of each"""
        figures = []
        for _ in range(count):
            if self.line and self.typed and self.typed % self.line == 0:
                self.session.follow(self.reset)
            time.sleep(self.random.random() * 0.02)
            while self.session.read(0):
                pass
            self.session.show_pending()
            letter = LETTERS[self.typed % len(LETTERS)]
            figures.append(key(self.session, letter, self.quiet_ms))
            self.typed += 1
        return figures


def rounds(session, keys, count, quiet_ms=15, seed=12345):
    """ms of each of `keys`, pressed one after the other `count` times; all together change nothing"""
    pauses = random.Random(seed)
    figures = [[] for _ in keys]
    for _ in range(count):
        for kind, sequence in enumerate(keys):
            time.sleep(0.08 + pauses.random() * 0.02)
            while session.read(0):
                pass
            session.show_pending()
            figures[kind].append(key(session, sequence, quiet_ms))
    return figures


def paste(session, text, mark):
    """ms until all is there; `mark` is the end of the text and must then stand on the screen"""
    rest = memoryview(b"\x1b[200~" + text.encode() + b"\x1b[201~")
    poll = select.poll()
    poll.register(session.master, select.POLLIN | select.POLLOUT)
    started = last = now()
    while now() < started + PASTE_LIMIT_S * 1_000_000_000:
        cpu = session.cpu_ns()
        events = poll.poll(PASTE_QUIET_MS)
        if not events:
            # Over only if it was not computing in silence.
            if rest or session.cpu_ns() - cpu > 0.3 * PASTE_QUIET_MS * MS:
                continue
            if mark in session.screen():
                return (last - started) / MS
            raise Trouble("la fin du collage manque ; l’écran :\n" + session.screen())
        if events[0][1] & select.POLLIN and session.read(0):
            last = now()
        if events[0][1] & select.POLLOUT and rest:
            try:
                rest = rest[os.write(session.master, rest[:4096]):]
            except BlockingIOError:
                pass
            if not rest:
                poll.modify(session.master, select.POLLIN)
        if events[0][1] & select.POLLHUP:
            session.read(0)
    raise Trouble("le collage n’est pas fini après %d s" % PASTE_LIMIT_S)


def idle(session, seconds):
    """(CPU in ms, wake-ups, bytes of output) in that time"""
    session.settle(500)
    cpu, wakeups, output = session.cpu_ns(), session.wakeups(), session.output_bytes
    end = now() + int(seconds * 1e9)
    while now() < end:
        session.read(200)
    return (
        (session.cpu_ns() - cpu) / MS,
        session.wakeups() - wakeups,
        session.output_bytes - output,
    )


def percentile(values, part):
    ranked = sorted(values)
    return ranked[round(part / 100 * (len(ranked) - 1))]
