"""The functions that keys run through, found step by step and written in the order of first use."""
import argparse
import bisect
import os
import subprocess
import sys
import tempfile
import time

from stepper import Stepper

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "bench.d"))

import fixtures  # noqa: E402
import programs  # noqa: E402

# Before each, the keys that are not looked at; then those that are, the most frequent ones first.
STEPS = (
    ("field", b"abc", b"d"),
    ("end", b"abc", b"d"),
    ("end", b"", b" "),
    ("field", b"ab", b"\x7f"),
    ("field", b"\x7f" * 20, b"a"),
    ("end", b"", b"\r"),
    ("middle", b"a", b"\x1b[A"),
    ("field", b"a", b"\t"),
    ("field", b"", b"\x1b[200~coll\xc3\xa9\x1b[201~"),
)


def arguments():
    parser = argparse.ArgumentParser()
    parser.add_argument("--canevas", required=True)
    parser.add_argument("--ordre", required=True)
    return parser.parse_args()


class Symbols:
    """The functions of a program that lies where it was linked to lie."""

    def __init__(self, program):
        listing = subprocess.run(["nm", "-n", program], capture_output=True, text=True, check=True)
        found = []
        for line in listing.stdout.splitlines():
            words = line.split()
            if len(words) == 3 and words[1] in "tTwW":
                found.append((int(words[0], 16), words[2]))
        self.starts = [start for start, _ in found]
        self.names = [name for _, name in found]

    def name(self, address):
        place = bisect.bisect_right(self.starts, address) - 1
        return self.names[place] if 0 <= place < len(self.names) - 1 else None


def addresses(program, folder, place, before, keys):
    """Where the program was while it answered `keys`."""
    text = "lines" if place in ("end", "middle") else "empty"
    with program.at(folder, place, text) as session:
        session.write(before)
        session.settle(30)
        # Within the rest before news of saving, so that only the key is answered.
        time.sleep(0.03)
        with Stepper(session.pid) as stepper:
            session.write(keys)
            return stepper.run(lambda: session.read(0))


def main():
    wanted = arguments()
    symbols = Symbols(wanted.canevas)
    program = programs.load(wanted.canevas)["canevas"]
    names = {}
    for place, before, keys in STEPS:
        with tempfile.TemporaryDirectory() as folder:
            for address in addresses(program, folder, place, before, keys):
                if name := symbols.name(address):
                    names.setdefault(name)
        print("%s %r : %d fonctions" % (place, keys, len(names)))
    with open(wanted.ordre, "w", encoding="utf-8") as file:
        file.write("".join(name + "\n" for name in names))


if __name__ == "__main__":
    main()
