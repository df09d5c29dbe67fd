"""What canevas writes, judged by tools made elsewhere. See « scripts/verifier --help »."""
import argparse
import os
import random
import sys
import tempfile

from calendars import Calendars
from catalogues import DCAT, Catalogue
from colleagues import Colleagues
from csv_answers import CSVAnswers
from data_package import DataPackage
from documents import Documents
from exports import Exports
from feeds import Feeds
from html_pages import HTMLChecked, HTMLParsed
from json_schema import JSONSchema
from licences import Licences
from odf_schema import ODFSchema
from other_hands import OtherHands
from packaged import Packaged
from pdf import PDF
from repository import Repository
from similar import SimilarPropositions
from sites import SiteFeed, SiteLinks, SiteTotals
from word import Word
from workbooks import WorkbookHands, Workbooks, WorkbooksInDuckDB

JUDGES = (
    JSONSchema, DataPackage, Repository, DCAT, Catalogue, CSVAnswers, OtherHands, Workbooks, WorkbooksInDuckDB, WorkbookHands,
    HTMLParsed, HTMLChecked, Documents, ODFSchema, PDF,
    Word, Colleagues, Calendars, Feeds, SimilarPropositions, SiteLinks, SiteFeed, SiteTotals, Licences, Packaged,
)
# Faults of one kind tell little that the first ones do not.
MOST_SHOWN = 10


def arguments():
    parser = argparse.ArgumentParser(
        prog="scripts/verifier",
        description="Fait des exports et des inventaires, et les donne à juger à des outils d’ailleurs.",
        add_help=False,
    )
    parser.add_argument("--help", action="help", help="Montrer cette aide.")
    parser.add_argument("--graine", type=int, metavar="N", help="Refaire les canevas de cette graine.")
    parser.add_argument(
        "--canevas-inventes", type=int, default=6, metavar="N", dest="count",
        help="6 à défaut, et autant avec des textes difficiles.",
    )
    parser.add_argument("--seul", metavar="TEXTE", default="", help="Les juges dont la ligne contient TEXTE.")
    for name in ("canevas", "faiseur", "projet"):
        parser.add_argument("--" + name, required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


class Folders:
    """Empty ones, one after the other."""

    def __init__(self, around):
        self._around, self._count = around, 0

    def new(self):
        self._count += 1
        place = os.path.join(self._around, str(self._count))
        os.mkdir(place)
        return place


def verdict(judge, exports, folders):
    """(its line of the table, what is wrong)."""
    missing = judge.missing()
    if missing:
        return "passé : il manque %s" % ", ".join(missing), []
    things = judge.things(exports)
    faults = judge.judge(things, folders.new())
    # A judge that takes everything says nothing: each of these has to be refused.
    spoilt = judge.spoilt(exports, folders.new())
    unseen = [thing for thing in spoilt if not judge.judge([thing], folders.new())]
    faults += ["%s ne refuse pas ce qui a été abîmé : %s" % (judge.tool, thing) for thing in unseen]
    line = "%6d %8d   %d sur %d" % (len(things), len(faults), len(spoilt) - len(unseen), len(spoilt))
    return line, faults


def main():
    wanted = arguments()
    seed = wanted.graine if wanted.graine is not None else random.randrange(1 << 31)
    print("graine %d\n" % seed)
    print("%-28s %-16s %6s %8s   %s" % ("ce qui est jugé", "par", "jugés", "refus", "abîmés refusés"))
    faults, passed_over = [], 0
    with tempfile.TemporaryDirectory(prefix="canevas-verifier-") as around:
        folders = Folders(around)
        exports = Exports(
            wanted.canevas, wanted.faiseur, wanted.projet, folders.new(), seed, wanted.count
        )
        for judge in (kind() for kind in JUDGES if wanted.seul in "%s %s" % (kind.subject, kind.tool)):
            line, found = verdict(judge, exports, folders)
            passed_over += line.startswith("passé")
            print("%-28s %-16s %s" % (judge.subject, judge.tool, line))
            for fault in found[:MOST_SHOWN]:
                print("  REFUS %s" % fault)
            sys.stdout.flush()
            faults += found
    print("\n%d refus, %d juges passés" % (len(faults), passed_over))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
