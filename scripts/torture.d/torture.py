"""Trials one after the other until the time is over. See « scripts/torture --help »."""
import argparse
import os
import random
import sys
import time
import traceback

from badfiles import BadFiles
from finalising import Finalising
from kills import Kills
from monkey import Monkey
from replacing import Replacing
from restricted import Restricted
from strays import Strays
from swifttests import Keys, PowerCuts
from terminals import Terminals
from twowriters import TwoWriters
from world import Failure, World


def arguments():
    parser = argparse.ArgumentParser(
        prog="scripts/torture",
        description="Tue, coupe, abîme et tape au hasard ; rien ne doit se perdre.",
        add_help=False,
    )
    parser.add_argument("--help", action="help", help="Montrer cette aide.")
    parser.add_argument("--duree", type=float, default=60, metavar="SECONDES", help="60 à défaut.")
    parser.add_argument(
        "--graine", type=int, metavar="N", help="Refaire les essais de cette graine."
    )
    parser.add_argument(
        "--seul",
        choices=sorted(STAGES),
        metavar="ESSAI",
        help=", ".join(sorted(STAGES)) + " ; ou paquets, qui n’est jamais tiré au sort et ne prend "
        "aucune autre option : les paquets, installés sur une Debian 12 neuve (en root).",
    )
    parser.add_argument("--cas", type=int, metavar="N", help="Avec --seul : ce cas seulement.")
    parser.add_argument("--canevas", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--projet", required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


STAGES = {
    "kills": Kills,
    "monkey": Monkey,
    "fichiers": BadFiles,
    "coupures": PowerCuts,
    "remplacements": Replacing,
    "touches": Keys,
    "deux": TwoWriters,
    "egares": Strays,
    "finaliser": Finalising,
    "restreint": Restricted,
    "terminaux": Terminals,
}
# Failures of one kind tell little that the first ones do not.
MOST_SHOWN = 10


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def case(self, name, stage, number, seed):
        try:
            stage.world.enter()
            stage.run(number)
            self.passed += 1
        except Failure as failure:
            self.failed += 1
            if self.failed <= MOST_SHOWN:
                print("FAILED %s --graine %d --cas %d\n  %s" % (name, seed, number, failure))
                sys.stdout.flush()
        except Exception:
            # A fault of the trial itself must not end the other trials.
            self.failed += 1
            print("FAILED %s --graine %d --cas %d" % (name, seed, number))
            traceback.print_exc(file=sys.stdout)
            sys.stdout.flush()


def run(wanted, stages, seed, seconds):
    tally = Tally()
    if wanted.cas is not None:
        for name, stage in stages.items():
            tally.case(name, stage, wanted.cas, seed)
        return tally
    end = time.monotonic() + seconds
    number = 0
    while time.monotonic() < end:
        for name, stage in stages.items():
            # Each kind has its share of the time, however long one case takes.
            share = time.monotonic() + min(5.0, seconds / 8)
            while stage.has_more and time.monotonic() < min(end, share):
                tally.case(name, stage, number, seed)
                number += 1
        if not any(stage.has_more for stage in stages.values()):
            break
    return tally


def main():
    wanted = arguments()
    seed = wanted.graine if wanted.graine is not None else random.randrange(1 << 31)
    print("graine %d" % seed)
    sys.stdout.flush()
    project = os.path.abspath(wanted.projet)
    names = [wanted.seul] if wanted.seul else list(STAGES)
    # Each kind has a world of its own: the monkey opens and fills whatever it finds.
    worlds = {name: World(os.path.abspath(wanted.canevas)) for name in names}
    try:
        stages = {name: STAGES[name](worlds[name], seed, project) for name in names}
        tally = run(wanted, stages, seed, wanted.duree)
        for name, stage in stages.items():
            print("%-9s %s" % (name, stage.figures()))
        print("%d passed, %d failed" % (tally.passed, tally.failed))
    finally:
        for world in worlds.values():
            world.remove()
    sys.exit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()
