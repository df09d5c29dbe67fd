"""kill -9 at every step of exporter, importer and inventaire; several of them at once."""
# No name is ever missing, old and new never stand side by side where all is replaced, the next run finishes what was
# begun, and nothing hidden stays.
import json
import os
import shutil
import subprocess

from world import Failure, dice

IDENTIFIER = "torture-remplacements"
FORMATS = (("json",), ("csv",), ("json", "md"), ("json", "html", "odt", "txt", "csv"))
DAY = "01/06/2026"


def contents(folder):
    """The bytes of all files below a folder by their names, without what is only there meanwhile."""
    files = {}
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".canevas-")]
        for name in names:
            path = os.path.join(place, name)
            with open(path, "rb") as file:
                files[os.path.relpath(path, folder)] = file.read()
    return files


def hidden(folder):
    found = []
    for place, folders, names in os.walk(folder):
        for name in folders + names:
            if name.startswith("."):
                found.append(os.path.join(place, name))
    return found


class Replacing:
    has_more = True

    def __init__(self, world, seed, _project):
        self.world, self.seed = world, seed
        self.kills = self.races = 0
        self.kill_at = self._compile()

    def _compile(self):
        """A library that kills at a step; None where there is no compiler."""
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "kill_at.c")
        library = os.path.join(self.world.folder, "kill_at.so")
        try:
            subprocess.run(["cc", "-shared", "-fPIC", "-o", library, source, "-ldl"], check=True)
        except (OSError, subprocess.CalledProcessError):
            return None
        return library

    def run(self, number):
        random = dice(self.seed, "remplacements", number)
        for name in ("sortie", "attendu", "envois", "inventaire", "canevas"):
            shutil.rmtree(os.path.join(self.world.folder, name), ignore_errors=True)
        trial = random.choice(
            (self._export, self._export, self._pool, self._pool, self._import, self._at_once)
        )
        trial(random)

    # What is killed

    def _export(self, random):
        formats, has_notes = random.choice(FORMATS), random.random() < 0.5
        words = ["exporter", IDENTIFIER, "--format", ",".join(formats), "--complet", "--ecraser"]
        self._write("l’ancien")
        self._ok(*words, "--dossier", "sortie")
        self._write("le nouveau")
        is_whole = formats in (("json",), ("csv",))
        if has_notes:
            self._put("sortie/.mes-notes", b"notes")
            self._put("sortie/autre.json.ancien", b"notes")
        self._every_step([*words, "--dossier"], "sortie", is_whole)

    def _pool(self, random):
        has_notes, is_new = random.random() < 0.3, random.random() < 0.3
        words = ["inventaire", "envois", "--au", DAY, "--dossier"]
        self._send("l’ancien")
        if not is_new:
            self._ok(*words, "inventaire")
        self._send("le nouveau")
        if has_notes:
            self._put("inventaire/notes.txt", b"notes")
        # A folder with something else in it cannot be replaced as a whole.
        self._every_step(words, "inventaire", not has_notes)

    def _every_step(self, words, folder, is_whole):
        world = self.world
        old = contents(folder)
        self._ok(*words, "attendu")
        new = {**old, **contents("attendu")}
        kept = os.path.join(world.folder, "avant")
        is_after = False
        step = 1
        while True:
            shutil.rmtree(kept, ignore_errors=True)
            if os.path.isdir(folder):
                shutil.copytree(folder, kept)
            if not self._killed([*words, folder], step, is_after):
                break
            seen = contents(folder)
            place = "%s, étape %d%s" % (" ".join(words), step, " (après)" if is_after else "")
            for name in old:
                if name not in seen:
                    raise Failure("%s : %s n’a plus de nom" % (place, name))
            for name, text in seen.items():
                if text not in (old.get(name), new.get(name)):
                    raise Failure("%s : %s n’est ni l’ancien ni le nouveau" % (place, name))
            if is_whole and seen not in (old, new):
                raise Failure("%s : de l’ancien et du nouveau côte à côte" % place)
            self._ok(*words, folder)
            if contents(folder) != new:
                raise Failure("%s : la commande suivante ne donne pas le nouveau" % place)
            left = [p for p in hidden(world.folder) if "mes-notes" not in p and p != kept]
            if left:
                raise Failure("%s : il reste %s" % (place, ", ".join(left)))
            shutil.rmtree(folder)
            if os.path.isdir(kept):
                shutil.copytree(kept, folder)
            is_after = not is_after
            step += not is_after

    def _import(self, random):
        self._put("envois/venu.json", self._text("importé"))
        is_there = random.random() < 0.5
        step = 1
        while True:
            shutil.rmtree("canevas", ignore_errors=True)
            if is_there:
                self._write("le mien")
            if not self._killed(["importer", "envois/venu.json"], step, random.random() < 0.5):
                break
            place = "importer, étape %d" % step
            texts = self._texts()
            for text in texts:
                if text not in ("le mien", "importé"):
                    raise Failure("%s : « %s »" % (place, text))
            self._ok("importer", "envois/venu.json")
            texts = self._texts()
            if "importé" not in texts or is_there and "le mien" not in texts:
                raise Failure("%s : il ne reste que %s" % (place, texts))
            # What waits beside a file is a draft that can be read.
            left = [path for path in hidden("canevas") if not path.endswith(".encours")]
            if left:
                raise Failure("%s : il reste %s" % (place, ", ".join(left)))
            step += 1

    # Several at once

    def _at_once(self, random):
        count = random.choice((2, 3, 5))
        self.races += 1
        texts = ["texte %d" % number for number in range(count)]
        for number, text in enumerate(texts):
            self._put("envois/%d.json" % number, self._text(text))
        runs = [self._start("importer", "envois/%d.json" % number) for number in range(count)]
        self._end(runs, (0,))
        if sorted(self._texts()) != texts:
            raise Failure("importés à la fois : il ne reste que %s" % self._texts())
        words = ["inventaire", "envois", "--au", DAY, "--dossier"]
        self._ok(*words, "attendu")
        self._end([self._start(*words, "inventaire") for _ in range(count)], (0,))
        if contents("inventaire") != contents("attendu"):
            raise Failure("deux inventaires à la fois se mêlent")
        left = [path for path in hidden(self.world.folder) if "mes-notes" not in path]
        if left:
            raise Failure("à la fois : il reste %s" % ", ".join(left))

    def _start(self, *words):
        return subprocess.Popen(
            [self.world.canevas, *words],
            env=self._environment(),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
        )

    @staticmethod
    def _end(runs, statuses):
        for run in runs:
            _, errors = run.communicate(timeout=60)
            if run.returncode not in statuses:
                raise Failure("à la fois : %d, %s" % (run.returncode, errors.decode()))

    # The world

    def _killed(self, words, step, is_after):
        """Whether it was killed; without a compiler it never is."""
        if not self.kill_at:
            return False
        environment = {**self._environment(), "LD_PRELOAD": self.kill_at, "KILL_AT": str(step)}
        if is_after:
            environment["KILL_AFTER"] = "1"
        run = subprocess.run(
            [self.world.canevas, *words],
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=60,
        )
        if run.returncode not in (-9, 0):
            raise Failure("%s : %s" % (" ".join(words), run.stderr.decode(errors="replace")))
        self.kills += run.returncode == -9
        return run.returncode == -9

    def _environment(self):
        return {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", **self.world.environment}

    def _ok(self, *words):
        status, _, errors = self.world.run(*words)
        if status:
            raise Failure("%s : %s" % (" ".join(words), errors.decode(errors="replace")))

    def _text(self, text):
        return json.dumps(
            {
                "format": self.world.format,
                "format_version": 1,
                "id": IDENTIFIER,
                "cree_le": "2026-01-02T03:04:05Z",
                "modifie_le": "2026-01-02T03:04:05Z",
                "reponses": {"amo": True, "amo_nom": text},
            }
        ).encode()

    def _write(self, text):
        self._put("canevas/brouillons/%s.json" % IDENTIFIER, self._text(text))

    def _send(self, text):
        self._put("envois/un.json", self._text(text))

    def _put(self, name, text):
        path = os.path.join(self.world.folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(text)

    def _texts(self):
        """What all drafts say, as the program reads them."""
        status, output, errors = self.world.run("liste", "--json")
        if status:
            raise Failure(errors.decode(errors="replace"))
        return [self.world.answers(draft["id"])["amo_nom"] for draft in json.loads(output)]

    def figures(self):
        without = "" if self.kill_at else " (aucun arrêt : pas de compilateur C)"
        return "%d arrêts, %d fois plusieurs à la fois%s" % (self.kills, self.races, without)
