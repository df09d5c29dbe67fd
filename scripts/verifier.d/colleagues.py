"""Documents to fill that go through LibreOffice and python-docx and come back: exactly what was changed in them."""
import copy
import glob
import json
import os
import random
import re
import subprocess

from judges import Judge, Spoilt

# What each office of a chain saves the document as, the first one being what canevas writes.
ROUTES = (("odt", "odt"), ("odt", "docx"), ("docx", "docx"), ("docx", "odt"), ("docx",), ("odt", "docx", "odt"))
CASES = ("rennes", "quimperle", "conseil-permanent", "mission-5g", "grand-debat")


class Colleagues(Judge):
    subject, tool = "À remplir et retour", "LibreOffice, python-docx"
    commands, modules = ("soffice",), ("docx",)

    def things(self, exports):
        """(program, canevas, route, seed): each case on each way."""
        found = {}
        for folder in ("exemples", os.path.join("Tests", "TestSupport", "Cases")):
            for path in glob.glob(os.path.join(exports.project, folder, "*.json")):
                found[os.path.splitext(os.path.basename(path))[0]] = path
        return {
            " → ".join(route): [(exports.program, found[case], route, "%s/%s" % (exports.seed, case), None) for case in CASES]
            for route in ROUTES
        }

    def judge(self, things, folder):
        return [
            fault
            for number, thing in enumerate(things)
            for fault in judged(*thing, os.path.join(folder, str(number)))
        ]

    def spoilt(self, exports, folder):
        """Changed once more than is expected, behind the back of the judge."""
        program, path, _, seed, _ = self.every(exports)[0]
        return [
            Spoilt((program, path, route, seed, "De trop."), "changé sans l’avoir été|De trop")
            for route in (("docx",), ("docx", "odt"))
        ]


def judged(program, canevas, route, seed, extra, folder):
    os.makedirs(folder)
    run = Runner(program, os.path.join(folder, "canevas"))
    run("importer", canevas)
    with open(canevas, encoding="utf-8") as file:
        draft = json.load(file)
    if draft["etat"] == "finalise":
        run("rouvrir", draft["id"], "--motif", "Reprise")
    words = ("exporter", draft["id"], "--a-remplir", "--format", route[0], "--dossier", folder)
    path = run(*words).splitlines()[0]
    name = "%s, %s" % (os.path.basename(canevas), " → ".join(route))
    for step, kind in enumerate(route[1:]):
        path = converted(path, kind, os.path.join(folder, "etape%d" % step))
    faults = [] if extra else list(differences(name, run, draft["id"], path, {}, []))
    if path.endswith(".docx") or extra:
        edited = os.path.join(folder, "modifie.docx")
        source = path if path.endswith(".docx") else converted(path, "docx", os.path.join(folder, "word"))
        wanted, comments = edit(source, edited, draft["reponses"], random.Random(seed), extra)
        faults += list(differences(name + ", modifié", run, draft["id"], edited, wanted, comments))
    return faults


class Runner:
    def __init__(self, program, place):
        self.program, self.environment = program, {**os.environ, "CANEVAS_DOSSIER": place, "TZ": "UTC"}
        self.drafts = os.path.join(place, "brouillons")

    def __call__(self, *words):
        run = subprocess.run(
            [self.program, *words], env=self.environment, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8"
        )
        if run.returncode:
            raise SystemExit("canevas %s : %s" % (" ".join(words), run.stderr))
        return run.stdout


def converted(path, kind, folder):
    subprocess.run(
        ["soffice", "-env:UserInstallation=file://" + os.path.join(os.path.abspath(folder), "profil"), "--headless"]
        + ["--convert-to", kind, "--outdir", folder, path],
        capture_output=True,
        check=True,
    )
    return os.path.join(folder, os.path.splitext(os.path.basename(path))[0] + "." + kind)


