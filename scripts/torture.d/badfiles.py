"""Draft files that something has changed, given to every command that reads one."""
import os
import re

from world import Failure, dice

COMMANDS = (
    ("relire",),
    ("verifier",),
    ("verifier", "--json"),
    ("exporter", "--format", "json,csv,md,html,odt", "--ecraser", "--dossier", "exports"),
    ("historique",),
    ("importer",),
    ("finaliser",),
    ("reprendre", "--ligne"),
    ("restaurer", "--version", "1"),
    ("inventaire", "--dossier", "inventaire"),
)
# They may write the draft anew.
CHANGING = {"finaliser", "restaurer"}
# ESC, other controls but tabs and line ends, and the C1 controls in UTF-8.
COMMANDING = re.compile(rb"[\x00-\x08\x0b-\x1f\x7f]|\xc2[\x80-\x9f]")
TRICKS = (
    b'"\x1b[2J"', b'", -1e999, null', b"\xff\xfe", b"\xef\xbb\xbf", b"\r\n", b"\x00", b"[" * 3000,
    b'{"a":' * 300, b'"\\u001b]0;x\\u0007"', b'"\\ud800"', b"=cmd|'/c calc'!A1", b"9" * 400,
)


class BadFiles:
    has_more = True

    def __init__(self, world, seed, project):
        self.world, self.seed = world, seed
        self.files = self.runs = 0
        examples = os.path.join(project, "exemples")
        self.originals = []
        for name in sorted(os.listdir(examples)):
            if name.endswith(".json"):
                with open(os.path.join(examples, name), "rb") as file:
                    self.originals.append(file.read())

    def run(self, number):
        random = dice(self.seed, "fichiers", number)
        content = self._mutated(random)
        self.files += 1
        path = os.path.join(self.world.drafts, "abime.json")
        os.makedirs(self.world.drafts, exist_ok=True)
        with open(path, "wb") as file:
            file.write(content)
        try:
            for words in random.sample(COMMANDS, 3):
                self._check(words[0], random.choice((path, "abime")), words[1:])
            status, output, _ = self.world.run("liste")
            if status or COMMANDING.search(output):
                raise Failure("liste : code %d, %r" % (status, output[-300:]))
            with open(path, "rb") as file:
                if file.read() != content and not self.ran & CHANGING:
                    raise Failure("le fichier a été touché")
        finally:
            self._clear()

    def _check(self, command, ref, options):
        self.ran = getattr(self, "ran", set()) | {command}
        self.runs += 1
        ref = ref if command != "importer" else os.path.join(self.world.drafts, "abime.json")
        status, output, errors = self.world.run(command, ref, *options)
        if status not in (0, 1, 2):
            raise Failure("%s : code %d, %r" % (command, status, errors[-300:]))
        for text in (output, errors):
            if found := COMMANDING.search(text):
                raise Failure("%s écrit %r sur le terminal" % (command, found.group()))
        if status == 1 and not (output or errors):
            raise Failure("%s échoue sans un mot" % command)

    def _clear(self):
        self.ran = set()
        for name in os.listdir(self.world.drafts):
            os.remove(os.path.join(self.world.drafts, name))

    def _mutated(self, random):
        content = bytearray(random.choice(self.originals))
        for _ in range(random.choice((1, 1, 2, 3, 8))):
            place = random.randrange(len(content) + 1)
            end = min(len(content), place + random.randrange(1, 60))
            kind = random.randrange(7)
            if kind == 0 and place < len(content):
                content[place] = random.randrange(256)
            elif kind == 1:
                del content[place:end]
            elif kind == 2:
                content[place:place] = content[place:end]
            elif kind == 3 and place < len(content):
                content[place] ^= 1 << random.randrange(8)
            elif kind == 4:
                content[place:end] = random.choice(TRICKS)
            elif kind == 5:
                content[place:place] = random.choice(TRICKS)
            elif kind == 6 and random.random() < 0.2:
                del content[place:]
        return bytes(content)

    def figures(self):
        return "%d fichiers abîmés, %d commandes" % (self.files, self.runs)
