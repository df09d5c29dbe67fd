"""Files that some program had in hand, left beside a draft: the newest text is read, no other is lost."""
import json
import os

from world import Failure, dice

COMMANDS = (("relire",), ("verifier", "--json"), ("exporter", "--format", "json", "--ecraser"))
BASES = ("neuf", "inconnu", "1x2y3z", "3w5e11264sgsf")
ENDED = "-zzzzzz_1_1_1"


class Strays:
    has_more = True

    def __init__(self, world, seed, _project):
        self.world, self.seed = world, seed
        self.folders = self.files = 0

    def run(self, number):
        random = dice(self.seed, "egares", number)
        draft = "torture-egares-%d" % number
        self._write(draft + ".json", draft, self._moment(random), "0", 0)
        texts = {}
        path = os.path.join(self.world.drafts, draft + ".json")
        with open(path, "rb") as file:
            keys = [self._key(file.read())]
        for place in range(1, random.randrange(2, 6)):
            name = ".%s.%s%s.encours" % (
                draft, random.choice(BASES) + str(place), random.choice(("", ENDED)),
            )  # fmt: skip
            if random.random() < 0.2:
                with open(os.path.join(self.world.drafts, name), "wb") as file:
                    file.write(random.choice((b"", b"{", b"\xff\xfe", b"[1, 2]")))
                continue
            content = self._write(name, draft, self._moment(random), str(place), random.randrange(2))
            texts[str(place)] = content
            keys.append(self._key(content))
            self.files += 1
        self.folders += 1
        # Of texts with the same version and moment, any may be read.
        newest = max(key[:2] for key in keys)
        self._check_reading(random, draft, {key[2] for key in keys if key[:2] == newest}, texts)
        self._check_writing(draft, ["0", *texts])

    def _check_reading(self, random, draft, newest, texts):
        before = self._snapshot()
        for words in random.sample(COMMANDS, 2):
            options = ("--dossier", "exports") if words[0] == "exporter" else ()
            status, output, errors = self.world.run(words[0], draft, *words[1:], *options)
            if status not in (0, 1):
                raise Failure("%s : code %d, %r" % (words[0], status, errors[-300:]))
            if texts and "deux textes" not in errors.decode():
                raise Failure("%s ne dit rien de l’autre texte" % words[0])
        if self._snapshot() != before:
            raise Failure("lire a changé le dossier")
        found = self.world.answers(draft).get("amo_nom")
        if found not in newest:
            raise Failure("lu : %r, au lieu de %s" % (found, " ou ".join(sorted(newest))))

    def _check_writing(self, draft, texts):
        """Whatever is chosen in lines, all of them stay somewhere, and nothing hidden does."""
        for _ in range(len(texts) + 1):
            self.world.run_lines(["1", "1", "/aller nom", "choisi", "/quitter"], draft)
        there = self.world.texts(draft)
        for text in texts:
            if not any('"amo_nom": "%s"' % text in content for content in there):
                raise Failure("le texte %s n’est plus nulle part" % text)

    def _snapshot(self):
        return {
            name: os.stat(os.path.join(self.world.drafts, name)).st_mtime_ns
            for name in os.listdir(self.world.drafts)
        }

    @staticmethod
    def _moment(random):
        return "20%02d-0%d-01T00:00:00Z" % (random.randrange(10, 99), random.randrange(1, 10))

    @staticmethod
    def _key(content):
        draft = json.loads(content)
        return draft["version"], draft["modifie_le"], draft["reponses"]["amo_nom"]

    def _write(self, name, draft, moment, text, version):
        os.makedirs(self.world.drafts, exist_ok=True)
        content = json.dumps(
            {
                "format": self.world.format, "format_version": 1, "id": draft,
                "etat": "brouillon", "version": version, "cree_le": moment, "modifie_le": moment,
                "reponses": {"amo": True, "amo_nom": text},
            }
        ).encode()  # fmt: skip
        with open(os.path.join(self.world.drafts, name), "wb") as file:
            file.write(content)
        return content

    def figures(self):
        return "%d dossiers, %d fichiers égarés" % (self.folders, self.files)