def differences(name, run, id, path, wanted, comments):
    """What comes back and was not done, and what was done and does not come back."""
    (outcome,) = json.loads(run("fusionner", id, path, "--json"))
    if outcome["a_choisir"]:
        yield "%s : à choisir, %s" % (name, outcome["a_choisir"])
    found = {change["chemin"]: change["la"] for change in outcome["appliquees"]}
    for place in sorted(set(found) | set(wanted)):
        if place not in wanted:
            yield "%s : %s est changé sans l’avoir été" % (name, place)
        elif place not in found:
            yield "%s : %s n’est pas changé" % (name, place)
        elif not wanted[place](found[place]):
            yield "%s : %s est %r" % (name, place, found[place])
    with open(os.path.join(run.drafts, id + ".json"), encoding="utf-8") as file:
        remarks = {(one["chemin"], one["texte"]) for one in json.load(file).get("remarques", [])}
    for comment in comments:
        if comment not in remarks:
            yield "%s : la remarque %r n’est pas revenue" % (name, comment)


def mark(keys, rows):
    """The name of the bookmark of an answer, as canevas makes it."""
    hash = 0x811C9DC5
    for byte in ".".join(keys).encode():
        hash = (hash ^ byte) * 0x01000193 & 0xFFFFFFFF
    return "_".join(["canevas_%08x" % hash, *map(str, rows)]) + "z"


def places(value, path="", keys=(), rows=()):
    """(bookmark, path, answer) of each answer."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from places(inner, path + "." * bool(path) + key, keys + (key,), rows)
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for number, inner in enumerate(value):
            yield from places(inner, "%s[%d]" % (path, number), keys, rows + (number,))
    else:
        yield mark(keys, rows), path, value


def edit(source, target, answers, chance, extra):
    """Changes some answers as people do; what is to come back, by its path, and the remarks that were made."""
    import docx

    document = docx.Document(source)
    marks = {name: (path, value) for name, path, value in places(answers)}
    wanted, comments = {}, []
    paragraphs = list(paragraphs_of(document))
    answered = answers_of(paragraphs, marks)
    texts = [place for place, value in answered if isinstance(value, str) and " " in value]
    for place in chance.sample(texts, min(4, len(texts))):
        paragraph, path = place
        paragraph.add_run(" Ajout de %s." % path)
        wanted[path] = lambda found, end=" Ajout de %s." % path: isinstance(found, str) and end in found
    rest = [place for place in texts if place[1] not in wanted]
    if rest:
        paragraph, path = chance.choice(rest)
        run = paragraph.runs[0] if paragraph.runs else paragraph.add_run(" ")
        document.add_comment(run, text="Est-ce exact ?", author="Une collègue", initials="UC")
        comments.append((path, "Est-ce exact ?"))
    for paragraph in paragraphs:
        # Titles that somebody touched; the marks tell what they are.
        if bookmarks(paragraph) and paragraph.style.name == "Question" and chance.random() < 0.2:
            paragraph.add_run(" (à revoir)")
    rows_added(document, chance, wanted, answers)
    if extra:
        texts[-1][0].add_run(extra)
        comments.append((texts[-1][1], extra))
    document.save(target)
    return wanted, comments


def rows_added(document, chance, wanted, answers):
    """A resource more, in the first empty row of its table."""
    name = mark(("concertations", "ressources", "url"), (0, len(answers["concertations"][0].get("ressources", []))))
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                if any(name in bookmarks(paragraph) for paragraph in cell.paragraphs):
                    cell.paragraphs[0].add_run("https://exemple.fr/%d" % chance.randrange(1000))
                    number = len(answers["concertations"][0].get("ressources", []))
                    wanted["concertations[0].ressources[%d]" % number] = lambda found: bool(found)
                    return


def paragraphs_of(document):
    """All paragraphs in their order, those of tables too."""
    from docx.text.paragraph import Paragraph

    for node in document.element.body.iter():
        if node.tag.endswith("}p"):
            yield Paragraph(node, document)


def bookmarks(paragraph):
    return [
        value
        for node in paragraph._p.iter()
        if node.tag.endswith("}bookmarkStart")
        for key, value in node.attrib.items()
        if key.endswith("}name")
    ]


def answers_of(paragraphs, marks):
    """((paragraph, path), answer): the last paragraph of each written answer that has one."""
    found, current = {}, None
    for paragraph in paragraphs:
        names = bookmarks(paragraph)
        if names:
            current = next((marks[name] for name in names if name in marks), None)
        if current and paragraph.text.strip() and isinstance(current[1], str):
            last = re.sub(r"\s+", " ", current[1].strip().splitlines()[-1]).strip()
            if re.sub(r"\s+", " ", paragraph.text).strip().endswith(last):
                found[current[0]] = ((paragraph, current[0]), current[1])
    return list(found.values())
