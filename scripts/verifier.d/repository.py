"""The repository of the schema: each schema is one, the examples follow them, and what schema.data.gouv.fr asks is there."""
import json
import os
import re
import shutil
import subprocess
import sys

from judges import Judge, Spoilt, replaced, rewrite

ASKED = (
    "name", "title", "description", "homepage", "version", "contributors", "created", "lastModified", "path", "resources",
    "sources",
)


class Repository(Judge):
    subject, tool = "dépôt du schéma", "frictionless, check-jsonschema"
    modules = ("frictionless", "check_jsonschema")

    def things(self, exports):
        return {"dépôt": [exports.repository]}

    def judge(self, things, folder):
        return ["%s : %s" % (place, fault) for place in things for fault in self._faults(place)]

    def _faults(self, place):
        import frictionless

        def valid(*words, **options):
            try:
                report = frictionless.validate(*words, basepath=place, **options)
            except frictionless.FrictionlessException as error:
                return [str(error)]
            return [" ".join(map(str, fault)) for fault in report.flatten(["title", "rowNumber", "note"])]

        with open(os.path.join(place, "schema.json"), encoding="utf-8") as file:
            schema = json.load(file)
        yield from ("schema.json n’a pas %s" % key for key in ASKED if not schema.get(key))
        if not re.fullmatch(r"\d+\.\d+\.\d+", schema.get("version", "")):
            yield "la version n’est pas de trois nombres"
        if "/v%s/" % schema.get("version") not in schema.get("path", ""):
            yield "l’adresse n’est pas celle de la version"
        yield from valid("exemple-valide.csv", schema="schema.json")
        yield from valid("datapackage.json")
        for name in ["schema.json"] + ["schemas/" + name for name in os.listdir(os.path.join(place, "schemas"))]:
            try:
                frictionless.Schema.from_descriptor(os.path.join(place, name))
            except frictionless.FrictionlessException as error:
                yield "%s : %s" % (name, error)
        whole = os.path.join(place, "canevas.schema.json")
        for words in (("--check-metaschema", whole), ("--schemafile", whole, os.path.join(place, "exemple-valide.json"))):
            run = subprocess.run([sys.executable, "-m", "check_jsonschema", *words], capture_output=True, text=True)
            if run.returncode:
                yield (run.stdout + run.stderr).strip()
        for name in ("README.md", "CHANGELOG.md"):
            with open(os.path.join(place, name), encoding="utf-8") as file:
                if schema.get("version", "?") not in file.read():
                    yield "%s ne dit pas la version" % name

    def spoilt(self, exports, folder):
        """A state that there is not, a schema of a type that there is not, no home page, a key that leads nowhere, another version."""
        changes = (
            ("exemple-valide.csv", "finalise", "fini", "Constraint Error"),
            ("schemas/propositions.json", '"integer"', '"entier"', r"propositions\.json : .*entier"),
            ("schema.json", '"homepage"', '"page"', "n’a pas homepage"),
            ("exemple-valide/propositions.csv", ",1,1,", ",9,1,", "Foreign[Kk]ey Error"),
            ("exemple-valide.json", '"etalab-2.0"', '"libre"', "etalab-2.0"),
            ("CHANGELOG.md", "2.0.0", "3.0.0", r"CHANGELOG\.md ne dit pas la version"),
        )
        copies = []
        for number, (name, old, new, reason) in enumerate(changes):
            copies.append(Spoilt(os.path.join(folder, str(number)), reason))
            shutil.copytree(exports.repository, copies[-1].thing)
            rewrite(os.path.join(copies[-1].thing, name), lambda text: replaced(text, old, new))
        return copies
