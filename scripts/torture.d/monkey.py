"""Random keys, pastes, sizes and signals against the real program, for as long as it lasts."""
import fcntl
import json
import os
import signal
import struct
import termios

from watched import Trouble, Watched
from world import Failure, dice

# All but the keys that leave: those have their own tests.
CONTROLS = [chr(code) for code in range(27) if chr(code + 64) not in "CQ"]
SEQUENCES = [
    "\x1b[A", "\x1b[B", "\x1b[C", "\x1b[D", "\x1bOC", "\x1bOD", "\x1b[H", "\x1b[F", "\x1b[5~", "\x1b[6~", "\x1b[3~",
    "\x1b[Z", "\x1b[1;5C", "\x1b[1;2D", "\x1bOP", "\x1b", "\x1bb", "\x1ba", "\r", "\t", "\x7f", " ",
    # Clicks and the wheel: above the last line, whose keys leave.
    "\x1b[<0;30;3M\x1b[<0;30;3m", "\x1b[<0;5;4M\x1b[<0;5;4m", "\x1b[<64;30;3M", "\x1b[<65;30;3M",
]  # fmt: skip
TEXTS = ("é", "œ", "ab", "12", "31/12/2024", "日本", "👩‍👩‍👧", "e\u0301", "?", "\x1b[31m", "\x1b]0;x\x07")
BURSTS = 12
# Growth since the start. The picture of the largest window that the kernel takes (65535 x 65535) was measured at 61,228 KiB;
# undo of a whole day of typing is megabytes, and a leak is more.
MOST_GROWTH_KIB = 72_000


class Monkey:
    has_more = True

    def __init__(self, world, seed, project):
        self.world, self.seed = world, seed
        self.keys = self.bursts = self.growth = 0
        with open(os.path.join(project, "exemples", "rennes.json"), encoding="utf-8") as file:
            self.answers = json.load(file)["reponses"]

    def run(self, number):
        random = dice(self.seed, "monkey", number)
        identifier = "torture-monkey-%d" % number
        self.world.write_draft(identifier, self.answers)
        session = Watched(
            [self.world.canevas, "reprendre", identifier], dict(self.world.environment)
        )
        try:
            session.wait_for("F1")
            for _ in range(BURSTS):
                self._burst(session, random)
                self._check(session)
                if random.random() < 0.1:
                    break
            self._end(session, random)
        except Trouble as trouble:
            # A click or the outline may lead out; to end with another status is a fault.
            if not session.has_left():
                raise Failure(str(trouble)) from None
            self._read_all()
        finally:
            session.close()
            self._clear()

    def _burst(self, session, random):
        self.bursts += 1
        for _ in range(random.randrange(5, 60)):
            self.keys += 1
            kind = random.randrange(12)
            if kind < 4:
                session.write(random.choice(SEQUENCES).encode())
            elif kind < 6:
                session.write(random.choice(CONTROLS).encode())
            elif kind < 10:
                session.write(random.choice(TEXTS).encode())
            elif kind == 10:
                paste = "".join(random.choice(TEXTS + ("\n",)) for _ in range(random.randrange(40)))
                session.write(b"\x1b[200~" + paste.encode() + b"\x1b[201~")
            else:
                rows, columns = random.randrange(1, 60), random.randrange(1, 200)
                if random.random() < 0.02:
                    rows = columns = 65535
                size = struct.pack("HHHH", rows, columns, 0, 0)
                fcntl.ioctl(session.master, termios.TIOCSWINSZ, size)
                os.kill(session.pid, signal.SIGWINCH)
        session.settle()

    def _check(self, session):
        if not os.path.exists("/proc/%d" % session.pid):
            raise Failure("le programme n’est plus là")
        with open("/proc/%d/statm" % session.pid) as file:
            kib = int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE") // 1024
        self.growth = max(self.growth, kib)
        if kib > MOST_GROWTH_KIB:
            raise Failure("%d Kio de mémoire" % kib)
        self._read_all()

    def _read_all(self):
        """Every draft reads; gives what the program reads of each."""
        status, output, errors = self.world.run("liste", "--json")
        if status or any("illisible" in draft.get("etat", "") for draft in json.loads(output)):
            raise Failure("liste : %s %s" % (output.decode(), errors.decode(errors="replace")))
        return {draft["id"]: draft for draft in json.loads(output)}

    def _end(self, session, random):
        """Killed once all is quiet: what could be read before is what can be read after."""
        session.settle(quiet_ms=1300, limit_s=4)
        before = {name: self.world.answers(name) for name in self._read_all()}
        if random.random() < 0.5:
            session.kill()
        else:
            number = random.choice((signal.SIGTERM, signal.SIGHUP, signal.SIGINT))
            os.kill(session.pid, number)
            # Leaving waits for the disk, which may be busy with something else.
            if not session._gone(30):
                raise Failure("le signal %d n’arrête rien" % number)
            session.ended = True
            os.close(session.master)
        after = {name: self.world.answers(name) for name in self._read_all()}
        if before != after:
            raise Failure("ce qui se lisait n’est plus ce qui se lit")

    def _clear(self):
        for name in os.listdir(self.world.drafts):
            os.remove(os.path.join(self.world.drafts, name))

    def figures(self):
        return "%d frappes en %d rafales, %d Kio au plus" % (self.keys, self.bursts, self.growth)
