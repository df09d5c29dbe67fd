"""The functions that keys run through, counted by callgrind, the most frequently needed ones first."""
import argparse
import collections
import os
import re
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "bench.d"))

import fixtures  # noqa: E402
import programs  # noqa: E402
from session import Session  # noqa: E402

# Where, what is typed before and not looked at, then the keys that are, one after the other.
STEPS = (
    ("field", "abc", ["d", " ", "é", "\x7f", "f"]),
    ("end", "abc", ["d", " ", "\r", "\x7f", "f"]),
    ("middle", "a", ["\x1b[A", "\x1b[D", "x", "\x1b[3~"]),
    ("field", "a", ["\t", "\x1b[Z"]),
    ("list", "", ["\x1b[B", "\x1b[A", " "]),
    ("area", "a", ["b", "\x1b[200~coll\u00e9\x1b[201~", "c"]),
)
# valgrind runs some fifty times slower.
QUIET_MS, LIMIT_S = 1500, 120

# The text of the draft; elsewhere there is none.
TEXTS = {"end": "lines", "middle": "lines", "list": "3 rows"}


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--canevas", required=True)
    parser.add_argument("--ordre", required=True)
    return parser.parse_args()


def symbols(program):
    listing = subprocess.run(["nm", program], capture_output=True, text=True, check=True)
    words = (line.split() for line in listing.stdout.splitlines())
    return {word[2] for word in words if len(word) == 3 and word[1] in "tTwW"}


class Counted:
    """A session under callgrind: what ran since the last dump, by name."""

    def __init__(self, program, scenario, place, folder):
        self.out = os.path.join(folder, "calls")
        text = TEXTS.get(place, "empty")
        self.part = 0
        self.session = Session(
            [
                "valgrind", "--tool=callgrind", "--separate-threads=yes", "--compress-strings=no",
                "--compress-pos=no", "--demangle=no", "--callgrind-out-file=" + self.out,
                "--log-file=" + os.path.join(folder, "log"),
            ]
            + scenario.argv(dict(fixtures.prepare(folder, text), canevas=program)),
            scenario.environment(dict(fixtures.prepare(folder, text), canevas=program)),
        )
        self.session.wait_for(scenario.awaited, LIMIT_S)

    def dump(self):
        self.session.settle(QUIET_MS)
        subprocess.run(["callgrind_control", "-d", str(self.session.pid)], capture_output=True, check=True)
        time.sleep(1)
        self.part += 1
        names = set()
        # The thread of the keys alone: the one that saves may take its time.
        with open("%s.%d-01" % (self.out, self.part), encoding="utf-8", errors="replace") as file:
            for line in file:
                if line.startswith("fn="):
                    names.add(re.sub(r"'\d+$", "", line[3:].rstrip("\n")))
        return names


def main():
    wanted = arguments()
    scenario = programs.load(wanted.canevas)["canevas"]
    known = symbols(wanted.canevas)
    seen = collections.Counter()
    at_start = set()
    with tempfile.TemporaryDirectory() as folder:
        # valgrind stumbles over the debugging information.
        program = os.path.join(folder, "canevas")
        subprocess.run(["strip", "--strip-debug", "-o", program, wanted.canevas], check=True)
        for number, (place, before, keys) in enumerate(STEPS):
            home = os.path.join(folder, str(number))
            os.mkdir(home)
            counted = Counted(program, scenario, place, home)
            session = counted.session
            at_start |= counted.dump()
            session.follow(scenario.way(place, TEXTS.get(place, "empty")))
            session.write(before.encode())
            counted.dump()
            for key in keys:
                session.write(key.encode())
                seen.update(counted.dump())
            session.close(["\x11"])
            print("%s : %d fonctions" % (place, len(seen)))
    by_need = sorted(seen, key=lambda name: (-seen[name], name))
    names = [name for name in by_need + sorted(at_start - set(seen)) if name in known]
    with open(wanted.ordre, "w", encoding="utf-8") as file:
        file.write("".join(name + "\n" for name in names))
    print("%d fonctions, dont %d du seul démarrage" % (len(names), len(at_start - set(seen))))


if __name__ == "__main__":
    main()
