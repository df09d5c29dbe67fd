"""kill -9 in the place of each change to the disk while a version is finalised, or brought back."""
import json
import os
import signal
import subprocess

from hooks import compile_hooks
from world import Failure, dice

# More than any of these commands makes.
MOST_CHANGES = 40


class Finalising:
    has_more = True

    def __init__(self, world, seed, project):
        self.world, self.seed = world, seed
        self.kills = self.ends = 0
        self.hooks = compile_hooks(world)
        self.has_more = self.hooks is not None
        with open(os.path.join(project, "exemples", "rennes.json"), encoding="utf-8") as file:
            self.answers = json.load(file)["reponses"]

    def run(self, number):
        random = dice(self.seed, "finaliser", number)
        draft = "torture-finaliser-%d" % number
        self.world.write_draft(draft, self.answers)
        before = self.world.answers(draft)
        for words in (("finaliser", draft), ("restaurer", draft, "--version", "1")):
            self._kill(words, random.randrange(1, MOST_CHANGES))
            self._check(draft, before)
            status, _, errors = self.world.run(*words)
            if status not in (0, 1):
                raise Failure("%s : code %d, %r" % (words[0], status, errors[-300:]))
            self._check(draft, before)
        hidden = [name for name in self.world.names() if os.path.basename(name).startswith(".")]
        if hidden:
            raise Failure("il reste %s" % ", ".join(hidden))

    def _kill(self, words, place):
        environment = {
            "PATH": os.environ["PATH"], "LANG": "C.UTF-8", **self.world.environment,
            "LD_PRELOAD": self.hooks, "KILL_AT": str(place),
        }  # fmt: skip
        run = subprocess.run(
            [self.world.canevas, *words], env=environment, capture_output=True, timeout=60,
            stdin=subprocess.DEVNULL,
        )  # fmt: skip
        if run.returncode == -signal.SIGKILL:
            self.kills += 1
        elif run.returncode in (0, 1):
            self.ends += 1
        else:
            raise Failure("%s : code %d, %r" % (words[0], run.returncode, run.stderr[-300:]))

    def _check(self, draft, before):
        if self.world.answers(draft) != before:
            raise Failure("les réponses ont changé")
        status, output, errors = self.world.run("historique", draft)
        if status:
            raise Failure("historique : code %d, %r" % (status, errors[-300:]))

    def figures(self):
        if not self.hooks:
            return "aucun (pas de compilateur C)"
        return "%d arrêts à un changement du disque, %d fins" % (self.kills, self.ends)
