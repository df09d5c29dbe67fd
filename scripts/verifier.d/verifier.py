"""What canevas writes, judged by tools made elsewhere. See « scripts/verifier --help »."""
import argparse
import os
import random
import re
import sys
import tempfile
import traceback

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
from publishing import Publishing
from readmes import Readmes
from repository import Repository
from similar import SimilarPropositions
from sites import SiteFeed, SiteLinks, SiteTotals
from word import Word
from workbooks import WorkbookHands, Workbooks, WorkbooksInDuckDB

JUDGES = (
    JSONSchema, DataPackage, Repository, DCAT, Catalogue, Readmes, Publishing, CSVAnswers, OtherHands,
    Workbooks, WorkbooksInDuckDB, WorkbookHands,
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
    by_sort = judge.things(exports)
    things = [thing for found in by_sort.values() for thing in found]
    faults = ["%s : il n’y avait rien à juger" % sort for sort in by_sort or ("tout",) if not by_sort.get(sort)]
    faults += judge.judge(things, folders.new())
    figures = list(judge.figures)
    spoilt = judge.spoilt(exports, folders.new())
    # A judge that takes everything says nothing: each of these has to be refused, for what was broken in it.
    unseen = [fault for copy in spoilt for fault in taken(judge, copy, folders.new())]
    if not spoilt:
        faults.append("%s n’a eu aucune copie abîmée à refuser" % judge.tool)
    line = "%6d %8d   %d sur %d" % (len(things), len(faults), len(spoilt) - len(unseen), len(spoilt))
    return "\n".join([line, *("  " + figure for figure in figures)]), faults + unseen


def taken(judge, copy, folder):
    """That a broken copy was taken, or refused for another reason than the one it was broken for."""
    said = "\n".join(judge.judge([copy.thing], folder))
    if not said:
        yield "%s ne refuse pas ce qui a été abîmé : %s" % (judge.tool, copy.thing)
    elif not re.search(copy.reason, said):
        yield "%s refuse ce qui a été abîmé, mais pas pour « %s » : %s" % (judge.tool, copy.reason, said)


def heard(judge, exports, folders):
    """Its verdict; a judge that fails does not take the others with it."""
    try:
        return verdict(judge, exports, folders)
    except (Exception, SystemExit) as error:
        traceback.print_exc()
        return "n’a pas pu juger", ["%s n’a pas pu juger : %r" % (judge.tool, error)]


def main():
    wanted = arguments()
    judges = [kind() for kind in JUDGES if wanted.seul in "%s %s" % (kind.subject, kind.tool)]
    if not judges:
        sys.exit("Aucun juge n’a « %s » dans sa ligne." % wanted.seul)
    seed = wanted.graine if wanted.graine is not None else random.randrange(1 << 31)
    print("graine %d\n" % seed)
    print("%-33s %-30s %6s %8s   %s" % ("ce qui est jugé", "par", "jugés", "refus", "abîmés refusés"))
    faults, passed_over, unable = [], 0, 0
    with tempfile.TemporaryDirectory(prefix="canevas-verifier-") as around:
        folders = Folders(around)
        exports = Exports(
            wanted.canevas, wanted.faiseur, wanted.projet, folders.new(), seed, wanted.count
        )
        for judge in judges:
            line, found = heard(judge, exports, folders)
            unable += line.startswith("n’a pas")
            passed_over += line.startswith("passé")
            print("%-33s %-30s %s" % (judge.subject, judge.tool, line))
            for fault in found[:MOST_SHOWN]:
                print("  REFUS %.2000s" % fault)
            sys.stdout.flush()
            faults += found
    counts = (len(faults), len(judges) - passed_over - unable, passed_over, unable)
    print("\n%d refus, %d juges entendus, %d passés, %d qui n’ont pas pu juger" % counts)
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
