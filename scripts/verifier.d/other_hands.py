"""CSV packages that go through spreadsheets and data tools and come back: the same canevas, or a sentence for what is not."""
import glob
import json
import os
import re
import shutil
import subprocess

from judges import Judge, Spoilt, longest_word, replaced, rewrite

# LibreOffice's numbers for its CSV filter: separator, quote, UTF-8, first row, columns, language, all
# quoted, numbers detected, as shown.
ENGLISH = "44,34,76,1,,1033,false,true,false"
FRENCH = "59,34,76,1,,1036,false,true,true"


class OtherHands(Judge):
    subject, tool = "CSV par d’autres mains", "Calc, pandas, DuckDB"
    commands, modules = ("soffice",), ("pandas", "duckdb")

    def things(self, exports):
        """(program, complete export, how it is handed on): a few, as each starts an office."""
        usual = [export for export in complete(exports) if not export.is_hard][:3]
        hard = [export for export in complete(exports) if export.is_hard][:2]
        return {
            hand.__name__: [(exports.program, export, hand) for export in usual + hard] for hand in HANDS
        }

    def judge(self, things, folder):
        faults = []
        for number, thing in enumerate(things):
            faults += judged(*thing, os.path.join(folder, str(number)))
        return faults

    def spoilt(self, exports, folder):
        """Handed on, and changed there: a word of an answer, and a row that is gone."""
        first = complete(exports)[0]
        word = longest_word(first.json)

        def loses_a_word(source, target):
            as_it_is(source, target)
            for path in glob.glob(os.path.join(target, "*.csv")):
                rewrite(path, lambda text: text.replace(word, ""))

        def loses_a_row(source, target):
            as_it_is(source, target)
            rewrite(
                os.path.join(target, "concertations.csv"),
                lambda text: replaced(text, text.splitlines(keepends=True)[-1]),
            )

        return [
            Spoilt((exports.program, first, hand), reason)
            for hand, reason in ((loses_a_word, word), (loses_a_row, r"propositions\.csv ne se rattache à aucune autre"))
        ]


def complete(exports):
    return [export for export in exports.each if export.is_complete]


def judged(program, export, hand, folder):
    """What is neither equal nor said, once `hand` has had the tables."""
    target = os.path.join(folder, "tables")
    os.makedirs(target)
    hand(export.csv, target)
    place = os.path.join(folder, "canevas")
    run = subprocess.run(
        [program, "importer", target],
        env={**os.environ, "CANEVAS_DOSSIER": place, "TZ": "UTC"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
    )
    name = "%s, %s" % (export.json, hand.__name__)
    if run.returncode:
        # A refusal is a sentence with the file and the row; nothing is lost.
        return [] if ".csv" in run.stderr and export.is_hard else ["%s : %s" % (name, run.stderr)]
    (draft,) = glob.glob(os.path.join(place, "brouillons", "*.json"))
    with open(export.json, encoding="utf-8") as wanted, open(draft, encoding="utf-8") as found:
        wanted, found = without_unread(json.load(wanted)["reponses"]), json.load(found)["reponses"]
    return [
        "%s : %s" % (name, fault)
        for fault in differences(wanted, found, "")
        if not (export.is_hard and lost_by_tools(fault))
    ]


def as_it_is(source, target):
    for path in glob.glob(os.path.join(source, "*.csv")):
        shutil.copy(path, target)


def office(source, target, kind, out):
    """There and back through a format of LibreOffice Calc."""
    between = target + "-" + kind
    profile = "-env:UserInstallation=file://" + os.path.abspath(target) + "-profil"
    tables = sorted(glob.glob(os.path.join(source, "*.csv")))
    for words, files, place in (
        (["--infilter=CSV:" + ENGLISH, "--convert-to", kind], tables, between),
        (["--convert-to", "csv:Text - txt - csv (StarCalc):" + out], None, target),
    ):
        files = files or sorted(glob.glob(os.path.join(between, "*." + kind)))
        subprocess.run(
            ["soffice", profile, "--headless", *words, "--outdir", place, *files],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            check=True,
        )


def calc_xlsx(source, target):
    office(source, target, "xlsx", ENGLISH)


def calc_ods(source, target):
    office(source, target, "ods", ENGLISH)


def calc_french(source, target):
    office(source, target, "ods", FRENCH)


def frames(source):
    import pandas

    for path in glob.glob(os.path.join(source, "*.csv")):
        yield os.path.basename(path), pandas.read_csv(path)


def pandas_as_usual(source, target):
    """With its column of row numbers, whole numbers with decimals, codes as numbers."""
    for name, frame in frames(source):
        frame.to_csv(os.path.join(target, name))


def pandas_french(source, target):
    for name, frame in frames(source):
        frame.to_csv(
            os.path.join(target, name), index=False, sep=";", decimal=",", encoding="utf-8-sig"
        )


def duckdb_as_usual(source, target):
    """With types as it detects them: dates, times, numbers."""
    import duckdb

    for path in glob.glob(os.path.join(source, "*.csv")):
        place = os.path.join(target, os.path.basename(path))
        table = duckdb.sql("SELECT * FROM read_csv('%s', header = true)" % path.replace("'", "''"))
        table.write_csv(place, header=True)


HANDS = (calc_xlsx, calc_ods, calc_french, pandas_as_usual, pandas_french, duckdb_as_usual)


def without_unread(answers):
    """The answers as an import puts them: what could not be read is back in its place."""
    if isinstance(answers, dict):
        unread = answers.get("illisibles", {})
        rest = {key: without_unread(one) for key, one in answers.items() if key != "illisibles"}
        return {**rest, **unread} if isinstance(unread, dict) else {**rest, "illisibles": unread}
    if isinstance(answers, list):
        return [without_unread(one) for one in answers]
    return answers


def differences(wanted, found, place):
    if isinstance(wanted, dict) and isinstance(found, dict):
        for key in sorted({*wanted, *found}):
            yield from differences(wanted.get(key), found.get(key), "%s.%s" % (place, key))
    elif isinstance(wanted, list) and isinstance(found, list) and len(wanted) == len(found):
        for number, (one, other) in enumerate(zip(wanted, found)):
            yield from differences(one, other, "%s[%d]" % (place, number))
    elif wanted != found and not (empty(wanted) and empty(found)):
        yield Difference(place, wanted, found)


def empty(value):
    return value in (None, "", [], {})


class Difference(str):
    """What an answer was and has become, as a sentence."""

    def __new__(cls, place, wanted, found):
        fault = super().__new__(cls, "%s : %.300r est devenu %.300r" % (place, wanted, found))
        fault.wanted, fault.found = wanted, found
        return fault


# Of the texts that `read_csv` of pandas takes for an empty cell, those that the hard texts have.
NOTHING = ("null",)


def lost_by_tools(fault):
    """Whether the tools are known not to keep what differs: marks that do not print, which end of
    line it was, blanks at the ends, texts that are a number, a date or a formula for them, and those that pandas takes for nothing."""
    if not isinstance(fault.wanted, str):
        return False
    if fault.wanted.strip() in NOTHING and fault.found is None:
        return True
    return plain(fault.wanted) == plain(fault.found if fault.found is not None else "") or not re.search(
        "[a-zà-ÿ]{4}", fault.wanted
    )


def plain(value):
    return re.sub(r"[\s\x00-\x1f\x7f-\x9f\ufeff\ufffe\ufffd\u200b-\u200f\u2028-\u202e\u2066-\u2069']+", "", str(value))
