"""The texts, and what each program opens: the same text as a file and as a draft."""
import json
import os
import random
import tempfile

BIG_BYTES = 100_000
PASTE_BYTES = 65_536
PASTE_MARK = "FINDUCOLLAGE"
DRAFT_ID = "be9c0000-0000-4000-8000-000000000001"
_WORDS = (
    "les usagers du service public débattent ici de l’accueil où une personne reste présente et "
    "l’élue répond à chaque proposition reçue après un mois"
).split()


def lines(size, newline="\n"):
    """`size` bytes in numbered lines of about 70 columns"""
    chance = random.Random(7)
    made, length = [], 0
    while length < size:
        line = "%05d" % len(made)
        while len(line) < 64:
            line += " " + chance.choice(_WORDS)
        made.append(line)
        length += len((line + newline).encode())
    return newline.join(made).encode()[:size].decode(errors="ignore")


def paragraph(size):
    """`size` bytes with no newline in them"""
    return lines(size).replace("\n", " ")


def pasted(size=PASTE_BYTES):
    """`size` bytes as a terminal pastes them, the mark in the last line"""
    end = "\r" + PASTE_MARK
    return lines(size - len(end), "\r") + end


TEXTS = {"empty": "", "lines": lines(BIG_BYTES), "paragraph": paragraph(BIG_BYTES)}
# Lists of so many propositions.
ROWS = {"3 rows": 3, "1025 rows": 1025}


def _proposition(number):
    chance = random.Random(number)
    words = " ".join(chance.choice(_WORDS) for _ in range(20 + number % 7 * 3))
    return {"texte": "Proposition %d : %s" % (number, words), "destinataire": "collectivite"}


def _answers(text):
    answers = {"collectivites": [{"nom": "Rennes", "code": "35238", "type": "commune"}]}
    if TEXTS.get(text):
        answers["objectifs_angles"] = TEXTS[text]
    if text in ROWS:
        rows = [_proposition(number + 1) for number in range(ROWS[text])]
        answers["concertations"] = [{"titre": "Une concertation", "propositions": rows}]
    return answers


def _draft(text):
    return {
        "format": "canevas-concertation-ia",
        "format_version": 1,
        "id": DRAFT_ID,
        "etat": "brouillon",
        "version": 0,
        "cree_le": "2024-09-18T10:42:00Z",
        "modifie_le": "2024-09-18T10:42:00Z",
        "reponses": _answers(text),
    }


def prepare(folder, text):
    """A folder of its own for one run; the values of the placeholders of scenarios.json."""
    place = tempfile.mkdtemp(dir=folder)
    drafts = os.path.join(place, "brouillons")
    os.mkdir(drafts)
    with open(os.path.join(drafts, DRAFT_ID + ".json"), "w", encoding="utf-8") as file:
        json.dump(_draft(text), file, ensure_ascii=False, indent=2)
    path = os.path.join(place, "texte.txt")
    if TEXTS.get(text):
        with open(path, "w", encoding="utf-8") as file:
            file.write(TEXTS[text] + "\n")
    settings = os.path.join(place, "reglages")
    os.makedirs(os.path.join(settings, "canevas"))
    with open(os.path.join(settings, "canevas", "reglages.toml"), "w", encoding="utf-8") as file:
        file.write("orthographe = false\n")
    return {"reglages": settings, "dossier": place, "ref": DRAFT_ID, "file": path}
