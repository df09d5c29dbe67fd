"""The answers read back from the CSV tables, beside those of the JSON export of the same canevas."""
import csv
import glob
import json
import os
import shutil

from judges import Judge, longest_word, rewrite

READ = {"integer": int, "number": float, "boolean": "true".__eq__, "object": json.loads}


class CSVAnswers(Judge):
    subject, tool = "CSV relu, comparé au JSON", "Python csv"

    def things(self, exports):
        """(folder of tables, JSON file)."""
        return [(export.csv, export.json) for export in exports.each]

    def judge(self, things, folder):
        faults = []
        for place, path in things:
            with open(path, encoding="utf-8") as file:
                export = json.load(file)
            wanted = {key: value for key, value in export.items() if key not in ("format", "reponses")}
            if without_nothing({**wanted, **export["reponses"]}) != answers(place):
                faults.append("%s ne dit pas la même chose que %s." % (place, path))
        return faults

    def spoilt(self, exports, folder):
        """Without a word of an answer, and without the last row of a table."""
        places = [os.path.join(folder, name) for name in ("mot", "ligne")]
        first = exports.each[0]
        for place in places:
            shutil.copytree(first.csv, place)
        for path in glob.glob(os.path.join(places[0], "*.csv")):
            rewrite(path, lambda text: text.replace(longest_word(first.json), ""))
        rewrite(
            os.path.join(places[1], "engagements.csv"),
            lambda text: "".join(text.splitlines(keepends=True)[:-1]),
        )
        return [(place, first.json) for place in places]


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
                    if cell and (column not in keys or not parent)
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
