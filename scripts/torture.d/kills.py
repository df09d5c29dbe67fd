"""kill -9 at any moment while somebody types: the disk has what was on the screen 50 ms before."""
import contextlib

from busydisk import busy_disk
from hooks import compile_hooks
from watched import Trouble, Watched, now
from world import Failure, dice

PROMISE_NS = 50_000_000
PLACES = ("objectifs_angles", "objectifs_attentes", "amo_nom")
KEYS = {
    "left": "\x1b[D",
    "right": "\x1b[C",
    "home": "\x1b[H",
    "end": "\x1b[F",
    "rubout": "\x7f",
    "delete": "\x1b[3~",
}
LETTERS = "abcdefghijklmnopqrstuvwxyzéàçœ"
LONGEST = 30


class Line:
    """What the text in a field is after each key."""

    def __init__(self, text):
        self.text, self.caret = text, len(text)

    def press(self, random):
        room = len(self.text) < LONGEST
        name = random.choice(("letter",) * 12 + tuple(KEYS)) if room else "rubout"
        if name == "letter":
            letter = random.choice(LETTERS)
            self.text = self.text[: self.caret] + letter + self.text[self.caret :]
            self.caret += 1
            return letter
        if name == "left":
            self.caret = max(0, self.caret - 1)
        elif name == "right":
            self.caret = min(len(self.text), self.caret + 1)
        elif name == "home":
            self.caret = 0
        elif name == "end":
            self.caret = len(self.text)
        elif name == "rubout" and self.caret:
            self.text = self.text[: self.caret - 1] + self.text[self.caret :]
            self.caret -= 1
        elif name == "delete":
            self.text = self.text[: self.caret] + self.text[self.caret + 1 :]
        return KEYS[name]


class Kills:
    has_more = True

    def __init__(self, world, seed, _project):
        self.world, self.seed = world, seed
        self.kills = self.keys = self.busy = 0
        self.slow_sync = compile_hooks(world)
        world.write_draft("torture-kills", {"amo": True})
        # A canevas of a whole book: writing it takes a while at each save.
        world.write_draft("torture-kills-long", {"amo": True, "annexe": "mot " * 250_000})

    def run(self, number):
        random = dice(self.seed, "kills", number)
        world, place = self.world, random.choice(PLACES)
        draft = random.choice(("torture-kills",) * 3 + ("torture-kills-long",))
        world.set_place(draft, place)
        before = world.answers(draft).get(place) or ""
        environment = dict(world.environment)
        # One disk in two is slow: saving on it must not make typing any less safe.
        if self.slow_sync and random.random() < 0.5:
            environment.update(LD_PRELOAD=self.slow_sync, SLOW_SYNC=random.choice(("100", "800")))
        # Or it is busy with something else.
        is_busy = random.random() < 0.25
        self.busy += is_busy
        with busy_disk(world.folder) if is_busy else contextlib.nullcontext():
            self._type_and_kill(random, draft, place, before, environment)

    def _type_and_kill(self, random, draft, place, before, environment):
        world = self.world
        line = Line(before)
        states = [(0, line.text)]
        session = Watched([world.canevas, "reprendre", draft], environment)
        try:
            session.wait_for("F1")
            session.settle()
            pace = random.choice((0.001, 0.01, 0.03, 0.1, 0.4))
            end = now() + int(random.uniform(0.05, 1.8) * 1e9)
            while now() < end:
                session.listen_until(min(end, now() + int(random.expovariate(1 / pace) * 1e9)))
                burst = ""
                for _ in range(random.choice((1, 1, 1, 2, 5))):
                    burst += line.press(random)
                    states.append((now(), line.text))
                session.write(burst.encode())
                self.keys += 1
            session.listen_until(now() + int(random.uniform(0, 0.08) * 1e9))
            killed = session.kill()
        except Trouble as trouble:
            raise Failure(str(trouble)) from None
        finally:
            session.close()
        self.kills += 1
        self._check(session, states, killed, draft, world.answers(draft).get(place) or "")

    def _check(self, session, states, killed, draft, disk):
        shown = session.line_at(killed - PROMISE_NS)
        first = self._first(states, shown)
        if first is None:
            raise Failure("à l’écran : « %s », que personne n’a tapé ainsi" % shown)
        if any(text == disk for _, text in states[first:]):
            return
        raise Failure(
            "%s, à l’écran 50 ms avant : « %s » ; sur le disque : « %s »" % (draft, shown, disk)
        )

    @staticmethod
    def _first(states, text):
        return next((i for i, (_, state) in enumerate(states) if state == text), None)

    def figures(self):
        slow = "" if self.slow_sync else " (sans disque lent : pas de compilateur C)"
        return "%d kills dont %d sur un disque occupé, %d frappes%s" % (
            self.kills,
            self.busy,
            self.keys,
            slow,
        )
