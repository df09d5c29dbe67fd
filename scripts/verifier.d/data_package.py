"""The CSV tables of exports and inventories, as a Data Package with its table schemas."""
import os
import shutil

from judges import Judge, replaced, rewrite


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
            ("propositions.csv", ",1,1,", ",9,1,"),
            ("concertations.csv", "-0", "-31"),
            ("canevas.csv", "finalise", "fini"),
        )
        places = []
        for number, (name, old, new) in enumerate(changes):
            places.append(os.path.join(folder, str(number)))
            shutil.copytree(exports.each[0].csv, places[-1])
            rewrite(os.path.join(places[-1], name), lambda text: replaced(text, old, new))
        return places
