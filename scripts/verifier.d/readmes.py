"""What describes a folder of tables for people, beside what describes it for programs: the same files, keys, columns and values."""
import json
import os
import re
import shutil
import subprocess

from judges import Judge, Spoilt, replaced, rewrite, squeezed

NAMES = ("LISEZMOI.md", "README.md")
# What a folder of tables has to explain, and what the repository of a schema has to.
PARTS = {
    "LISEZMOI.md": (
        "Ce que c’est", "Comment ces données ont été faites", "Limites et précautions", "Les fichiers",
        "Comment les tables se tiennent", "Les colonnes", "Les valeurs des listes", "Les changements", "Contact", "Licence",
        "Ouvrir ces tables dans Excel ou LibreOffice",
    ),
    "README.md": ("Contexte", "Produire des fichiers valides", "Les fichiers", "Les colonnes", "Les valeurs des listes"),
}


class Readmes(Judge):
    subject, tool = "LISEZMOI.md et README.md", "pandoc, datapackage.json"
    commands = ("pandoc",)

    def things(self, exports):
        """Folders that explain themselves."""
        return {**exports.packages, "dépôt du schéma": [exports.repository]}

    def judge(self, things, folder):
        return ["%s : %s" % (place, fault) for place in things for fault in faults(place)]

    def spoilt(self, exports, folder):
        """Without a file, a column, a value, a key, a part, a licence; with a column too many, HTML, and a file that is not there."""
        package, repository = exports.packages["tables d’un canevas, publiques"][0], exports.repository
        changes = (
            (package, "ne nomme [^,]*propositions.csv", "- `propositions.csv`", "- propositions"),
            (package, "nomme ailleurs.csv", "- `publier.txt`", "- `ailleurs.csv`"),
            (package, "propositions.csv a les colonnes", "- `destinataire` (", "- `destin` ("),
            (package, "licence est dit facultatif", "`licence` (texte, toujours rempli)", "`licence` (texte)"),
            (package, "exemple de modifie_le", "`2025-03-14T16:42:10Z`", "`hier`"),
            (package, "reponse n’a pas a_l_etude", "- `a_l_etude`", "- `a_voir`"),
            (package, "la clé de collectivites.csv", "`canevas_id`, `rang`", "`canevas_id`"),
            (package, "la clé de propositions.csv", "`rang` dans `concertations.csv`", "`rang` dans `canevas.csv`"),
            (package, "Limites et précautions manque", "## Limites et précautions\n", ""),
            (package, "la licence", "https://www.etalab.gouv.fr/licence", "https://exemple.fr/licence"),
            (package, "la ligne d’attribution", "\n> Source", "\nSource"),
            (package, "du HTML", "- LibreOffice", "- <b>LibreOffice</b>"),
            (repository, "ne nomme [^,]*schemas", "- `schemas/`", "- schemas"),
            (repository, "canevas.csv a les colonnes", "- `publics_precision` (", "- `publics_precis` ("),
        )
        copies = []
        for number, (whole, reason, old, new) in enumerate(changes):
            copies.append(Spoilt(os.path.join(folder, str(number)), reason))
            shutil.copytree(whole, copies[-1].thing)
            path = next(path for path in (os.path.join(copies[-1].thing, name) for name in NAMES) if os.path.exists(path))
            rewrite(path, lambda text: replaced(text, old, new))
        return copies


def faults(place):
    name = next((name for name in NAMES if os.path.exists(os.path.join(place, name))), None)
    if not name:
        return ["rien ne l’explique"]
    path = os.path.join(place, name)
    run = subprocess.run(["pandoc", "-f", "gfm-emoji", "-t", "json", path], capture_output=True, check=True)
    blocks = json.loads(run.stdout)["blocks"]
    package = described(place)
    return list(shape_faults(blocks)) + [
        fault
        for part in (
            part_faults(name, blocks), file_faults(place, blocks), key_faults(name, package, blocks), column_faults(package, blocks),
            value_faults(package, blocks), licence_faults(name, package, blocks),
        )
        for fault in part
    ]


def described(place):
    """Its datapackage.json, with each schema that it names by its path."""
    with open(os.path.join(place, "datapackage.json"), encoding="utf-8") as file:
        package = json.load(file)
    for table in package["resources"]:
        if isinstance(table["schema"], str):
            with open(os.path.join(place, table["schema"]), encoding="utf-8") as file:
                table["schema"] = json.load(file)
    return package


def shape_faults(blocks):
    levels = [block["c"][0] for block in blocks if block["t"] == "Header"]
    if levels[:1] != [1] or levels.count(1) != 1:
        yield "il n’a pas un titre, et un seul"
    if any(deeper - level > 1 for level, deeper in zip(levels, levels[1:])):
        yield "un niveau de titre est sauté"
    if any(node["t"] in ("RawBlock", "RawInline") for node in nodes(blocks)):
        yield "du HTML est resté dans le texte"


def part_faults(name, blocks):
    titles = [said(block["c"][2]) for block in blocks if block["t"] == "Header" and block["c"][0] == 2]
    yield from ("la partie %s manque" % part for part in PARTS[name] if part not in titles)


