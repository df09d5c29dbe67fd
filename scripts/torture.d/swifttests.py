"""Tests of the suite that take a seed and a number of cases, run with many of them."""
import os
import re
import subprocess

from world import Failure


class SwiftTests:
    """One run takes minutes where something has to be built, so there is one."""

    suite = cases = printed = told = None

    def __init__(self, world, seed, project):
        self.world, self.seed, self.project = world, seed, project
        self.has_more = True
        self.counted = "aucune"

    def run(self, _number):
        self.has_more = False
        cases = os.environ.get("CASES", self.cases)
        run = subprocess.run(
            ["swift", "test", "--package-path", self.project, "--filter", self.suite],
            env={**os.environ, "CASES": cases, "SEED": str(self.seed)},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        found = re.search(self.printed, run.stdout + run.stderr)
        if run.returncode or not found:
            raise Failure((run.stdout + run.stderr)[-3000:])
        self.counted = self.told % found.groups()

    def figures(self):
        return self.counted


class PowerCuts(SwiftTests):
    suite, cases = "RandomPowerCutTests", "20000"
    printed, told = r"(\d+) power cuts, (\d+) kills", "%s coupures, %s arrêts"


class Keys(SwiftTests):
    suite, cases = "DialectTests", "500000"
    printed, told = r"(\d+) keys of (\d+) terminals", "%s touches de %s terminaux, coupées partout"
