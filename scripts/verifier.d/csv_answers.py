"""The answers read back from the CSV tables, beside those of the JSON export of the same canevas."""
import csv
import glob
import json
import os
import re
import shutil

from judges import Judge, Spoilt, longest_word, replaced, rewrite

READ = {"integer": int, "number": float, "boolean": "true".__eq__, "object": json.loads}


class CSVAnswers(Judge):
    subject, tool = "CSV relu, comparé au JSON", "Python csv"

    def things(self, exports):
        """(folder of tables, JSON file)."""
        return {
            "publics": [(export.csv, export.json) for export in exports.each if not export.is_complete],
            "complets": [(export.csv, export.json) for export in exports.each if export.is_complete],
        }

    def judge(self, things, folder):
        faults = []
        for place, path in things:
            with open(path, encoding="utf-8") as file:
                export = json.load(file)
            faults += producers(place, export["reponses"])
            wanted = {key: value for key, value in export.items() if key not in ("format", "reponses")}
            if without_nothing({**wanted, **export["reponses"]}) != answers(place):
                faults.append("%s ne dit pas la même chose que %s." % (place, path))
        return faults

    def spoilt(self, exports, folder):
        """Without a word of an answer, without the last row of a table, and with a row of another producer."""
        places = [os.path.join(folder, name) for name in ("mot", "ligne", "producteur", "siren")]
        first = exports.each[0]
        for place in places:
            shutil.copytree(first.csv, place)
        for path in glob.glob(os.path.join(places[0], "*.csv")):
            rewrite(path, lambda text: text.replace(longest_word(first.json), ""))
        rewrite(
            os.path.join(places[1], "engagements.csv"),
            lambda text: "".join(text.splitlines(keepends=True)[:-1]),
        )
        with open(first.json, encoding="utf-8") as file:
            owner = json.load(file)["reponses"]["collectivites"][0]["nom"]
        siren = re.compile(",[0-9]{9},")
        for place, name, change in (
            (places[2], "propositions.csv", lambda text: replaced(text, owner, "Une autre")),
            (places[3], "engagements.csv", lambda text: siren.sub(",,", text, count=1)),
        ):
            rewrite(os.path.join(place, name), change)
        reasons = ("pas la même chose", "pas la même chose", "Une autre", "n’est pas le SIREN de")
        return [Spoilt((place, first.json), reason) for place, reason in zip(places, reasons)]


# The columns that repeat who carries the concertation; an import ignores them.
PRODUCER = ("producteur_nom", "producteur_siren")


def producers(place, answers):
    """Each row of each table names the first collectivité, and the same SIREN, which is its code where that is one."""
    owner = next(iter(answers.get("collectivites", [])), {})
    code = owner.get("code", "")
    found = set()
    for path in glob.glob(os.path.join(place, "*.csv")):
        if os.path.basename(path) == "catalogue.csv":
            continue
        with open(path, encoding="utf-8", newline="") as file:
            found |= {tuple(dict(read_text(row[key], key) for key in PRODUCER).values()) for row in csv.DictReader(file)}
    names, sirens = {name for name, _ in found}, {siren for _, siren in found}
    name = owner.get("nom", "")
    if len(found) != 1 or names != {name if len(name.encode()) <= 1000 else name[:100] + "…"}:
        yield "%s : les lignes ne nomment pas « %.80s », mais %.200s" % (place, name, sorted(names))
    siren = next(iter(sirens), "")
    if siren and not re.fullmatch("[0-9]{9}", siren) or re.fullmatch("[0-9]{9}", code) and siren != code:
        yield "%s : « %s » n’est pas le SIREN de « %.80s »" % (place, siren, name)
    # 99 is the code of a région that a case makes up.
    if not siren and owner.get("type") in ("epci", "departement", "region") and code not in ("", "99"):
        yield "%s : « %.80s » (%s) n’a pas de SIREN" % (place, name, code)


def read_text(cell, column):
    """A text as an answer has it: (column, text)."""
    return read(column, cell, {"type": "string", "constraints": {}})[0]


def answers(place):
    """The tree that the keys of the tables tell: a rank makes a row of a list, another key a part."""
    with open(os.path.join(place, "datapackage.json"), encoding="utf-8") as file:
        tables = json.load(file)["resources"]
    nodes = {}
    for table in tables:
        schema, name = table["schema"], table["name"]
        types = {field["name"]: field for field in schema["fields"]}
        keys = schema["primaryKey"]
        parent = next(iter(schema.get("foreignKeys", [])), None)
        with open(os.path.join(place, table["path"]), encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                node = {
                    key: value
                    for column, cell in row.items()
                    if cell and column not in PRODUCER and (column not in keys or not parent)
                    for key, value in read(column, cell, types[column])
                }
                nodes[name, *(row[key] for key in keys)] = node
                if parent:
                    above = nodes[
                        parent["reference"]["resource"], *(row[key] for key in parent["fields"])
                    ]
                    if len(keys) == len(parent["fields"]):
                        above[name] = node
                    elif keys[-1] == "rang":
                        above.setdefault(name, []).append(node)
                    else:
                        above.setdefault(name, {})[row[keys[-1]]] = node
    return next(iter(nodes.values()))


def read(column, cell, field):
    """What a cell adds to its row, as (key, value)."""
    if column == "autres":
        return json.loads(cell).items()
    if field["type"] in READ:
        return [(column, READ[field["type"]](cell))]
    if "\\|" in field["constraints"].get("pattern", ""):
        return [(column, cell.split("|"))]
    # The apostrophe that keeps a spreadsheet from running a text.
    if cell.startswith("'") and cell.lstrip("'")[:1] in tuple("=+-@\t\r\n＝＋－＠"):
        return [(column, cell[1:])]
    return [(column, cell)]


def without_nothing(value):
    """The same tree without empty lists and rows: a table has no row for them."""
    if isinstance(value, dict):
        kept = {key: without_nothing(one) for key, one in value.items()}
        return {key: one for key, one in kept.items() if one not in ({}, [], "", None)}
    if isinstance(value, list):
        return [without_nothing(one) for one in value]
    return value
