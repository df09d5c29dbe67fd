"""The packages on a fresh Debian 12, by the script that makes them."""
import os
import subprocess

from world import Failure


class Packages:
    """One trial: built, installed, used, removed. It needs root and Debian's mirror."""

    def __init__(self, _world, _seed, project):
        self.script = os.path.join(project, "scripts", "package")
        self.has_more = True

    def run(self, _number):
        self.has_more = False
        run = subprocess.run(
            [self.script, "--essai"], stdin=subprocess.DEVNULL, capture_output=True, text=True
        )
        if run.returncode:
            raise Failure((run.stdout + run.stderr)[-3000:])

    def figures(self):
        return "essayés" if not self.has_more else "aucun essai"
