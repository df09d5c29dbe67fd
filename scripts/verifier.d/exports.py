"""What canevas writes, made anew: exports of the examples and of made-up canevas, inventories, empty forms."""
import glob
import json
import os
import subprocess

from texts import nasty, with_hard_texts

FORMATS = ("json", "csv", "xlsx", "md", "txt", "html", "odt", "docx")


class Export:
    """One canevas in every format."""

    def __init__(self, name, paths, is_complete):
        self.name, self.is_complete = name, is_complete
        self.is_hard = name.startswith(("difficile", "pire"))
        self.csv = os.path.dirname(next(path for path in paths if path.endswith(".csv")))
        for ending in ("json", "xlsx", "md", "txt", "html", "odt", "docx"):
            only = next(path for path in paths if path.startswith(self.csv + "." + ending))
            setattr(self, ending, only)


def version(path):
    """That of the form which the file answers."""
    with open(path, encoding="utf-8") as file:
        return json.load(file)["format_version"]


# Consultations that were published, of which each export is judged.
CASES = (
    "convention", "conseil-permanent", "mission-5g", "convention-competences", "grand-debat", "climat", "departement",
    "conseil-de-developpement", "dialogue-en-ligne",
)
EXAMPLES = ("rennes", "quimperle")
# So many that lists of a site go on to a second page.
MANY = 400


