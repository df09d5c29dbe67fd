"""Power cuts, run by the tests of the drafts themselves with a seed and a number of cases."""
import os
import re
import subprocess

from world import Failure


class PowerCuts:
    """One run takes minutes where something has to be built, so there is one."""

    def __init__(self, world, seed, project):
        self.world, self.seed, self.project = world, seed, project
        self.has_more = True
        self.counted = "aucune"

    def run(self, _number):
        self.has_more = False
        cases = os.environ.get("CASES", "20000")
        run = subprocess.run(
            ["swift", "test", "--package-path", self.project, "--filter", "RandomPowerCutTests"],
            env={**os.environ, "CASES": cases, "SEED": str(self.seed)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        found = re.search(r"(\d+) power cuts, (\d+) kills", run.stdout + run.stderr)
        if run.returncode or not found:
            raise Failure((run.stdout + run.stderr)[-3000:])
        self.counted = "%s coupures, %s arrêts" % found.groups()

    def figures(self):
        return self.counted
