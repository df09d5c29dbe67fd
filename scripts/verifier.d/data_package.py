"""The CSV tables of exports and inventories, as a Data Package with its table schemas."""
import os
import shutil

from judges import Judge, Spoilt, replaced, rewrite


class DataPackage(Judge):
    subject, tool = "CSV, schémas de table", "frictionless"
    modules = ("frictionless",)

    def things(self, exports):
        return exports.packages

    def judge(self, things, folder):
        import frictionless

        return [
            "%s : %s" % (place, " ".join(map(str, fault)))
            for place in things
            for fault in frictionless.validate(os.path.join(place, "datapackage.json")).flatten(
                ["title", "rowNumber", "note"]
            )
        ]

    def spoilt(self, exports, folder):
        """A key that leads nowhere, a date that does not exist, a choice that there is not."""
        changes = (
            ("propositions.csv", ",1,1,", ",9,1,", "Foreign[Kk]ey Error"),
            ("concertations.csv", "-0", "-31", "Type Error"),
            ("canevas.csv", "finalise", "fini", "Constraint Error"),
        )
        copies = []
        for number, (name, old, new, reason) in enumerate(changes):
            copies.append(Spoilt(os.path.join(folder, str(number)), reason))
            shutil.copytree(exports.each[0].csv, copies[-1].thing)
            rewrite(os.path.join(copies[-1].thing, name), lambda text: replaced(text, old, new))
        return copies