class Exports:
    """Everything that is judged, below `folder`."""

    def __init__(self, canevas, maker, project, folder, seed, count):
        self.program, self.project, self.folder, self.seed = canevas, project, folder, seed
        # Drafts of whoever runs this are not looked at.
        self._environment = {**os.environ, "CANEVAS_DOSSIER": os.path.join(folder, "canevas")}
        # Those with compléments are of version 2 of the form, all others of version 1.
        cases = glob.glob(os.path.join(project, "Tests", "TestSupport", "Cases", "*.json"))
        examples = glob.glob(os.path.join(project, "exemples", "*.json"))
        # A whole one of version 1 is first: the judges are given broken copies of it.
        sources = sorted(examples + cases, key=lambda path: (version(path), path))
        made_up = self._made_up(maker, seed, count)
        sources += self._hard(sources, seed) + made_up + [self._worst(sources[0])]
        self.schema = self._printed("schema.json", "schema")
        self.repository = self._place("depot")
        self._run("schema", "--depot", self.repository, "--adresse", "https://exemple.fr/schema")
        self.each = [
            Export(
                os.path.splitext(os.path.basename(source))[0],
                self._run("exporter", source, "--format", ",".join(FORMATS), *kind),
                "--complet" in kind,
            )
            for number, source in enumerate(sources)
            for kind in (
                ("--dossier", self._place("public", str(number))),
                ("--dossier", self._place("complet", str(number)), "--complet"),
            )
        ]
        self.blank = self._run(
            "exporter", "--vierge", "--format", "html,odt,docx", "--dossier", self._place("vierge")
        )
        self.blank += self._run(
            "exporter", "--vierge", "--a-remplir", "--format", "odt,docx", "--dossier", self._place("vierge")
        )
        self.to_fill = [
            path
            for number, source in enumerate(sources)
            for path in self._run(
                "exporter", self._remarked(source, number), "--a-remplir", "--format", "odt,docx",
                "--dossier", self._place("a-remplir", str(number)),
            )
        ]
        # By what is in them: (folder, the canevas of which other code can count the answers).
        self.sites = {
            "des exemples et des cas": self._site("site", sorted(examples + cases)),
            # Lists of more than one page.
            "de %d canevas" % MANY: self._site("site-nombreux", self._corpus(maker, seed, MANY)),
            # Texts that are hard to write are hard to count, too.
            "de textes difficiles": (self._site("site-difficile", sources)[0], None),
        }
        self.inventories = [
            self._inventory("inventaire", sources),
            self._inventory("inventaire-complet", sources, "--complet"),
            self._inventory("inventaire-version-1", made_up),
        ]
        self.calendar = self._calendar(sources)
        self.planted = self._planted(maker, seed)

    def _remarked(self, source, number):
        """The same with a remark that has a reply, on a question and on a row."""
        with open(source, encoding="utf-8") as file:
            canevas = json.load(file)
        reply = {"auteur": "Dominique", "date": "2025-03-15T09:00:00Z", "texte": "Oui & non."}
        canevas["remarques"] = [
            {
                "id": "r%d" % place, "chemin": path, "auteur": "Camille", "date": "2025-03-14T09:00:00Z",
                "texte": "À <revoir>\nen deux lignes", "reponses": [reply],
            }
            for place, path in enumerate(("objectifs_angles", "concertations[0].type", "concertations[0]"))
        ]
        path = self._place("remarques", "%d.json" % number)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            json.dump(canevas, file, ensure_ascii=False)
        return path

    def _calendar(self, sources):
        """(the calendar of what is owed where every proposition has a date, what --json tells of it, the files)."""
        refs = []
        os.makedirs(self._place("echeances"))
        for number, source in enumerate(sources):
            with open(source, encoding="utf-8") as file:
                canevas = json.load(file)
            for place, held in enumerate(canevas["reponses"].get("concertations", [])):
                for row, proposition in enumerate(held.get("propositions", [])):
                    proposition.pop("reponse", None)
                    proposition["echeance"] = "2025-%02d-%02d" % (place % 12 + 1, row % 28 + 1)
            canevas["format_version"] = 2
            refs.append(os.path.join(self._place("echeances"), "%d.json" % number))
            with open(refs[-1], "w", encoding="utf-8") as file:
                json.dump(canevas, file, ensure_ascii=False)
        calendar = os.path.join(self._place("agenda"), "echeances.ics")
        told = self._printed("echeances.json", "echeances", *refs, "--json", "--ics", calendar)
        with open(told, encoding="utf-8") as file:
            return calendar, json.load(file), refs

    def _made_up(self, maker, seed, count):
        """As many as usual, and each of them once more with texts that are hard to write."""
        usual = self._corpus(maker, seed, count)
        return usual + self._hard(usual, seed)

    def _corpus(self, maker, seed, count):
        corpus = self._place("corpus", "de-%d" % count)
        os.makedirs(os.path.dirname(corpus), exist_ok=True)
        subprocess.run([maker, str(count), str(seed), corpus], check=True)
        return sorted(glob.glob(os.path.join(corpus, "*", "*.json")))

    def _site(self, name, sources):
        site = self._place(name)
        self._inventory("inventaire-" + name, sources, "--site", site)
        return site, sources

    def _hard(self, sources, seed):
        """The same with texts that are hard to write."""
        hard = []
        for source in sources:
            name = os.path.basename(source)
            with open(source, encoding="utf-8") as file:
                canevas = with_hard_texts(json.load(file), "%d/%s" % (seed, name))
            hard.append(self._place("corpus", "difficile-%s" % name))
            with open(hard[-1], "w", encoding="utf-8") as file:
                json.dump(canevas, file, ensure_ascii=False)
        return hard

    def _worst(self, source):
        """One canevas with whatever a spreadsheet may take for something else, and more than a cell can hold."""
        with open(source, encoding="utf-8") as file:
            canevas = nasty(json.load(file))
        place = self._place("corpus", "pire.json")
        with open(place, "w", encoding="utf-8") as file:
            json.dump(canevas, file, ensure_ascii=False)
        return place

    def named(self, names):
        """The complete exports of these sources; one that is not there is a fault of this script."""
        found = {export.name: export for export in self.each if export.is_complete}
        return [found[name] for name in names]

    def _inventory(self, name, sources, *kind):
        place = self._place(name)
        self._run("inventaire", *sources, "--dossier", place, *kind)
        return place

    def _planted(self, maker, seed):
        """(an inventory with propositions that say the same, which ones do)."""
        sources = self._place("proches")
        subprocess.run([maker, "80", str(seed), sources, "--proches"], check=True)
        return self._inventory("inventaire-proches", [sources]), sources + ".csv"

    def _printed(self, name, *words):
        path = self._place(name)
        with open(path, "w", encoding="utf-8") as file:
            file.write("\n".join(self._run(*words)))
        return path

    @property
    def texts(self):
        """Every ODT and DOCX file, by what it is."""
        return {
            "exports": [path for export in self.each for path in (export.odt, export.docx)],
            "formulaires vierges": [path for path in self.blank if not path.endswith(".html")],
            "canevas à remplir": self.to_fill,
        }

    @property
    def packages(self):
        """Every folder of CSV tables, by what it is."""
        return {
            "tables d’un canevas, publiques": [export.csv for export in self.each if not export.is_complete],
            "tables d’un canevas, complètes": [export.csv for export in self.each if export.is_complete],
            "tables d’un inventaire public": [self.inventories[0], self.inventories[2]],
            "tables d’un inventaire complet": [self.inventories[1]],
        }

    @property
    def published(self):
        """The folders for everybody: they describe themselves for catalogues."""
        return {sort: places for sort, places in self.packages.items() if "compl" not in sort}

    def _place(self, *names):
        return os.path.join(self.folder, *names)

    def _run(self, *words):
        """The lines that the program prints."""
        run = subprocess.run(
            [self.program, *words],
            env=self._environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            encoding="utf-8",
        )
        if run.returncode:
            raise SystemExit("canevas %s : %s" % (" ".join(words), run.stderr))
        # Not « splitlines », for which a text may hold other ends of lines.
        return run.stdout.removesuffix("\n").split("\n")