def file_faults(place, blocks):
    """Each file is named, and nothing that is not there."""
    named = {
        path.strip().split("/")[0]
        for item in items(part(blocks, "Les fichiers")) for path in (codes(item) or [""])[0].split(",")
    }
    there = set(os.listdir(place))
    yield from ("il ne nomme pas %s" % path for path in sorted(there - named - {"README.md"}))
    yield from ("il nomme %s, qui n’y est pas" % path for path in sorted(named - there - {""}))
    if "" in named:
        yield "une ligne de la liste ne nomme %s aucun fichier" % sorted(there - named)


def key_faults(name, package, blocks):
    """What names a row of each table, and where its keys lead."""
    if name != "LISEZMOI.md":
        return
    told = {codes(item)[0]: codes(item)[1:] for item in items(part(blocks, "Comment les tables se tiennent")) if codes(item)}
    paths = {table["name"]: table["path"] for table in package["resources"]}
    for table in package["resources"]:
        schema = table["schema"]
        wanted = list(schema.get("primaryKey", []))
        for key in schema.get("foreignKeys", []):
            wanted += key["fields"] + key["reference"]["fields"] + [paths[key["reference"]["resource"]]]
        if told.get(table["path"], []) != wanted:
            yield "la clé de %s : %s au lieu de %s" % (table["path"], told.get(table["path"]), wanted)


def column_faults(package, blocks):
    told, path = {}, None
    for block in part(blocks, "Les colonnes"):
        if block["t"] == "Header":
            path = (codes(block) or [None])[0]
            told[path] = []
        else:
            told.setdefault(path, []).extend(items([block]))
    for table in package["resources"]:
        fields, found = table["schema"]["fields"], told.get(os.path.basename(table["path"]), [])
        names = [(codes(item) or [""])[0] for item in found]
        if names != [field["name"] for field in fields]:
            yield "%s a les colonnes %s" % (table["path"], names)
            continue
        for field, item in zip(fields, found):
            text = said(item)
            if ("toujours rempli" in text.split(")")[0]) != bool(field["constraints"].get("required")):
                yield "%s est dit facultatif, ou toujours rempli, à tort" % field["name"]
            if field["title"].split(",")[0] not in text:
                yield "%s n’a pas son titre, %s" % (field["name"], field["title"])
            example = field.get("example")
            example = json.dumps(example, ensure_ascii=False) if not isinstance(example, str) else example
            if example != "null" and [squeezed(code) for code in codes(item)[-1:]] != [squeezed(example)]:
                yield "l’exemple de %s : %s au lieu de %s" % (field["name"], codes(item)[-1:], example)


def value_faults(package, blocks):
    """Each value that a column may have is explained, in the part for lists or by its column."""
    listed, columns = {}, {}
    place = None
    for block in part(blocks, "Les valeurs des listes"):
        if block["t"] == "Header":
            place = re.findall(r"(\w+) \(([\w-]+\.csv)\)", said(block["c"][2]))
        else:
            for one in place or ():
                listed[one] = [(codes(item) or [""])[0] for item in items([block])]
    path = None
    for block in part(blocks, "Les colonnes"):
        if block["t"] == "Header":
            path = (codes(block) or [None])[0]
        for item in items([block]):
            columns[(codes(item) or [""])[0], path] = said(item)
    for table in package["resources"]:
        for field in table["schema"]["fields"]:
            key = field["name"], os.path.basename(table["path"])
            missing = [
                value for value in values(field)
                if value not in listed.get(key, ()) and not re.search(r"\b%s\b" % re.escape(value), columns.get(key, ""))
            ]
            if missing:
                yield "dans %s, %s n’a pas %s" % (table["path"], field["name"], ", ".join(missing))


def values(field):
    """What a cell of a list of choices may be."""
    limits = field["constraints"]
    several = re.match(r"\^\(([\w|]+)\)\(\\\|", limits.get("pattern", ""))
    return several.group(1).split("|") if several else limits.get("enum", [])


def licence_faults(name, package, blocks):
    addresses = [node["c"][2][0] for node in nodes(blocks) if node["t"] == "Link"]
    licences = package.get("licenses", [])
    if not licences or any(one["path"] not in addresses for one in licences):
        yield "la licence n’y est pas avec son adresse"
    quoted = [said(node) for node in part(blocks, "Licence") if node["t"] == "BlockQuote"] if name == "LISEZMOI.md" else []
    if name == "LISEZMOI.md" and not any("Source" in text and one["title"] in text for text in quoted for one in licences):
        yield "la ligne d’attribution manque"


def part(blocks, title):
    """The blocks below a title of the second level."""
    found = False
    for block in blocks:
        if block["t"] == "Header" and block["c"][0] <= 2:
            found = said(block["c"][2]) == title
        elif found:
            yield block


def items(blocks):
    return [item for block in blocks if block["t"] == "BulletList" for item in block["c"]]


def nodes(node):
    """Every element below it."""
    if isinstance(node, list):
        for one in node:
            yield from nodes(one)
    elif isinstance(node, dict):
        yield node
        yield from nodes(node.get("c"))


def codes(node):
    """The texts of its code spans."""
    return [one["c"][1] for one in nodes(node) if one["t"] == "Code"]


def said(node):
    """Its text."""
    written = {"Str": lambda one: one["c"], "Code": lambda one: one["c"][1], "Space": lambda one: " ", "SoftBreak": lambda one: " "}
    return "".join(written[one["t"]](one) for one in nodes(node) if one["t"] in written)
