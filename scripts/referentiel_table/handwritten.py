"""Adds what the package does not have, from the tables kept by hand beside the result."""

import csv
import re

from .row import Row

SAINT = {"St": "Saint", "Ste": "Sainte"}


def complete(rows, folder):
    """The rows of the package and those written by hand, with names in use and better natures."""
    rows = rows + _additions(folder) + _countries(folder)
    known = {(row.type, row.code): row for row in rows if row.type != "hors_de_france"}
    for line in _lines(folder / "precisions.tsv"):
        row = known[line["type"], line["code"]]
        row.nature = line["nature"] or row.nature
        row.aliases += _parts(line["alias"])
        row.other_codes += _parts(line["autres_codes"])
    for line in _lines(folder / "siren-communes.tsv"):
        # A commune that has been merged since is not in the table any more.
        if row := known.get(("commune", line["code"])):
            row.siren = line["siren"]
    for line in _lines(folder / "siren-departements-regions.tsv"):
        known[line["type"], line["code"]].siren = line["siren"]
    for row in rows:
        if row.type == "epci":
            row.aliases += _written_out(row)
    alsace = [known["departement", code] for code in ("67", "68")]
    known["departement", "6AE"].population = sum(row.population for row in alsace)
    return rows


def _additions(folder):
    return [
        Row(
            line["type"],
            line["code"],
            line["nom"],
            line["nature"],
            line["departement"],
            aliases=_parts(line["alias"]),
            postal_codes=_parts(line["codes_postaux"]),
            other_codes=_parts(line["autres_codes"]),
        )
        for line in _lines(folder / "ajouts.tsv")
    ]


def _countries(folder):
    return [
        Row("hors_de_france", line["code"], line["nom"], "pays", aliases=_parts(line["alias"]))
        for line in _lines(folder / "pays.tsv")
    ]


def _written_out(row):
    """The name with "Saint" in full, where the recorded one shortens it."""
    long = re.sub(r"\bSte?\b", lambda found: SAINT[found.group()], row.name)
    return [long] if long != row.name else []


def _lines(path):
    """The rows of a table; lines with "#" above its header say where it is from."""
    with open(path, encoding="utf-8", newline="") as file:
        lines = (line for line in file if not line.startswith("#"))
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _parts(text):
    return text.split("|") if text else []
