"""Atom feeds, by the validator of the W3C (validator.w3.org/feed)."""
import glob
import os
import sys

from judges import Judge, replaced

# Where « scripts/verifier » puts it: it is in no register of packages.
VALIDATOR = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", ".build", "feedvalidator", "src")
# Where the site could have been published: the addresses in a feed are relative.
PLACE = "https://exemple.fr/inventaire/"

# A feed as RFC 4287 has it, for when no inventory has one: the broken copies are made of it.
SAMPLE = """<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">
<id>urn:uuid:1b4e28ba-2fa1-11d2-883f-0016d3cca427</id><title>Canevas</title><updated>2025-03-14T16:42:10Z</updated>
<link rel="self" href="actualites.atom"/><author><name>Rennes</name></author>
<entry><id>urn:uuid:6f1d2c1e-8a57-4a0e-9b52-3d2f0f6f7c11</id><title>Panel</title><updated>2025-03-14T16:42:10Z</updated>
<link rel="alternate" href="a.html"/><summary>Un panel</summary></entry>
</feed>
"""


class Feeds(Judge):
    subject, tool = "flux Atom", "feedvalidator (W3C)"
    modules = ("lxml", "html5lib")

    def missing(self):
        return super().missing() + ([] if os.path.isdir(VALIDATOR) else ["feedvalidator"])

    def things(self, exports):
        """Every feed of the inventories and of their sites."""
        return sorted(glob.glob(os.path.join(exports.folder, "**", "*.atom"), recursive=True))

    def judge(self, things, folder):
        if VALIDATOR not in sys.path:
            sys.path.append(VALIDATOR)
        from feedvalidator import compatibility, validateString
        from feedvalidator.formatter.text_plain import Formatter
        from feedvalidator.logging import Error, TYPE_ATOM

        faults = []
        for path in things:
            with open(path, encoding="utf-8") as file:
                found = validateString(file.read(), firstOccurrenceOnly=True, base=PLACE + os.path.basename(path))
            errors = compatibility.AA([event for event in found["loggedEvents"] if isinstance(event, Error)])
            faults += ["%s : %s" % (path, line) for line in Formatter(errors)]
            if found["feedType"] != TYPE_ATOM:
                faults.append("%s n’est pas un flux Atom" % path)
        return faults

    def spoilt(self, exports, folder):
        """Without an id, with a day that is none, without a title, with an element that there is not, not closed, in RSS."""
        feeds = self.things(exports)
        whole = SAMPLE
        if feeds:
            with open(feeds[0], encoding="utf-8") as file:
                whole = file.read()
        changes = (
            ("<id>", "<id xmlns=''>"), ("<updated>", "<updated>le "), ("<title>", "<intitule/><title>"),
            ("</feed>", ""), ("<name>", "<nom>"), ("http://www.w3.org/2005/Atom", "http://exemple.fr/"),
        )
        copies = []
        for number, change in enumerate(changes):
            copies.append(os.path.join(folder, "%d.atom" % number))
            with open(copies[-1], "w", encoding="utf-8") as file:
                file.write(replaced(whole, *change))
        return copies
