"""The lines that publish a folder on data.gouv.fr, run by bash as a person would: a `curl` that only writes down what it is given."""
import json
import os
import re
import shutil
import subprocess

from judges import Judge, Spoilt, replaced, rewrite

KEY, OWNER, DATASET = "clé d’essai", "collectivité-d-essai", "jeu-d-essai"
# A file for each call: its words, a line each, and what it reads.
CURL = """#!/bin/bash
number=$(ls "$CALLS" | wc -l)
printf '%s\\n' "$@" >"$CALLS/$number.words"
for word; do if [ "$word" = @- ]; then cat >"$CALLS/$number.body"; fi; done
"""
# What data.gouv.fr takes (udata, udata/core/dataset and udata/core/tags).
LONGEST_TITLE, LONGEST_TEXT, TAG = 350, 100_000, range(3, 97)
API = "https://www.data.gouv.fr/api/1/datasets/"


class Publishing(Judge):
    subject, tool = "publier.txt", "bash, curl simulé"
    commands = ("bash", "sed")

    def things(self, exports):
        """Folders that say how they are published."""
        return exports.published

    def judge(self, things, folder):
        faults = []
        for number, place in enumerate(things):
            calls = os.path.join(folder, str(number), "calls")
            os.makedirs(calls)
            faults += ["%s : %s" % (place, fault) for fault in published(place, calls)]
        return faults

    def spoilt(self, exports, folder):
        """JSON that is none, no owner, no key, another licence, a file that is not there, a table left out, a text that bash reads."""
        whole = self.every(exports)[0]
        changes = (
            ("la description n’est pas du JSON", '"private": true,', '"private": true'),
            ("organization", '"organization": "ORGANISATION"', '"organization": "NOUS"'),
            ("la clé n’est pas donnée", '-H "X-API-KEY: $CLE" -F', "-F"),
            ("license", '"lov2"', '"odc-odbl"'),
            ("absent.csv n’est pas là", "for fichier in canevas.csv", "for fichier in canevas.csv absent.csv"),
            ("n’envoie pas canevas.csv", "for fichier in canevas.csv ", "for fichier in "),
            ("title", '"title": "', '"title": "$HOME '),
            ("brouillon", '"private": true', '"private": false'),
            ("bash", "do curl", "curl"),
        )
        copies = []
        for number, (reason, old, new) in enumerate(changes):
            copies.append(Spoilt(os.path.join(folder, str(number)), reason))
            shutil.copytree(whole, copies[-1].thing)
            rewrite(os.path.join(copies[-1].thing, "publier.txt"), lambda text: replaced(text, old, new))
        return copies


def published(place, calls):
    with open(os.path.join(place, "publier.txt"), encoding="utf-8") as file:
        lines = commands(file.read())
    fake = os.path.join(os.path.dirname(calls), "bin")
    os.makedirs(fake)
    with open(os.path.join(fake, "curl"), "w") as file:
        file.write(CURL)
    os.chmod(file.name, 0o755)
    run = subprocess.run(
        ["bash", "-eu", "-o", "pipefail", "-c", lines], cwd=place, capture_output=True, text=True, stdin=subprocess.DEVNULL,
        env={"PATH": fake + ":/usr/bin:/bin", "CALLS": calls, "LC_ALL": "C.UTF-8"},
    )
    if run.returncode or run.stderr:
        yield "bash : %s" % run.stderr
    sent = list(calls_in(calls))
    if not sent:
        yield "rien ne serait envoyé"
        return
    with open(os.path.join(place, "datapackage.json"), encoding="utf-8") as file:
        package = json.load(file)
    yield from ("la clé n’est pas donnée : %s" % words for words, _ in sent if "X-API-KEY: " + KEY not in words)
    yield from description_faults(package, *sent[0])
    yield from file_faults(place, package, [words for words, _ in sent[1:]])


def commands(text):
    """The lines for a terminal, with what a person puts in place of the dots."""
    kept, within = [], False
    for line in text.split("\n"):
        if within or re.match(r"[A-Z]+='|sed |for |curl ", line):
            kept.append(line)
            within = "<<'FIN_DU_JEU'" in line or within and line != "FIN_DU_JEU"
    filled = "\n".join(kept)
    for name, value in (("CLE", KEY), ("ORGANISATION", OWNER), ("JEU", DATASET)):
        filled = replaced(filled, "%s='...'" % name, "%s='%s'" % (name, value))
    return filled


def calls_in(folder):
    """(the words of a call, what it read), in their order."""
    numbers = sorted(int(name.removesuffix(".words")) for name in os.listdir(folder) if name.endswith(".words"))
    for number in numbers:
        with open(os.path.join(folder, "%d.words" % number), encoding="utf-8") as file:
            words = file.read().split("\n")[:-1]
        body = os.path.join(folder, "%d.body" % number)
        yield words, open(body, encoding="utf-8").read() if os.path.exists(body) else ""


def description_faults(package, words, body):
    if API not in words or "POST" not in words or "Content-Type: application/json" not in words:
        yield "la description n’est pas envoyée à %s" % API
    try:
        dataset = json.loads(body)
    except ValueError as error:
        yield "la description n’est pas du JSON : %s" % error
        return
    days = list(dataset.get("temporal_coverage", {}).values())
    wanted = {
        "title": dataset.get("title") == package["title"] and len(dataset["title"]) <= LONGEST_TITLE,
        "description": 0 < len(dataset.get("description", "")) <= LONGEST_TEXT,
        "organization": dataset.get("organization") == OWNER,
        "license": dataset.get("license") == "lov2",
        "frequency": dataset.get("frequency") in ("irregular", "punctual", "unknown"),
        "tags": bool(dataset.get("tags")) and all(len(tag) in TAG for tag in dataset["tags"]),
        "temporal_coverage": days == sorted(days) and all(re.fullmatch(r"\d{4}-\d\d-\d\d", day) for day in days),
        "spatial": all(re.fullmatch(r"fr:\w+:\w+", zone) for zone in dataset.get("spatial", {}).get("zones", [])),
        "private, sans quoi ce n’est pas un brouillon": dataset.get("private") is True,
    }
    yield from ("la description, %s : %.200r" % (key, dataset.get(key)) for key, is_so in wanted.items() if not is_so)


def file_faults(place, package, calls):
    sent = set()
    for words in calls:
        if "%s%s/upload/" % (API, DATASET) not in words:
            yield "un fichier n’est pas envoyé au jeu de données : %s" % words
        sent |= {word.removeprefix("file=@") for word in words if word.startswith("file=@")}
    yield from ("%s n’est pas là" % name for name in sorted(sent) if not os.path.exists(os.path.join(place, name)))
    wanted = {table["path"] for table in package["resources"]} | {"LISEZMOI.md"}
    yield from ("il n’envoie pas %s" % name for name in sorted(wanted - sent))
