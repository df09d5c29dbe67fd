"""The project's own files: each has a copyright holder and a licence whose text is there."""
import os
import subprocess
import sys

from judges import Judge, Spoilt


class Licences(Judge):
    subject, tool = "licences du projet", "reuse"
    modules = ("reuse",)

    def things(self, exports):
        return {"projet": [exports.project]}

    def judge(self, things, folder):
        return [fault for project in things for fault in self._said(project)]

    def _said(self, project):
        run = subprocess.run(
            [sys.executable, "-m", "reuse", "--root", project, "lint", "--quiet"], capture_output=True, text=True
        )
        if not run.returncode:
            return []
        run = subprocess.run(
            [sys.executable, "-m", "reuse", "--root", project, "lint"], capture_output=True, text=True
        )
        return [(run.stdout + run.stderr).strip()]

    def spoilt(self, exports, folder):
        """A copy without the text of a licence, and one with a file that has no licence."""
        copies = [os.path.join(folder, name) for name in ("sans-texte", "sans-licence")]
        for copy in copies:
            subprocess.run(["git", "clone", "--quiet", exports.project, copy], check=True)
        os.remove(os.path.join(copies[0], "LICENSES", "etalab-2.0.txt"))
        os.remove(os.path.join(copies[1], "REUSE.toml"))
        return [Spoilt(copies[0], "(?i)missing licenses:.*etalab"), Spoilt(copies[1], "(?i)no copyright and licensing|without")]
