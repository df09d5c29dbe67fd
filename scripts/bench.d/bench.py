"""canevas beside dialog and nano, in one table. Started by scripts/bench, which installs the peers."""
import argparse
import shutil
import statistics
import sys
import tempfile

import comparison
import programs
import report
import selftest
from measure import percentile
from session import Trouble

# (what, place, text) of each "key to paint"
KEYS = (
    ("champ d’une ligne", "field", "empty"),
    ("texte long", "area", "empty"),
    ("100 ko en lignes, à la fin", "end", "lines"),
    ("100 ko en lignes, au milieu", "middle", "lines"),
    ("100 ko d’un seul paragraphe, à la fin", "end", "paragraph"),
    ("100 ko d’un seul paragraphe, au milieu", "middle", "paragraph"),
)
# (what, keys, which of them is counted) in a list of propositions; all together change nothing.
ROW_KEYS = (
    ("flèche", ("\x1b[B", "\x1b[A"), 0),
    ("Alt-flèche", ("\x1b[1;3B", "\x1b[1;3A"), 0),
    ("Espace", (" ", "\x1b[A", " ", "\x1b[A"), 0),
    ("une lettre", ("a", "\x7f"), 0),
    ("Entrée", ("\r", "\x1b"), 0),
)
FEW, MANY = "3 rows", "1025 rows"


class Bench:
    def __init__(self, known, program, folder, quick, only):
        self.program, self.dialog, self.nano = program, known["dialog"], known["nano"]
        self.prompt_toolkit = known["prompt_toolkit"]
        self.unspelled, self.folder = known["canevas-sans-orthographe"], folder
        self.quick, self.only = quick, only
        self.rows, self.troubles = [], []

    def run(self):
        self._attempt("Démarrage, écran complet", self._startup)
        for what, place, text in KEYS:
            self._attempt("Touche, " + what, lambda label: self._keys(label, place, text))
        self._attempt("Mémoire, au plus haut, avec un texte", lambda label: self._memory(label, 8))
        for what, keys, counted in ROW_KEYS:
            self._attempt(
                "1 025 propositions, " + what, lambda label: self._rows(label, keys, counted)
            )
        self._attempt("Collage de 64 ko", self._paste)
        if self.program.name == "canevas" and shutil.which("hunspell"):
            self._attempt("Mot inconnu dans 100 ko, de la touche à la marque", self._spelling)
            self._attempt("Touche dans 100 ko, orthographe en marche", self._spelled_keys)
        self._attempt("Au repos, %d s" % self._idle_seconds(), self._idle)
        self._attempt("Mémoire, au plus haut, avec 1 025 propositions", lambda label: self._memory(label, 20))
        self._attempt("Taille du programme, sans symboles", self._size)

    def _attempt(self, label, measure):
        if self.only not in label:
            return
        _say_progress(label + "…")
        try:
            self.rows += measure(label)
        except (Trouble, OSError) as trouble:
            self.rows.append(report.failed_row(label))
            self.troubles.append("%s : %s" % (label, trouble))
        _say_progress("")

    def _startup(self, label):
        own, peer = comparison.startup(
            self.program, self.dialog, self.folder, 7 if self.quick else 25
        )
        medians = statistics.median(own), statistics.median(peer)
        return [report.ratio_row(label, medians[0], "dialog", medians[1], 1)]

    def _keys(self, label, place, text):
        own, peer = comparison.keys(
            self.program, self.nano, self.folder, place, text, 80 if self.quick else 500
        )
        medians = statistics.median(own), statistics.median(peer)
        tails = percentile(own, 99), percentile(peer, 99)
        return [
            report.ratio_row(label + ", médiane", medians[0], "nano", medians[1], 1),
            report.ratio_row(label + ", p99", tails[0], "nano", tails[1], 1),
        ]

    def _rows(self, label, keys, counted):
        few, many = comparison.rows(
            self.program, self.folder, keys, FEW, MANY, 10 if self.quick else 50
        )[counted]
        medians = statistics.median(many), statistics.median(few)
        return [report.ratio_row(label + ", médiane", medians[0], "3 lignes", medians[1], 1.5)]

    def _paste(self, label):
        rows = []
        for peer, limit in ((self.nano, 0.25), (self.prompt_toolkit, 1)):
            figures = comparison.paste(self.program, peer, self.folder, 2 if self.quick else 7)
            medians = [statistics.median(side) for side in figures]
            rows.append(report.ratio_row(label, medians[0], peer.name, medians[1], limit))
        return rows

    def _spelling(self, label):
        own, peer = comparison.spelling(self.program, self.folder, 2 if self.quick else 7)
        medians = statistics.median(own), statistics.median(peer)
        return [report.limit_row(label, medians[0], "hunspell", medians[1], 1000, "ms")]

    def _spelled_keys(self, label):
        own, peer = comparison.keys(
            self.program, self.unspelled, self.folder, "end", "lines", 80 if self.quick else 500
        )
        medians = statistics.median(own), statistics.median(peer)
        return [report.ratio_row(label + ", médiane", medians[0], "sans", medians[1], 1.1)]

    def _idle_seconds(self):
        return 2 if self.quick else 5

    def _idle(self, label):
        own = comparison.idle(self.program, self.folder, self._idle_seconds())
        peer = comparison.idle(self.nano, self.folder, self._idle_seconds())
        kinds = (("processeur", "ms"), ("réveils", ""), ("octets écrits", ""))
        return [
            report.limit_row("%s : %s" % (label, kind), own[i], "nano", peer[i], 0, unit)
            for i, (kind, unit) in enumerate(kinds)
        ]

    def _memory(self, label, limit):
        if not self.program.peak_memory_kib:
            raise Trouble("aucune mesure")
        own, peer = self.program.peak_memory_kib / 1024, self.nano.peak_memory_kib / 1024
        return [report.limit_row(label, own, "nano", peer, limit, "Mio")]

    def _size(self, label):
        return [report.limit_row(label, self.program.stripped_size() / 1e6, "", None, 12, "Mo")]


