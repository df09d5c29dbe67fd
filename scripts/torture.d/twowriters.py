"""Two programs on one draft where the disk keeps no locks: what one of them showed is in some file."""
import os
import signal

from hooks import compile_hooks
from watched import Trouble, Watched
from world import Failure, dice

LETTERS = "abcdefghijklmnopqrstuvwxyz"
PLACES = ("amo_nom", "objectifs_attentes")


class TwoWriters:
    has_more = True

    def __init__(self, world, seed, _project):
        self.world, self.seed = world, seed
        self.pairs = self.words = self.conflicts = 0
        self.hooks = compile_hooks(world)
        self.has_more = self.hooks is not None

    def run(self, number):
        random = dice(self.seed, "deux", number)
        draft = "torture-deux-%d" % number
        self.world.write_draft(draft, {"amo": True}, random.choice(PLACES))
        environment = {**self.world.environment, "LD_PRELOAD": self.hooks, "NO_LOCKS": "1"}
        if random.random() < 0.5:
            environment["SLOW_SYNC"] = "200"
        shown = set()
        sessions = []
        try:
            for _ in range(2):
                sessions.append(Watched([self.world.canevas, "reprendre", draft], environment))
                sessions[-1].wait_for("F1")
            for _ in range(random.randrange(2, 7)):
                self._type(random, random.choice(sessions), shown)
            random.shuffle(sessions)
            for session in sessions:
                session.settle(quiet_ms=random.choice((1, 60, 400)))
                self._leave(random, session)
        except Trouble as trouble:
            raise Failure(str(trouble)) from None
        finally:
            for session in sessions:
                session.close()
        self.pairs += 1
        self._check(draft, shown)

    def _type(self, random, session, shown):
        """A word that nobody else types; it counts once it has stood on the screen for 50 ms."""
        word = "".join(random.choice(LETTERS) for _ in range(9))
        session.write(word.encode() + b" ")
        session.settle(quiet_ms=80)
        screen = session.screen()
        self.conflicts += "ailleurs" in screen
        if word in screen:
            shown.add(word)
            self.words += 1

    def _leave(self, random, session):
        if random.random() < 0.4:
            session.kill()
            return
        os.kill(session.pid, signal.SIGTERM)
        os.waitpid(session.pid, 0)
        session.ended = True
        os.close(session.master)

    def _check(self, draft, shown):
        texts = self.world.texts(draft)
        for word in shown:
            if not any(word in text for text in texts):
                raise Failure(
                    "« %s » stood on the screen and is in no file of %s" % (word, draft)
                )
        status, output, errors = self.world.run("relire", draft)
        if status:
            raise Failure("relire : code %d, %r" % (status, errors[-300:]))

    def figures(self):
        if not self.hooks:
            return "aucun (pas de compilateur C)"
        return "%d paires, %d mots, %d conflits montrés" % (self.pairs, self.words, self.conflicts)
