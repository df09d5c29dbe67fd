"""JSON exports, and the lines of the inventory, against the schema that canevas writes."""
import json
import os
import subprocess
import sys

from judges import Judge, Spoilt, replaced


class JSONSchema(Judge):
    subject, tool = "JSON et son schéma", "check-jsonschema"
    modules = ("check_jsonschema",)

    def things(self, exports):
        """(schema, JSON file or file of JSON lines)."""
        return {
            "exports": [(exports.schema, export.json) for export in exports.each],
            "inventaires": [
                (os.path.join(place, "canevas.schema.json"), os.path.join(place, "canevas.jsonl"))
                for place in exports.inventories
            ],
        }

    def judge(self, things, folder):
        faults = []
        for schema in dict.fromkeys(schema for schema, _ in things):
            files = [file for one, path in things if one == schema for file in parted(path, folder)]
            faults += self._said("--check-metaschema", schema)
            faults += self._said("--schemafile", schema, *files)
        return faults

    def _said(self, *words):
        run = subprocess.run(
            [sys.executable, "-m", "check_jsonschema", *words], capture_output=True, text=True
        )
        return [(run.stdout + run.stderr).strip()] if run.returncode else []

    def spoilt(self, exports, folder):
        schema, path = self.every(exports)[0]
        with open(path, encoding="utf-8") as file:
            export = json.load(file)
        export["reponses"]["date_debut"] = "2024-02-31"
        broken = os.path.join(folder, "date.json")
        with open(broken, "w", encoding="utf-8") as file:
            json.dump(export, file)
        wrong_schema = os.path.join(folder, "schema.json")
        with open(schema, encoding="utf-8") as file, open(wrong_schema, "w", encoding="utf-8") as out:
            out.write(replaced(file.read(), '"object"', '"objet"'))
        return [Spoilt((schema, broken), "date_debut.*2024-02-31"), Spoilt((wrong_schema, path), "(?s)schemafile.*objet")]


def parted(path, folder):
    """The file itself, or one for each of its lines."""
    if not path.endswith(".jsonl"):
        return [path]
    place = os.path.join(folder, path.strip("/").replace("/", "_"))
    os.makedirs(place)
    files = []
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            files.append(os.path.join(place, "%d.json" % number))
            with open(files[-1], "w", encoding="utf-8") as file:
                file.write(line)
    return files
