"""Groups of similar propositions, counted again from the files alone: pairs that were planted, and near-misses."""
import collections
import csv
import itertools
import os
import shutil

from judges import Judge, Spoilt

TABLE = "propositions-proches.csv"
# Below these, the judge objects.
PRECISION, RECALL = 0.98, 0.9


def rows(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def pairs(members):
    return set(itertools.combinations(sorted(members), 2))


class SimilarPropositions(Judge):
    subject, tool = "propositions proches", "paires plantées"

    def things(self, exports):
        return {"inventaire": [exports.planted]}

    def judge(self, things, folder):
        self.figures = []
        return [fault for inventory, planted in things for fault in self._faults(inventory, planted)]

    def _faults(self, inventory, planted):
        families = {row["texte"]: row["famille"] for row in rows(planted)}
        groups, texts = collections.defaultdict(set), collections.defaultdict(set)
        for row in rows(os.path.join(inventory, TABLE)):
            # The canevas have other propositions, too.
            if row["texte"] in families:
                groups[row["groupe"]].add(row["texte"])
        for text, family in families.items():
            texts[family].add(text)
        same = set().union(*(pairs(members) for members in texts.values()))
        found = set().union(*(pairs(members) for members in groups.values()))
        precision, recall = len(same & found) / max(1, len(found)), len(same & found) / max(1, len(same))
        self.figures.append(
            "%d textes, %d paires plantées, %d réunies, dont %d plantées : précision %.3f (au moins %.2f), rappel %.3f (au moins %.2f)"
            % (len(families), len(same), len(found), len(same & found), precision, PRECISION, recall, RECALL)
        )
        faults = ["précision %.3f" % precision] if precision < PRECISION else []
        return faults + (["rappel %.3f" % recall] if recall < RECALL else [])

    def spoilt(self, exports, folder):
        """A copy where all are one group, and one where each has a group of its own."""
        inventory, planted = exports.planted
        copies = []
        for name, reason, group in (("une", "précision", lambda place: "1"), ("chacune", "rappel", str)):
            copy = os.path.join(folder, name)
            os.mkdir(copy)
            shutil.copy(os.path.join(inventory, TABLE), copy)
            table = rows(os.path.join(copy, TABLE))
            with open(os.path.join(copy, TABLE), "w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, table[0].keys())
                writer.writeheader()
                for place, row in enumerate(table):
                    writer.writerow({**row, "groupe": group(place)})
            copies.append(Spoilt((copy, planted), reason))
        return copies
