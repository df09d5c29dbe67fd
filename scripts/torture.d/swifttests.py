"""Tests of the suite that take a seed and a number of cases, run with many of them."""
import os
import re
import subprocess

from world import Failure


class SwiftTests:
    """Some cases at a time, so that no trial takes the time of the others; built once."""

    suite = cases = printed = told = None
    has_more = True

    def __init__(self, world, seed, project):
        self.world, self.seed, self.project = world, seed, project
        self.is_built = False
        self.counts = []

    def run(self, number):
        run = subprocess.run(
            ["swift", "test", "--package-path", self.project, "--filter", self.suite]
            + (["--skip-build"] if self.is_built else []),
            env={
                **os.environ,
                "CASES": os.environ.get("CASES", self.cases),
                "SEED": str(self.seed + number),
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )
        self.is_built = True
        found = re.search(self.printed, run.stdout + run.stderr)
        if run.returncode or not found:
            raise Failure((run.stdout + run.stderr)[-3000:])
        self.counts.append([int(group) for group in found.groups()])

    def figures(self):
        return self.told % self.total(list(zip(*self.counts))) if self.counts else "aucune"


class PowerCuts(SwiftTests):
    suite, cases = "RandomPowerCutTests", "200"
    printed, told = r"(\d+) power cuts, (\d+) kills", "%s coupures, %s arrêts"

    @staticmethod
    def total(columns):
        return tuple(sum(column) for column in columns)


class Keys(SwiftTests):
    suite, cases = "DialectTests", "5000"
    printed, told = r"(\d+) keys of (\d+) terminals", "%s touches de %s terminaux, coupées partout"

    @staticmethod
    def total(columns):
        keys, terminals = columns
        return sum(keys), terminals[0]
