"""Many sessions on one machine, each typing one key a second: canevas in restricted mode beside nano.
Started by scripts/bench-sessions.

key      from just before the write of the key to the last byte of the answer; what comes after 15 ms of silence (the
         word that the draft is saved) is another answer. The keys of the sessions are spread over the second.
memory   PSS of /proc/PID/smaps_rollup: what several processes share counts once, divided among them.
processor  of all sessions together, in parts of one core.
"""
import argparse
import contextlib
import os
import random
import re
import select
import shutil
import statistics
import sys
import tempfile
import time

import programs
import report
from measure import LETTERS, percentile
from session import Trouble, now

QUIET_NS = 15_000_000
SECOND_NS = 1_000_000_000


class Seat:
    """One session, and the key whose answer is awaited."""

    def __init__(self, session, due):
        self.session, self.due = session, due
        self.sent = self.last = 0
        self.figures = []

    def press(self, moment, counted):
        self.finish()
        self.due += SECOND_NS
        self.sent, self.last = now(), 0
        self.counted = counted
        letter = LETTERS[len(self.figures) % len(LETTERS)]
        os.write(self.session.master, letter.encode())

    def hear(self):
        while self.session.read(0):
            moment = now()
            if self.sent and (not self.last or moment - self.last < QUIET_NS):
                self.last = moment
        self.session.pending.clear()

    def finish(self):
        if self.sent and self.counted:
            if not self.last:
                raise Trouble("une touche est restée une seconde sans réponse")
            self.figures.append((self.last - self.sent) / 1e6)
        self.sent = 0


def pss_kib(session):
    with open("/proc/%d/smaps_rollup" % session.pid, encoding="ascii") as rollup:
        return int(re.search(r"\nPss:\s+(\d+)", rollup.read()).group(1))


def crowd(program, folder, count, seconds):
    """(ms of each key, parts of a core, KiB of each session) of `count` sessions."""
    with contextlib.ExitStack() as stack:
        sessions = []
        for number in range(count):
            sessions.append(stack.enter_context(program.at(folder, "area")))
            _say("%s : %d sessions ouvertes" % (program.name, number + 1))
        chance = random.Random(12345)
        start = now() + SECOND_NS
        seats = [Seat(session, start + int(chance.random() * SECOND_NS)) for session in sessions]
        by_descriptor = {seat.session.master: seat for seat in seats}
        poll = select.epoll()
        for descriptor in by_descriptor:
            poll.register(descriptor, select.EPOLLIN)
        # What the first keys bring into memory is not counted.
        first, end = start + 3 * SECOND_NS, start + (3 + seconds) * SECOND_NS
        cpu = None
        while (moment := now()) < end:
            if cpu is None and moment >= first:
                cpu, counted_from = sum(s.cpu_ns() for s in sessions), moment
            for seat in seats:
                if seat.due <= moment:
                    seat.press(moment, moment >= first)
            wait = max(0.0, (min(seat.due for seat in seats) - now()) / 1e9)
            for descriptor, _ in poll.poll(wait):
                by_descriptor[descriptor].hear()
        _say("")
        used = (sum(s.cpu_ns() for s in sessions) - cpu) / (now() - counted_from)
        memory = [pss_kib(session) for session in sessions]
        return [figure for seat in seats for figure in seat.figures], used, memory


def rows(count, own, peer):
    """The table; `own` and `peer` are what crowd gave."""
    label = "%d sessions, " % count
    memory = statistics.mean(own[2]) / 1024, statistics.mean(peer[2]) / 1024
    return [
        report.plain_row(label + "touche, médiane", statistics.median(own[0]), "nano", statistics.median(peer[0])),
        report.ratio_row(label + "touche, p99", percentile(own[0], 99), "nano", percentile(peer[0], 99), 2),
        report.limit_row(label + "mémoire d’une (PSS)", memory[0], "nano", memory[1], 6, "Mio"),
        report.limit_row(label + "cœurs occupés", own[1], "nano", peer[1], 1, ""),
    ]


def _say(text):
    if sys.stderr.isatty():
        print("\r\033[K" + text, end="", file=sys.stderr, flush=True)


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench-sessions", description=__doc__)
    parser.add_argument("--canevas", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--sessions", type=int, default=200, metavar="N", help="combien à la fois (200)")
    parser.add_argument("--duree", type=int, default=20, metavar="SECONDES", help="combien de temps on tape (20)")
    parser.add_argument("--libre", action="store_true", help="sans mode restreint")
    options = parser.parse_args()
    known = programs.load(options.canevas)
    program = known["canevas-sans-orthographe" if options.libre else "canevas-restreint"]
    folder = tempfile.mkdtemp(prefix="canevas-bench.")
    report.print_circumstances()
    try:
        own = crowd(program, folder, options.sessions, options.duree)
        time.sleep(2)
        peer = crowd(known["nano"], folder, options.sessions, options.duree)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    report.print_table(program.name, rows(options.sessions, own, peer))


if __name__ == "__main__":
    main()