def _say_progress(text):
    if sys.stderr.isatty():
        print("\r\033[K" + text, end="", file=sys.stderr, flush=True)


def show(program, place, text):
    """The screen at a place of a scenario, to adjust its keys."""
    with tempfile.TemporaryDirectory() as folder, program.at(folder, place, text) as session:
        screen, (row, column) = session.screen(), session.emulator.cursor()
        print("%s\n%s\ncurseur : ligne %d, colonne %d" % (screen, "─" * 80, row + 1, column + 1))


def main():
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--canevas", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--rapide", action="store_true", help="un aperçu en une minute")
    parser.add_argument(
        "--seul", default="", metavar="TEXTE", help="seulement les lignes dont le titre a ce texte"
    )
    parser.add_argument("--selftest", action="store_true", help="vérifie l’instrument lui-même")
    parser.add_argument(
        "--scenario", default="canevas", help="un autre que canevas (nano : les rapports valent 1)"
    )
    parser.add_argument(
        "--montrer",
        nargs="+",
        metavar=("SCENARIO", "LIEU"),
        help="l’écran d’un lieu : SCENARIO field|area|end|middle [empty|lines|paragraph]",
    )
    options = parser.parse_args()
    known = programs.load(options.canevas)
    if options.selftest:
        sys.exit(selftest.run())
    if options.montrer:
        name, place, text = (options.montrer + ["area", "empty"][len(options.montrer) - 1 :])[:3]
        sys.exit(show(known[name], place, text))
    folder = tempfile.mkdtemp(prefix="canevas-bench.")
    try:
        # A program measured against itself must not share the peer's memory figures.
        program = programs.load(options.canevas)[options.scenario]
        bench = Bench(known, program, folder, options.rapide, options.seul)
        bench.run()
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    report.print_circumstances()
    report.print_table(program.name, bench.rows)
    for trouble in bench.troubles:
        print("\n" + trouble)
    sys.exit(1 if bench.troubles else 0)


if __name__ == "__main__":
    main()
