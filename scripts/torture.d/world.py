"""Somebody with drafts of their own, and the program that they use."""
import json
import os
import random
import shutil
import subprocess
import tempfile

FORMAT = "canevas-concertation-ia"


class Failure(Exception):
    """What the program promised and did not hold."""


class World:
    def __init__(self, canevas):
        self.canevas = canevas
        # One folder further down: whoever types a name for another one ends up beside it.
        self._around = tempfile.mkdtemp(prefix="canevas-torture-")
        self.folder = os.path.join(self._around, "maison")
        os.mkdir(self.folder)
        self.drafts = os.path.join(self.folder, "canevas", "brouillons")
        self.environment = {
            "HOME": self.folder,
            "CANEVAS_DOSSIER": os.path.join(self.folder, "canevas"),
            "TMPDIR": self.folder,
        }

    def enter(self):
        """Stands in it: exports go where one stands."""
        os.chdir(self.folder)

    def remove(self):
        os.chdir("/")
        shutil.rmtree(self._around, ignore_errors=True)

    def run(self, *words):
        """The program run to its end; (status, output, errors) as bytes."""
        run = subprocess.run(
            [self.canevas, *words],
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **self.environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
        )
        if run.returncode < 0:
            raise Failure("canevas %s : signal %d" % (" ".join(words), -run.returncode))
        return run.returncode, run.stdout, run.stderr

    def answers(self, ref):
        """The answers that the program reads, what waits beside the file included."""
        target = os.path.join(self.folder, "lu")
        status, output, errors = self.run(
            "exporter", ref, "--format", "json", "--complet", "--ecraser", "--dossier", target
        )
        if status:
            raise Failure("le brouillon ne se lit plus : %s" % errors.decode(errors="replace"))
        with open(output.decode().splitlines()[0], encoding="utf-8") as file:
            return json.load(file)["reponses"]

    def run_lines(self, lines, ref):
        """The form in lines, with these typed; (status, output, errors) as bytes."""
        run = subprocess.run(
            [self.canevas, "reprendre", ref, "--ligne"],
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **self.environment},
            input="".join(line + "\n" for line in lines).encode(),
            capture_output=True,
            timeout=60,
        )
        if run.returncode < 0:
            raise Failure("canevas reprendre --ligne : signal %d" % -run.returncode)
        return run.returncode, run.stdout, run.stderr

    def names(self):
        """All files below the drafts’ folder."""
        around = os.path.dirname(self.drafts)
        return [os.path.join(folder, name) for folder, _, names in os.walk(around) for name in names]

    def texts(self, identifier):
        """What all files of a draft say, its earlier versions included."""
        texts = []
        for path in self.names():
            if identifier in path:
                with open(path, encoding="utf-8", errors="replace") as file:
                    texts.append(file.read())
        return texts

    def write_draft(self, identifier, answers, place=None):
        os.makedirs(self.drafts, exist_ok=True)
        head = {"format": self.format, "format_version": 1, "id": identifier}
        with open(os.path.join(self.drafts, identifier + ".json"), "w", encoding="utf-8") as file:
            json.dump({**head, "reponses": answers}, file)
        if place:
            self.set_place(identifier, place)

    def set_place(self, identifier, place):
        """The field that the draft opens on."""
        folder = os.path.join(self.folder, "canevas", "positions")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, identifier + ".json"), "w", encoding="utf-8") as file:
            json.dump({"chemin": place, "curseur": 1 << 30}, file)

    def forget(self, identifier):
        """Nothing of the draft is left, whatever the program has put beside it."""
        for folder in (self.drafts, os.path.join(self.folder, "canevas", "positions")):
            if os.path.isdir(folder):
                for name in os.listdir(folder):
                    if identifier in name:
                        os.remove(os.path.join(folder, name))
        for kind in ("historique", "editeur"):
            shutil.rmtree(os.path.join(self.folder, "canevas", kind, identifier), ignore_errors=True)

    @property
    def format(self):
        return FORMAT


def dice(seed, *place):
    """A generator of its own for each case, so that a case can be run again alone."""
    return random.Random("%s/%s" % (seed, "/".join(map(str, place))))
